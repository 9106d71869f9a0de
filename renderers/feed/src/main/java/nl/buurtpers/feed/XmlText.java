package nl.buurtpers.feed;

/** Text that can stand in XML 1.0. */
final class XmlText {

    private XmlText() {}

    /**
     * The text without control characters, which are no words; half a character (a lone surrogate) and what XML has no
     * character for become U+FFFD (XML 1.0, production 2).
     */
    static String clean(String text) {
        if (text.codePoints().allMatch(XmlText::allowed)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (allowed(c)) {
                out.appendCodePoint(c);
            } else if (!Character.isISOControl(c)) {
                out.append('\ufffd');
            }
        });
        return out.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= 0x20 && c < 0x7f)
                || (c > 0x9f && c < 0xd800)
                || (c > 0xdfff && c < 0xfffe)
                || c > 0xffff;
    }
}
