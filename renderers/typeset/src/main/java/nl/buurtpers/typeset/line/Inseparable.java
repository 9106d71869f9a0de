package nl.buurtpers.typeset.line;

import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * What a reader takes in at one glance and should not have to collect from two lines: amounts, telephone numbers, dates,
 * times, postcodes, numbers with their unit (UKAAF G003: no split dates, numbers or amounts). Addresses of the net are
 * broken only at their own signs.
 */
final class Inseparable {

    private static final String MONTH =
            "(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november"
                    + "|december|January|February|March|May|June|July|August|October|December|jan|feb|mrt|apr|jun|jul|aug|sep|okt|nov|dec)";
    private static final Pattern TOGETHER = Pattern.compile("[€$£] ?[0-9][0-9.,]*(-|\\p{Pd})?"
            + "|(\\+[0-9]{2}[ -]?)?\\(?0[0-9]{1,3}\\)?[ -]?[0-9]{2,8}([ -][0-9]{2,4}){0,4}\\b"
            + "|\\b[0-9]{1,2} " + MONTH + "\\b( [0-9]{4}\\b)?"
            + "|\\b[0-9]{1,2}([.:][0-9]{2})? (uur|u\\.)"
            + "|\\b[0-9]{4} [A-Z]{2}\\b"
            + "|\\b[0-9][0-9.,]* (km|m|cm|mm|kg|g|l|procent|euro|jaar|m²|%)(?![\\p{L}\\p{N}])");
    private static final Pattern ADDRESS = Pattern.compile(
            "(https?://|www\\.)\\S+|[\\w.+-]{1,64}@[\\w.-]{1,250}|\\b[\\w-]{1,63}(\\.[\\w-]{1,63}){0,8}\\.(nl|example|com|org|net|eu|be|info)\\b(/\\S*)?",
            Pattern.CASE_INSENSITIVE);

    private final BitSet together = new BitSet();
    private final BitSet address = new BitSet();

    /** Finds both in a paragraph. */
    Inseparable(String text) {
        if (hasDigit(text)) {
            amounts(text);
        }
        if (text.indexOf('.') >= 0) {
            addresses(text);
        }
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The pattern is tried only where an amount can begin: trying it at every letter costs more than setting the line. */
    private void amounts(String text) {
        var matcher = TOGETHER.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (int i = 0; i < text.length(); ) {
            if (begins(text.charAt(i)) && matcher.region(i, text.length()).lookingAt()) {
                mark(i, matcher.end(), together);
                i = Math.max(i + 1, matcher.end());
            } else {
                i++;
            }
        }
    }

    private static boolean begins(char c) {
        return isDigit(c) || c == '(' || c == '+' || c == '€' || c == '$' || c == '£';
    }

    /** An address has no space in it, and a colon, an at sign or a full stop inside. */
    private void addresses(String text) {
        int begin = 0;
        while (begin < text.length()) {
            int end = word(text, begin);
            if (mayBeAddress(text, begin, end)) {
                var matcher = ADDRESS.matcher(text).region(begin, end);
                while (matcher.find()) {
                    mark(matcher.start(), matcher.end(), address);
                }
            }
            begin = end + 1;
        }
    }

    /** The end of the characters from here without white space. */
    private static int word(String text, int begin) {
        int end = begin;
        while (end < text.length() && !isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static boolean mayBeAddress(String text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (c == '@' || c == ':' || (c == '.' && i + 1 < end)) {
                return true;
            }
        }
        return false;
    }

    private static void mark(int begin, int end, BitSet bits) {
        if (end - begin > 1) {
            bits.set(begin + 1, end);
        }
    }

    /** Whether no line may end just before this character. */
    boolean joins(int index) {
        return together.get(index);
    }

    /** Whether this character is inside an address of the net. */
    boolean inAddress(int index) {
        return address.get(index);
    }
}
