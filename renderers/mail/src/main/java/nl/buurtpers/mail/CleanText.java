package nl.buurtpers.mail;

/** Text that can stand in a message. */
final class CleanText {

    private CleanText() {}

    /** The text without control characters, which are no words; half a character becomes U+FFFD. Lines end with LF. */
    static String of(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                out.appendCodePoint(c >= 0xd800 && c <= 0xdfff ? 0xfffd : c);
            }
        });
        return out.toString();
    }
}
