package nl.buurtpers.app.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the lines of iCalendar (RFC 5545, 3.1) into components with properties. */
final class CalendarText {

    private static final int DEPTH = 8;
    private static final int LINES = 60_000;

    private CalendarText() {}

    /**
     * One property.
     *
     * @param parameters name to value, names in capitals, values without quotation marks
     * @param value as it stands, not unescaped
     */
    record Property(String name, Map<String, String> parameters, String value) {

        Optional<String> parameter(String key) {
            return Optional.ofNullable(parameters.get(key));
        }

        /** The value as text (3.3.11). */
        String text() {
            var text = new StringBuilder();
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c == '\\' && i + 1 < value.length()) {
                    i++;
                    char next = value.charAt(i);
                    text.append(next == 'n' || next == 'N' ? '\n' : next);
                } else {
                    text.append(c);
                }
            }
            return text.toString();
        }
    }

    /** A component with what is in it. */
    record Component(String name, List<Property> properties, List<Component> components) {

        Stream<Property> all(String property) {
            return properties.stream().filter(p -> p.name().equals(property));
        }

        Optional<Property> first(String property) {
            return all(property).findFirst();
        }

        Optional<String> text(String property) {
            return first(property).map(Property::text).filter(text -> !text.isBlank());
        }

        Stream<Component> components(String kind) {
            return components.stream().filter(c -> c.name().equals(kind));
        }
    }

    static Component read(String text) {
        Deque<Component> open = new ArrayDeque<>();
        open.push(new Component("", new ArrayList<>(), new ArrayList<>()));
        for (var line : unfolded(text)) {
            property(line).ifPresent(property -> take(property, open));
        }
        return open.getLast()
                .components("VCALENDAR")
                .findFirst()
                .orElseThrow(() -> new Unfit("calendar-broken", "BEGIN:VCALENDAR"));
    }

    private static void take(Property property, Deque<Component> open) {
        switch (property.name()) {
            case "BEGIN" -> {
                if (open.size() > DEPTH) {
                    throw new Unfit("calendar-broken", "BEGIN");
                }
                var component = new Component(
                        property.value().strip().toUpperCase(Locale.ROOT), new ArrayList<>(), new ArrayList<>());
                open.element().components().add(component);
                open.push(component);
            }
            case "END" -> {
                if (open.size() > 1) {
                    open.pop();
                }
            }
            default -> open.element().properties().add(property);
        }
    }

    /** A line that starts with a space goes on with the one before. */
    private static List<String> unfolded(String text) {
        var lines = new ArrayList<StringBuilder>();
        for (var line : text.split("\r\n|\n|\r", -1)) {
            boolean more = line.startsWith(" ") || line.startsWith("\t");
            if (more && !lines.isEmpty()) {
                lines.getLast().append(line, 1, line.length());
            } else if (!line.isEmpty()) {
                lines.add(new StringBuilder(line));
            }
            if (lines.size() > LINES) {
                throw new Unfit("calendar-broken", LINES);
            }
        }
        return lines.stream().map(StringBuilder::toString).toList();
    }

    private static Optional<Property> property(String line) {
        var parts = new ArrayList<String>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == ';' || c == ':')) {
                parts.add(line.substring(from, i));
                from = i + 1;
                if (c == ':') {
                    return Optional.of(property(parts, line.substring(from)));
                }
            }
        }
        return Optional.empty();
    }

    private static Property property(List<String> parts, String value) {
        var parameters = new TreeMap<String, String>();
        for (var part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        part.substring(0, equals).toUpperCase(Locale.ROOT),
                        part.substring(equals + 1).replace("\"", ""));
            }
        }
        return new Property(parts.getFirst().toUpperCase(Locale.ROOT), parameters, value);
    }
}
