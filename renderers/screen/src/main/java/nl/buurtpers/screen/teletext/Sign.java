package nl.buurtpers.screen.teletext;

/**
 * How a character is sent.
 *
 * @param code what a Level 1 receiver shows
 * @param mode mode of the enhancement; 0 where the code says it all
 * @param enhanced code of the enhancement
 */
record Sign(int code, int mode, int enhanced) {

    static Sign plain(int code) {
        return new Sign(code, 0, 0);
    }

    boolean isEnhanced() {
        return mode != 0;
    }
}
