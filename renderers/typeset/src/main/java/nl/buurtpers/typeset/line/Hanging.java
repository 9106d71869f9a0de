package nl.buurtpers.typeset.line;

/**
 * How far marks hang out of a justified column, in widths of the mark: they weigh so little that an edge looks straight
 * only when they stand beyond it.
 */
final class Hanging {

    static final double HYPHEN = 0.5;

    private static final double POINT = 0.6;
    private static final double TWO_POINTS = 0.4;
    private static final double QUOTE = 0.5;
    private static final double BRACKET = 0.2;

    private Hanging() {}

    static double before(char mark) {
        return switch (mark) {
            case '\'', '"', '\u2018', '\u2019', '\u201C', '\u201E', '\u201A', '\u00AB' -> QUOTE;
            case '(', '[' -> BRACKET;
            default -> 0;
        };
    }

    static double after(char mark) {
        return switch (mark) {
            case '.', ',' -> POINT;
            case '-', '\u2010', '\u2011' -> HYPHEN;
            case ':', ';' -> TWO_POINTS;
            case '\'', '"', '\u2018', '\u2019', '\u201D', '\u00BB' -> QUOTE;
            case ')', ']' -> BRACKET;
            default -> 0;
        };
    }
}
