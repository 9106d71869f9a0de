package nl.buurtpers.app.delivery.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Fields in order, of a head (RFC 5322, 2.2) or of a group of a report (RFC 3464, 2.1.2; RFC 5965, 3). Capitals make no
 * difference in names.
 */
record Fields(List<Field> all) {

    private static final int MOST = 1_000;
    private static final Pattern NAME = Pattern.compile("[!-9;-~]{1,78}");

    Fields {
        all = List.copyOf(all);
    }

    /**
     * A field.
     *
     * @param name in small letters
     * @param words unfolded
     */
    record Field(String name, String words) {

        Field {
            name = name.strip().toLowerCase(Locale.ROOT);
            words = words.strip();
        }
    }

    /** Those before the first empty line. */
    static Fields head(String text) {
        return groups(text, 1).stream().findFirst().orElse(new Fields(List.of()));
    }

    /** Groups with empty lines between them, so many at most. */
    static List<Fields> groups(String text, int most) {
        var groups = new ArrayList<Fields>();
        var group = new Group();
        for (var line : (Iterable<String>) text.lines()::iterator) {
            if (line.isBlank()) {
                group.close(groups);
                if (groups.size() == most) {
                    return groups;
                }
            } else {
                group.add(line);
            }
        }
        group.close(groups);
        return groups;
    }

    /** A group while it is read. */
    private static final class Group {

        private final List<Field> fields = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();

        void add(String line) {
            if (!Character.isWhitespace(line.charAt(0))) {
                end();
            } else if (open.isEmpty()) {
                return; // goes on with what was no field
            }
            open.append(open.isEmpty() ? line : " " + line.strip());
        }

        private void end() {
            int colon = open.indexOf(":");
            if (colon > 0
                    && fields.size() < MOST
                    && NAME.matcher(open.substring(0, colon).strip()).matches()) {
                fields.add(new Field(open.substring(0, colon), open.substring(colon + 1)));
            }
            open.setLength(0);
        }

        void close(List<Fields> groups) {
            end();
            if (!fields.isEmpty()) {
                groups.add(new Fields(fields));
                fields.clear();
            }
        }
    }

    boolean has(String name) {
        return first(name).isPresent();
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The words of the first field of this name, in small letters; empty where there is none. */
    String small(String name) {
        return first(name).orElse("").toLowerCase(Locale.ROOT);
    }

    List<String> all(String name) {
        return all.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::words)
                .toList();
    }
}
