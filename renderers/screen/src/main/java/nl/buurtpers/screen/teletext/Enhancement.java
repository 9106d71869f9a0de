package nl.buurtpers.screen.teletext;

/**
 * A better character over a Level 1 code, sent in packet X/26 (EN 300 706, 12.3).
 *
 * @param column 0 to 39
 * @param mode 0x0F for a character of G2, 0x10 for one of G0, 0x11 to 0x1F for a letter of G0 with a mark
 * @param code 0x20 to 0x7F
 */
record Enhancement(int column, int mode, int code) {

    /** Mode of a character of the supplementary set. */
    static final int G2 = 0x0f;

    /** Mode of a character of the primary set, and of one with a mark when a mark is added. */
    static final int G0 = 0x10;
}
