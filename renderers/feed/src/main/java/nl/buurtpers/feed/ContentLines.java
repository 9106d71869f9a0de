package nl.buurtpers.feed;

import java.nio.charset.StandardCharsets;

/** The lines of an iCalendar stream (RFC 5545, 3.1): folded at 75 octets, never inside a character, ended by CR LF. */
final class ContentLines {

    private static final int LONGEST = 75;

    private final StringBuilder out = new StringBuilder();

    /** A line whose value is written by us or checked: it needs no escapes. */
    void add(String name, String value) {
        fold(name + ":" + value);
    }

    /** A line whose value is text (3.3.11). */
    void text(String name, String value) {
        add(name, escape(value));
    }

    /** A line whose value is an address (3.3.13); what cannot stand in one is left out. */
    void uri(String name, String address) {
        var clean = new StringBuilder();
        address.codePoints()
                .filter(c -> !Character.isISOControl(c) && !Character.isWhitespace(c))
                .forEach(clean::appendCodePoint);
        add(name, XmlText.clean(clean.toString()));
    }

    /** A parameter value, in quotes where it needs them (3.2). */
    static String parameter(String value) {
        return value.matches("[^\";:,]*") ? value : "\"" + value.replace("\"", "'") + "\"";
    }

    private static String escape(String text) {
        var out = new StringBuilder(text.length() + 16);
        XmlText.clean(text).codePoints().forEach(c -> {
            switch (c) {
                case '\\', ';', ',' -> out.append('\\').appendCodePoint(c);
                case '\n' -> out.append("\\n");
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            var character = Character.toString(line.codePointAt(i));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += length;
        }
        out.append("\r\n");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
