package nl.buurtpers.app.intake;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The days of a recurrence rule (RFC 5545, 3.3.10), found by asking of each day whether it is one: that ends whatever the
 * rule says. Rules with parts of which this knows nothing are not read.
 */
final class Repetition {

    private static final Set<String> KNOWN =
            Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTH", "BYMONTHDAY");
    private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    /** A rule ends in one of two ways, not in both. */
    private static final Set<String> ENDS = Set.of("COUNT", "UNTIL");

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    /** Days that are asked: an activity that started twenty years ago still is found. */
    private static final int FARTHEST = 366 * 25;

    private final Map<String, String> parts;
    private final LocalDate start;

    private Repetition(Map<String, String> parts, LocalDate start) {
        this.parts = parts;
        this.start = start;
    }

    /** The repetition, if its rule is one that this can count. */
    static Optional<Repetition> of(String rule, LocalDate start) {
        var parts = new TreeMap<String, String>();
        for (var part : rule.split(";", -1)) {
            int equals = Math.max(0, part.indexOf('='));
            parts.put(part.substring(0, equals), part.substring(Math.min(part.length(), equals + 1)));
        }
        boolean once = parts.size() == rule.split(";", -1).length;
        boolean counts = once
                && FREQUENCIES.contains(parts.getOrDefault("FREQ", ""))
                && !parts.keySet().containsAll(ENDS)
                && parts.getOrDefault("UNTIL", "20270101").matches("[0-9]{8}(T[0-9]{6}Z?)?")
                && KNOWN.containsAll(parts.keySet())
                && parts.getOrDefault("INTERVAL", "1").matches("[1-9][0-9]{0,3}")
                && parts.getOrDefault("COUNT", "1").matches("[1-9][0-9]{0,3}")
                && parts.getOrDefault("BYDAY", "MO").matches("([+-]?[1-5])?[A-Z]{2}(,([+-]?[1-5])?[A-Z]{2})*")
                && parts.getOrDefault("BYMONTH", "1").matches("[0-9]{1,2}(,[0-9]{1,2})*")
                && parts.getOrDefault("BYMONTHDAY", "1").matches("-?[0-9]{1,2}(,-?[0-9]{1,2})*");
        boolean nthOfYear = parts.getOrDefault("FREQ", "").equals("YEARLY")
                && !parts.containsKey("BYMONTH")
                && parts.getOrDefault("BYDAY", "").matches(".*[0-9].*");
        return counts && !nthOfYear ? Optional.of(new Repetition(parts, start)) : Optional.empty();
    }

    /** Its days up to this one, the first included, in order. */
    Stream<LocalDate> days(LocalDate last) {
        var until = until();
        var end = until.filter(day -> day.isBefore(last)).orElse(last);
        long count = parts.containsKey("COUNT") ? Long.parseLong(part("COUNT")) : Long.MAX_VALUE;
        if (end.isBefore(start)) {
            return Stream.of();
        }
        return start.datesUntil(end.plusDays(1))
                .limit(FARTHEST)
                .filter(day -> day.equals(start) || matches(day))
                .limit(count);
    }

    private String part(String name) {
        return parts.getOrDefault(name, "");
    }

    private Optional<LocalDate> until() {
        var until = part("UNTIL");
        try {
            return until.length() < 8
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(until.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private boolean matches(LocalDate day) {
        boolean month = !parts.containsKey("BYMONTH")
                || Arrays.asList(part("BYMONTH").split(",", -1)).contains(Integer.toString(day.getMonthValue()));
        return month && inTurn(day) && inPeriod(day);
    }

    private boolean inTurn(LocalDate day) {
        long interval = Long.parseLong(parts.getOrDefault("INTERVAL", "1"));
        long passed = switch (part("FREQ")) {
            case "DAILY" -> ChronoUnit.DAYS.between(start, day);
            case "WEEKLY" -> ChronoUnit.WEEKS.between(weekOf(start), weekOf(day));
            case "MONTHLY" -> ChronoUnit.MONTHS.between(start.withDayOfMonth(1), day.withDayOfMonth(1));
            case "YEARLY" -> (long) day.getYear() - start.getYear();
            default -> -1;
        };
        return passed >= 0 && passed % interval == 0;
    }

    private LocalDate weekOf(LocalDate day) {
        int first = Math.max(0, DAYS.indexOf(parts.getOrDefault("WKST", "MO")));
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(first + 1)));
    }

    private boolean inPeriod(LocalDate day) {
        boolean byDay = parts.containsKey("BYDAY");
        boolean byMonthDay = parts.containsKey("BYMONTHDAY");
        if (byDay || byMonthDay) {
            return (!byDay || onWeekday(day)) && (!byMonthDay || onMonthDay(day));
        }
        return switch (part("FREQ")) {
            case "DAILY" -> true;
            case "WEEKLY" -> day.getDayOfWeek() == start.getDayOfWeek();
            case "MONTHLY" -> day.getDayOfMonth() == start.getDayOfMonth();
            default ->
                day.getDayOfMonth() == start.getDayOfMonth()
                        && (parts.containsKey("BYMONTH") || day.getMonth() == start.getMonth());
        };
    }

    private boolean onWeekday(LocalDate day) {
        var name = DAYS.get(day.getDayOfWeek().getValue() - 1);
        int nth = (day.getDayOfMonth() - 1) / 7 + 1;
        int fromEnd = (day.lengthOfMonth() - day.getDayOfMonth()) / 7 + 1;
        return Stream.of(part("BYDAY").toUpperCase(Locale.ROOT).split(",", -1))
                .map(d -> d.startsWith("+") ? d.substring(1) : d)
                .anyMatch(d -> d.equals(name) || d.equals(nth + name) || d.equals("-" + fromEnd + name));
    }

    private boolean onMonthDay(LocalDate day) {
        int fromEnd = day.getDayOfMonth() - day.lengthOfMonth() - 1;
        return Stream.of(part("BYMONTHDAY").split(",", -1))
                .mapToInt(Integer::parseInt)
                .anyMatch(d -> d == day.getDayOfMonth() || d == fromEnd);
    }
}
