package nl.buurtpers.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Tells the brackets of a language mark, {@code [merhaba]{lang=tr}}, from all others before CommonMark reads them: a bracket
 * is one only where the closing bracket that belongs to it carries a language. Both are exchanged for brackets that hardly
 * anybody writes, so that every place stays the same and emphasis inside works as it does beside any bracket. Who does write
 * those gets them back: they wait as code points that are no characters, which {@link CleanText} lets into no text.
 */
final class LanguageBrackets {

    static final char OPENING = '\u27ec';
    static final char CLOSING = '\u27ed';
    private static final char OWN_OPENING = '\ufdd0';
    private static final char OWN_CLOSING = '\ufdd1';

    /** The language behind a closing bracket. */
    static final Pattern LANGUAGE = Pattern.compile("\\{lang=([^\\s{}\\[\\]]{1,60})}");

    private final StringBuilder text;
    private final Deque<Integer> open = new ArrayDeque<>();

    private LanguageBrackets(String text) {
        this.text = new StringBuilder(text.replace(OPENING, OWN_OPENING).replace(CLOSING, OWN_CLOSING));
    }

    /** The text with the brackets of language marks exchanged. */
    static String exchange(String text) {
        return new LanguageBrackets(text).exchange();
    }

    /** Literal text, in which marks are no marks, with its brackets back. */
    static String restore(String text) {
        return own(text.replace(OPENING, '[').replace(CLOSING, ']'));
    }

    /** Running text, in which marks were told apart, with its brackets back. */
    static String own(String text) {
        return text.replace(OWN_OPENING, OPENING).replace(OWN_CLOSING, CLOSING);
    }

    private String exchange() {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '`' -> i = code(i) - 1;
                case '[' -> open.push(i);
                case ']' -> close(i);
                case '\n' -> paragraph(i);
                default -> {}
            }
        }
        return text.toString();
    }

    private void close(int at) {
        if (open.isEmpty()) {
            return;
        }
        int start = open.pop();
        if (LANGUAGE.matcher(text).region(at + 1, text.length()).lookingAt()) {
            text.setCharAt(start, OPENING);
            text.setCharAt(at, CLOSING);
        }
    }

    /** No mark goes on in the next paragraph. */
    private void paragraph(int at) {
        if (at + 1 < text.length() && text.charAt(at + 1) == '\n') {
            open.clear();
        }
    }

    /** End of a code span, in which brackets are words; end of the backticks alone where they open none. */
    private int code(int start) {
        int after = ticks(start);
        for (int i = after; i < text.length() && !blankLine(i); i++) {
            if (text.charAt(i) == '`') {
                int end = ticks(i);
                if (end - i == after - start) {
                    return end;
                }
                i = end - 1;
            }
        }
        return after;
    }

    private boolean blankLine(int at) {
        return text.charAt(at) == '\n' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    }

    private int ticks(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end;
    }
}
