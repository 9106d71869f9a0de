package nl.buurtpers.source;

import java.util.Comparator;

/**
 * The order that people expect of numbered file names: {@code 9-x} before {@code 10-x}. Numbers count by value, all else by
 * code point, so that it is the same on every machine.
 */
final class NaturalOrder implements Comparator<String> {

    /** Of file names or of whole paths: a slash comes before everything else, so that a folder stays together. */
    static final Comparator<String> PATHS = new NaturalOrder().thenComparing(Comparator.naturalOrder());

    private NaturalOrder() {}

    @Override
    public int compare(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            int iEnd = run(left, i);
            int jEnd = run(right, j);
            int order = piece(left.substring(i, iEnd), right.substring(j, jEnd));
            if (order != 0) {
                return order;
            }
            i = iEnd;
            j = jEnd;
        }
        return Integer.compare(left.length() - i, right.length() - j);
    }

    /** End of the number that starts here; one code point further where none does. */
    private static int run(String text, int start) {
        int end = start;
        while (end < text.length() && digit(text.charAt(end))) {
            end++;
        }
        return end > start ? end : text.offsetByCodePoints(start, 1);
    }

    private static int piece(String left, String right) {
        if (digit(left.charAt(0)) && digit(right.charAt(0))) {
            var a = left.replaceFirst("^0+", "");
            var b = right.replaceFirst("^0+", "");
            return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
        }
        return Integer.compare(rank(left), rank(right));
    }

    private static int rank(String piece) {
        int point = piece.codePointAt(0);
        return point == '/' ? 0 : point;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
