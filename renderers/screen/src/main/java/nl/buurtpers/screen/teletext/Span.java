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
        return mosaic
                ? 0
                : (int) text.chars()
                        .filter(c -> c == '%'
                                || Repertoire.sign((char) c)
                                        .filter(Sign::isEnhanced)
                                        .isPresent())
                        .count();
    }
}
