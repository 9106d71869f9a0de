package nl.buurtpers.feed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A time zone as iCalendar tells it (RFC 5545, 3.6.5), so that a calendar that does not know its name shows the right
 * time. Its changes between summer and winter time are told as a yearly rule where one holds, else one by one.
 */
final class TimeZoneLines {

    /** For so many years a rule is checked, or changes are told one by one. */
    private static final int YEARS = 12;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private final ZoneId zone;
    private final ContentLines lines;

    private TimeZoneLines(ZoneId zone, ContentLines lines) {
        this.zone = zone;
        this.lines = lines;
    }

    /** Adds the zone as it is from the year before the given one. */
    static void add(ZoneId zone, int year, ContentLines lines) {
        new TimeZoneLines(zone, lines).component(year - 1);
    }

    private void component(int from) {
        lines.add("BEGIN", "VTIMEZONE");
        lines.add("TZID", zone.getId());
        var changes = changes(from);
        if (changes.isEmpty()) {
            still(LocalDate.of(from, 1, 1).atStartOfDay(zone));
        }
        kinds(changes).values().forEach(this::observance);
        lines.add("END", "VTIMEZONE");
    }

    /** The changes from the last one before the first day on. */
    private List<ZoneOffsetTransition> changes(int from) {
        var rules = zone.getRules();
        var first = LocalDate.of(from, 1, 1).atStartOfDay(zone).toInstant();
        var last = LocalDate.of(from + YEARS, 1, 1).atStartOfDay(zone).toInstant();
        var changes = new ArrayList<ZoneOffsetTransition>();
        Optional.ofNullable(rules.previousTransition(first)).ifPresent(changes::add);
        for (var next = rules.nextTransition(first);
                next != null && next.getInstant().isBefore(last);
                next = rules.nextTransition(next.getInstant())) {
            changes.add(next);
        }
        return changes;
    }

    private static Map<String, List<ZoneOffsetTransition>> kinds(List<ZoneOffsetTransition> changes) {
        return changes.stream()
                .collect(Collectors.groupingBy(
                        change -> change.getOffsetBefore() + " " + change.getOffsetAfter(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** A zone whose clocks are never changed. */
    private void still(ZonedDateTime since) {
        lines.add("BEGIN", "STANDARD");
        lines.add("DTSTART", since.format(MOMENT));
        lines.add("TZOFFSETFROM", offset(since.getOffset()));
        lines.add("TZOFFSETTO", offset(since.getOffset()));
        lines.add("END", "STANDARD");
    }

    private void observance(List<ZoneOffsetTransition> changes) {
        var first = changes.getFirst();
        var kind = zone.getRules().isDaylightSavings(first.getInstant()) ? "DAYLIGHT" : "STANDARD";
        lines.add("BEGIN", kind);
        lines.add("DTSTART", first.getDateTimeBefore().format(MOMENT));
        yearly(changes)
                .ifPresentOrElse(
                        rule -> lines.add("RRULE", rule),
                        () -> changes.stream()
                                .skip(1)
                                .forEach(change -> lines.add(
                                        "RDATE", change.getDateTimeBefore().format(MOMENT))));
        lines.add("TZOFFSETFROM", offset(first.getOffsetBefore()));
        lines.add("TZOFFSETTO", offset(first.getOffsetAfter()));
        lines.add("END", kind);
    }

    /** The rule, such as "the last Sunday of March", if all these changes follow one. */
    private static Optional<String> yearly(List<ZoneOffsetTransition> changes) {
        var first = changes.getFirst().getDateTimeBefore();
        int week = first.getDayOfMonth() > first.toLocalDate().lengthOfMonth() - 7
                ? -1
                : (first.getDayOfMonth() - 1) / 7 + 1;
        var rule = "FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s"
                .formatted(first.getMonthValue(), week, letters(first.getDayOfWeek()));
        for (int i = 0; i < changes.size(); i++) {
            if (!changes.get(i).getDateTimeBefore().equals(inYear(first, week, first.getYear() + i))) {
                return Optional.empty();
            }
        }
        return changes.size() < YEARS - 1 ? Optional.empty() : Optional.of(rule);
    }

    private static LocalDateTime inYear(LocalDateTime first, int week, int year) {
        var month = LocalDate.of(year, first.getMonth(), 1);
        return month.with(TemporalAdjusters.dayOfWeekInMonth(week, first.getDayOfWeek()))
                .atTime(first.toLocalTime());
    }

    private static String letters(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    private static String offset(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        var clock = "%02d%02d".formatted(seconds / 3600, seconds / 60 % 60);
        return (offset.getTotalSeconds() < 0 ? "-" : "+")
                + clock
                + (seconds % 60 == 0 ? "" : "%02d".formatted(seconds % 60));
    }
}
