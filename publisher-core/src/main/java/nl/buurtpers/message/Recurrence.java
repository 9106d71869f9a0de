package nl.buurtpers.message;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Recurrence rules (RFC 5545, 3.3.10) in words: "elke dinsdag tot en met 26 januari 2027". */
public final class Recurrence {

    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "MO", DayOfWeek.MONDAY,
            "TU", DayOfWeek.TUESDAY,
            "WE", DayOfWeek.WEDNESDAY,
            "TH", DayOfWeek.THURSDAY,
            "FR", DayOfWeek.FRIDAY,
            "SA", DayOfWeek.SATURDAY,
            "SU", DayOfWeek.SUNDAY);
    private static final Pattern DAY = Pattern.compile("(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)");
    private static final List<String> TOLD = List.of("FREQ", "INTERVAL", "BYDAY", "COUNT", "UNTIL", "WKST");

    private final Messages messages;

    public Recurrence(Messages messages) {
        this.messages = messages;
    }

    /** The rule in words; the rule itself where it says more than these words can. */
    public String words(String rule) {
        return parts(rule).flatMap(this::words).orElse(rule);
    }

    private static Optional<Map<String, String>> parts(String rule) {
        var parts = new TreeMap<String, String>();
        for (var part : rule.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0 || !TOLD.contains(part.substring(0, equals))) {
                return Optional.empty();
            }
            parts.put(part.substring(0, equals), part.substring(equals + 1));
        }
        return Optional.of(parts);
    }

    private Optional<String> words(Map<String, String> parts) {
        return rhythm(parts).flatMap(rhythm -> end(parts).map(end -> rhythm + end));
    }

    private Optional<String> rhythm(Map<String, String> parts) {
        var unit = "recurrence." + parts.getOrDefault("FREQ", "").toLowerCase(java.util.Locale.ROOT);
        var interval = parts.getOrDefault("INTERVAL", "1");
        var days = parts.get("BYDAY");
        if (!messages.has(unit + ".1") || !interval.matches("[1-9][0-9]?")) {
            return Optional.empty();
        }
        var every = interval.equals("1") ? messages.text(unit + ".1") : messages.text(unit + ".n", interval);
        if (days == null) {
            return Optional.of(every);
        }
        return names(days)
                .map(names -> interval.equals("1") && unit.endsWith("weekly")
                        ? messages.text("recurrence.every", names)
                        : messages.text("recurrence.on", every, names));
    }

    private Optional<String> names(String days) {
        var names = new ArrayList<String>();
        for (var day : days.split(",", -1)) {
            var match = DAY.matcher(day);
            if (!match.matches()) {
                return Optional.empty();
            }
            var weekday = DAYS.get(match.group(2));
            if (weekday == null) {
                return Optional.empty();
            }
            var name = weekday.getDisplayName(TextStyle.FULL, messages.locale());
            names.add(match.group(1) == null ? name : messages.text("recurrence.nth." + match.group(1), name));
        }
        if (names.size() == 1) {
            return Optional.of(names.getFirst());
        }
        return Optional.of(messages.text(
                "recurrence.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast()));
    }

    private Optional<String> end(Map<String, String> parts) {
        var until = parts.get("UNTIL");
        var count = parts.get("COUNT");
        if (until != null) {
            return date(until).map(date -> messages.text("recurrence.until", new Calendar(messages).shortDay(date)));
        }
        if (count != null) {
            return count.matches("[0-9]{1,4}")
                    ? Optional.of(messages.text("recurrence.count", count))
                    : Optional.empty();
        }
        return Optional.of("");
    }

    private static Optional<LocalDate> date(String until) {
        try {
            return Optional.of(
                    LocalDate.parse(until.substring(0, Math.min(8, until.length())), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
