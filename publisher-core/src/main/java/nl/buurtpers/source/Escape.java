package nl.buurtpers.source;

import java.util.regex.Pattern;

/** Makes words mean themselves in Markdown. */
final class Escape {

    private static final String ALWAYS = "\\`*[]<{~";
    private static final String AT_LINE_START = ">#+-=:|";
    private static final Pattern NUMBERED = Pattern.compile("^([0-9]{1,9})([.)].*)$", Pattern.DOTALL);

    private Escape() {}

    /**
     * Running text.
     *
     * @param starts whether it stands at the start of a line or a mark
     * @param ends whether it stands at the end of one
     */
    static String text(String words, boolean starts, boolean ends) {
        var out = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean edge = (starts && i == 0) || (ends && i == words.length() - 1);
            if (c == '\t' || c == '\n' || (edge && space(c))) {
                out.append(c == '\n' ? " " : number(c));
            } else if (special(words, i) || (starts && i == 0 && AT_LINE_START.indexOf(c) >= 0)) {
                out.append('\\').append(c);
            } else {
                out.append(c);
            }
        }
        var number = NUMBERED.matcher(out);
        return starts && number.matches() ? number.group(1) + "\\" + number.group(2) : out.toString();
    }

    private static boolean special(String words, int at) {
        char c = words.charAt(at);
        char next = at + 1 < words.length() ? words.charAt(at + 1) : ' ';
        return switch (c) {
            case '_' -> at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1)) || !Character.isLetterOrDigit(next);
            case '&' -> next == '#' || Character.isLetter(next);
            case '!' -> at + 1 == words.length();
            default -> ALWAYS.indexOf(c) >= 0;
        };
    }

    private static boolean space(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Words between quotation marks that are read as they stand but for backslashes. */
    static String literal(String words) {
        return words.replaceAll("[\\\\\"\\[\\]`]", "\\\\$0");
    }

    /** Words in a place that ends at one of these signs. Brackets and backticks could end a language mark around it. */
    static String within(String words, String signs) {
        var out = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            out.append("\\&[]`".indexOf(c) >= 0 || signs.indexOf(c) >= 0 ? "\\" : "")
                    .append(c);
        }
        return out.toString();
    }

    /** The same text, its first letter or digit written by its number; nothing changes where it starts with another sign. */
    static String firstByNumber(String text) {
        if (text.isEmpty() || !plain(text.codePointAt(0))) {
            return text;
        }
        int point = text.codePointAt(0);
        return number(point) + text.substring(Character.charCount(point));
    }

    /** The same for the last one. */
    static String lastByNumber(String text) {
        if (text.isEmpty() || !plain(text.codePointBefore(text.length()))) {
            return text;
        }
        int point = text.codePointBefore(text.length());
        return text.substring(0, text.length() - Character.charCount(point)) + number(point);
    }

    /** Whether a code point is neither white space nor punctuation, which to CommonMark includes symbols. */
    static boolean plain(int point) {
        if (point == LanguageBrackets.OPENING || point == LanguageBrackets.CLOSING) {
            return true; // while it is read, another code point stands in its place
        }
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL,
                    Character.SPACE_SEPARATOR -> false;
            default -> !Character.isWhitespace(point);
        };
    }

    private static String number(int point) {
        return "&#" + point + ";";
    }
}
