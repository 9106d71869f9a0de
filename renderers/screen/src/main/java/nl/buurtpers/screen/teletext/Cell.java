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

    /** Whether it is black all over. */
    boolean isEmpty() {
        return mosaic == 0 && character == ' ' && ground == 0;
    }

    /** A number that no other cell has. */
    int key() {
        int part = switch (half) {
            case WHOLE -> 0;
            case UPPER -> 1;
            case LOWER -> 2;
        };
        int look = (colour(ink) * 8 + colour(ground)) * 4 + part;
        return ((character * 0x80 + mosaic) * 2 + (separated ? 1 : 0)) * 0x100 + look;
    }

    /** The number of a colour: a bit each for red, green and blue. */
    static int colour(int rgb) {
        return (rgb >> 23 & 1) | (rgb >> 14 & 2) | (rgb >> 5 & 4);
    }

    Cell lower() {
        return new Cell(character, mosaic, separated, ink, ground, Half.LOWER);
    }

    Cell blank() {
        return new Cell(' ', 0, false, ink, ground, Half.WHOLE);
    }
}
