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
            mark(TOGETHER, text, together);
        }
        if (text.indexOf('.') >= 0) {
            mark(ADDRESS, text, address);
        }
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                return true;
            }
        }
        return false;
    }

    private static void mark(Pattern pattern, String text, BitSet bits) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (matcher.end() - matcher.start() > 1) {
                bits.set(matcher.start() + 1, matcher.end());
            }
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
