package nl.buurtpers.print.paint;

/** What characters may be extracted as from a PDF. */
final class Unicode {

    private static final String REPLACEMENT = "\uFFFD";

    private Unicode() {}

    /** Controls, joiners, byte order marks and direction marks: nothing to see. */
    static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT -> true;
            default -> codePoint >= 0xFE00 && codePoint <= 0xFE0F;
        };
    }

    /**
     * The character itself, or U+FFFD in place of those that a ToUnicode map must not name: halves of surrogate pairs,
     * noncharacters and private use (ISO 19005-2, 6.2.11.7; ISO 14289-1, 7.21.7).
     */
    static String extractable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SURROGATE, Character.PRIVATE_USE -> REPLACEMENT;
            default -> isForbidden(codePoint) ? REPLACEMENT : Character.toString(codePoint);
        };
    }

    private static boolean isForbidden(int codePoint) {
        boolean nonCharacter = (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
        return nonCharacter || codePoint == 0 || codePoint == 0xFEFF;
    }

    /** Text as document properties and tags may hold it: no controls, no unpaired surrogates, one line. */
    static String clean(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(each -> {
            if (Character.isISOControl(each)) {
                out.append(' ');
            } else if (!isForbidden(each)) {
                out.append(Character.getType(each) == Character.SURROGATE ? REPLACEMENT : Character.toString(each));
            }
        });
        return out.toString().strip();
    }
}
