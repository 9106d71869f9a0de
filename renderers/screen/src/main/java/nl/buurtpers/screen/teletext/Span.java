package nl.buurtpers.screen.teletext;

/**
 * A run of one colour in a line.
 *
 * @param ink its colour
 * @param text characters of the {@link Repertoire}, or mosaic codes
 * @param mosaic whether it is made of mosaics
 */
record Span(Ink ink, String text, boolean mosaic) {

    static Span of(Ink ink, String text) {
        return new Span(ink, text, false);
    }

    int enhancements() {
        int enhancements = 0;
        for (int i = 0; i < text.length() && !mosaic; i++) {
            enhancements += enhanced(text.charAt(i)) ? 1 : 0;
        }
        return enhancements;
    }

    private static boolean enhanced(char character) {
        return character == '%'
                || Repertoire.sign(character).filter(Sign::isEnhanced).isPresent();
    }
}
