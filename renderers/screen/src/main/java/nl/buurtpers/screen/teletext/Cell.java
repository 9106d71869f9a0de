package nl.buurtpers.screen.teletext;

/**
 * What a receiver shows in one place of the screen.
 *
 * @param character a character of the {@link Repertoire}; blank where a mosaic is
 * @param mosaic code of the mosaic, 0 if there is none
 * @param separated whether the squares of the mosaic stand apart
 * @param ink colour as 0xRRGGBB
 * @param ground colour behind it as 0xRRGGBB
 * @param half which half of a character of double height
 */
record Cell(char character, int mosaic, boolean separated, int ink, int ground, Half half) {

    /** Which part of a character is shown. */
    enum Half {
        WHOLE,
        UPPER,
        LOWER
    }

    Cell lower() {
        return new Cell(character, mosaic, separated, ink, ground, Half.LOWER);
    }

    Cell blank() {
        return new Cell(' ', 0, false, ink, ground, Half.WHOLE);
    }
}
