package nl.buurtpers.source;

import java.text.Normalizer;

/**
 * Takes out what no reader sees and every format stumbles over: control characters, lone surrogates, marks that turn the
 * direction of text around (U+202A to U+202E, U+2066 to U+2069), tag characters, and more marks on one letter than any
 * language has. What is left is in Unicode form NFC.
 */
public final class CleanText {

    /** Vietnamese needs two marks on a letter, Hebrew with cantillation four; more than this is a prank. */
    private static final int MARKS = 8;

    private CleanText() {}

    /** Text of many lines: line ends become line feeds, tabs stay. */
    public static String lines(String text) {
        var kept = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (point == '\r') {
                i += i < text.length() && text.charAt(i) == '\n' ? 1 : 0;
                point = '\n';
            }
            marks = mark(point) ? marks + 1 : 0;
            if (marks <= MARKS && visible(point)) {
                kept.appendCodePoint(point == '\u2028' || point == '\u2029' ? ' ' : point);
            }
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    /** Text of one line: every run of line ends, tabs and spaces becomes one space, none at the ends. */
    public static String line(String text) {
        var kept = new StringBuilder();
        for (var word : lines(text).split("[ \\n\\t]+", -1)) {
            if (!word.isEmpty()) {
                kept.append(kept.isEmpty() ? "" : " ").append(word);
            }
        }
        return kept.toString();
    }

    private static boolean mark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean visible(int point) {
        return point == '\n'
                || point == '\t'
                || !(Character.isISOControl(point) || surrogate(point) || steering(point));
    }

    private static boolean surrogate(int point) {
        return (point >= 0xd800 && point <= 0xdfff);
    }

    /** Characters that steer software instead of saying something, and the code points that are no characters. */
    private static boolean steering(int point) {
        return (point >= 0x202a && point <= 0x202e)
                || (point >= 0x2066 && point <= 0x2069)
                || (point >= 0xe0000 && point <= 0xe007f)
                || point == 0xfeff
                || (point >= 0xfff9 && point <= 0xfffc)
                || (point >= 0xfdd0 && point <= 0xfdef)
                || (point & 0xfffe) == 0xfffe;
    }
}
