package nl.buurtpers.feed;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurtpers.model.EventTime;

/**
 * Recurrence rules (RFC 5545, 3.3.10). A calendar that meets a rule that is not valid drops the whole event, so one that
 * is not valid is not passed on; the description of the event still tells it.
 */
final class RecurrenceRule {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private static final String WEEKDAY = "(MO|TU|WE|TH|FR|SA|SU)";
    private static final Map<String, Pattern> VALUES = Map.ofEntries(
            value("FREQ", "SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY"),
            value("UNTIL", "[0-9]{8}(T[0-9]{6}Z?)?"),
            value("COUNT", "[1-9][0-9]{0,5}"),
            value("INTERVAL", "[1-9][0-9]{0,3}"),
            value("BYSECOND", list("[1-5]?[0-9]|60")),
            value("BYMINUTE", list("[1-5]?[0-9]")),
            value("BYHOUR", list("1?[0-9]|2[0-3]")),
            value("BYDAY", list("([+-]?([1-9]|[1-4][0-9]|5[0-3]))?" + WEEKDAY)),
            value("BYMONTHDAY", list("[+-]?([1-9]|[12][0-9]|3[01])")),
            value("BYYEARDAY", list("[+-]?([1-9][0-9]?|[12][0-9]{2}|3[0-5][0-9]|36[0-6])")),
            value("BYWEEKNO", list("[+-]?([1-9]|[1-4][0-9]|5[0-3])")),
            value("BYMONTH", list("[1-9]|1[0-2]")),
            value("BYSETPOS", list("[+-]?([1-9][0-9]?|[12][0-9]{2}|3[0-5][0-9]|36[0-6])")),
            value("WKST", WEEKDAY));

    private final Map<String, String> parts;
    private final EventTime time;
    private final ZoneId zone;

    private RecurrenceRule(Map<String, String> parts, EventTime time, ZoneId zone) {
        this.parts = parts;
        this.time = time;
        this.zone = zone;
    }

    /**
     * The rule as it may stand in a calendar; nothing if it is not valid for an event at this time.
     *
     * @param zone of dates and times that name none
     */
    static Optional<String> of(String rule, EventTime time, ZoneId zone) {
        return parts(rule.strip().toUpperCase(Locale.ROOT))
                .map(parts -> new RecurrenceRule(parts, time, zone))
                .filter(RecurrenceRule::coherent)
                .flatMap(RecurrenceRule::text);
    }

    private static Optional<Map<String, String>> parts(String rule) {
        var parts = new LinkedHashMap<String, String>();
        for (var part : rule.split(";", -1)) {
            var sides = part.split("=", 2);
            var value = sides.length == 2 ? VALUES.get(sides[0]) : null;
            if (value == null || !value.matcher(sides[1]).matches() || parts.put(sides[0], sides[1]) != null) {
                return Optional.empty();
            }
        }
        return parts.containsKey("FREQ") ? Optional.of(parts) : Optional.empty();
    }

    /** Nothing that the clause says "MUST NOT" of. */
    private boolean coherent() {
        return Stream.of(
                        has("UNTIL") && has("COUNT"),
                        wholeDays() && (has("BYSECOND") || has("BYMINUTE") || has("BYHOUR")),
                        wholeDays() && every("SECONDLY", "MINUTELY", "HOURLY"),
                        numberedDays() && !every("MONTHLY", "YEARLY"),
                        numberedDays() && has("BYWEEKNO"),
                        has("BYMONTHDAY") && every("WEEKLY"),
                        has("BYYEARDAY") && every("DAILY", "WEEKLY", "MONTHLY"),
                        has("BYWEEKNO") && !every("YEARLY"),
                        has("BYSETPOS") && !choosesAnything())
                .noneMatch(forbidden -> forbidden);
    }

    private boolean has(String name) {
        return parts.containsKey(name);
    }

    private boolean every(String... rhythms) {
        return List.of(rhythms).contains(parts.getOrDefault("FREQ", ""));
    }

    private boolean wholeDays() {
        return time instanceof EventTime.Days;
    }

    private boolean numberedDays() {
        return parts.getOrDefault("BYDAY", "").matches(".*[0-9].*");
    }

    private boolean choosesAnything() {
        return parts.keySet().stream().anyMatch(name -> name.startsWith("BY") && !name.equals("BYSETPOS"));
    }

    private Optional<String> text() {
        var until = parts.get("UNTIL");
        if (until == null) {
            return Optional.of(joined());
        }
        return until(until).map(end -> {
            parts.put("UNTIL", end);
            return joined();
        });
    }

    private String joined() {
        var out = new StringBuilder();
        parts.forEach((name, value) ->
                out.append(out.isEmpty() ? "" : ";").append(name).append('=').append(value));
        return out.toString();
    }

    /** The end is a day for whole days, else a moment of universal time; editors write what they like. */
    private Optional<String> until(String written) {
        try {
            var day = LocalDate.parse(written.substring(0, 8), DAY);
            if (wholeDays()) {
                return Optional.of(day.format(DAY));
            }
            var clock = written.length() > 8
                    ? LocalDateTime.parse(written.substring(0, 15), MOMENT)
                    : day.atTime(LocalTime.of(23, 59, 59));
            var last = ZonedDateTime.of(clock, written.endsWith("Z") ? ZoneOffset.UTC : zone);
            return Optional.of(AgendaFile.utc(last.toInstant()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Map.Entry<String, Pattern> value(String name, String pattern) {
        return Map.entry(name, Pattern.compile(pattern));
    }

    private static String list(String pattern) {
        return "(" + pattern + ")(,(" + pattern + "))*";
    }
}
