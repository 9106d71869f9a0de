package nl.buurtpers.source;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks recurrence rules (RFC 5545, 3.3.10). */
final class Recurrences {

    private static final String NUMBERS = "[+-]?[0-9]{1,3}(,[+-]?[0-9]{1,3})*";
    private static final String DAYS = "([+-]?[0-9]{1,2})?(MO|TU|WE|TH|FR|SA|SU)";

    private static final Map<String, Pattern> PARTS = Map.ofEntries(
            part("FREQ", "DAILY|WEEKLY|MONTHLY|YEARLY"),
            part("UNTIL", "[0-9]{8}(T[0-9]{6}Z?)?"),
            part("COUNT", "[1-9][0-9]{0,3}"),
            part("INTERVAL", "[1-9][0-9]{0,3}"),
            part("BYDAY", DAYS + "(," + DAYS + ")*"),
            part("BYMONTHDAY", NUMBERS),
            part("BYYEARDAY", NUMBERS),
            part("BYWEEKNO", NUMBERS),
            part("BYMONTH", NUMBERS),
            part("BYSETPOS", NUMBERS),
            part("BYHOUR", NUMBERS),
            part("BYMINUTE", NUMBERS),
            part("WKST", "MO|TU|WE|TH|FR|SA|SU"));

    private Recurrences() {}

    private static Map.Entry<String, Pattern> part(String name, String value) {
        return Map.entry(name, Pattern.compile(value));
    }

    /** The rule without its name, or nothing after telling what is wrong. */
    static Optional<String> read(String words, Spot spot) {
        var rule = words.replaceFirst("^RRULE:", "");
        Set<String> names = new HashSet<>();
        for (var part : rule.split(";", -1)) {
            int equals = Math.max(0, part.indexOf('='));
            var pattern = PARTS.get(part.substring(0, equals));
            boolean good = pattern != null
                    && pattern.matcher(part.substring(equals + 1)).matches();
            if (!good || !names.add(part.substring(0, equals))) {
                spot.error("bad-repeats", part);
                return Optional.empty();
            }
        }
        if (!names.contains("FREQ") || names.containsAll(Set.of("UNTIL", "COUNT"))) {
            spot.error("bad-repeats", rule);
            return Optional.empty();
        }
        return Optional.of(rule);
    }
}
