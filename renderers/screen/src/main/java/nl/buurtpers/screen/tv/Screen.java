package nl.buurtpers.screen.tv;

import nl.buurtpers.render.Options;

/**
 * The screen of a station: lengths in pixels.
 *
 * @param margin percent of width and height that text keeps from every edge
 * @param band pixels at the foot that stay free, for the ticker of the station
 */
record Screen(int margin, int band) {

    static final int WIDTH = 1920;
    static final int HEIGHT = 1080;

    /** EBU R95, graphics safe area: 5 %. */
    static final int SAFE = 5;

    /** A wider margin leaves no room for words of this size beside a picture. */
    static final int WIDEST_MARGIN = 8;

    /** Tickers take about 112; a higher band leaves no room for a title, text and an address. */
    static final int HIGHEST_BAND = 160;

    /** Type of footers and credits. */
    static final double SMALL = 36;

    /** Left edge of a picture beside text; it runs to the right and the top edge of the screen. */
    static final double PICTURE_X = 1216;

    /** Between the band and the descenders of the footer. */
    private static final double ABOVE_BAND = 14;

    /** Where titles begin, and where text ends, from the safe area. */
    private static final double TITLE_BELOW = 82;

    private static final double TEXT_ABOVE_FOOTER = 66;

    /** A screen of which nothing is covered. */
    static final Screen PLAIN = new Screen(SAFE, 0);

    /** The screen that the options of the channel describe. */
    static Screen of(Options options) {
        return new Screen(options.whole("safe-area"), options.whole("ticker-band"));
    }

    /** Text keeps this far from the left and right edge. */
    double safeX() {
        return WIDTH * margin / 100.0;
    }

    /** Text keeps this far from the top edge, and where there is no band from the bottom edge. */
    double safeY() {
        return HEIGHT * margin / 100.0;
    }

    /** Width of text without a picture beside it. */
    double textWidth() {
        return WIDTH - 2 * safeX();
    }

    /** Where pictures end at the latest. */
    double bottom() {
        return HEIGHT - band;
    }

    /** Baseline of the footer: its descenders stay in the safe area and above the band. */
    double footer() {
        return HEIGHT - 10 - Math.max(safeY(), band == 0 ? 0 : band + ABOVE_BAND);
    }

    /** Where running text ends and the footer begins. */
    double textBottom() {
        return footer() - TEXT_ABOVE_FOOTER;
    }

    /** Width of the text beside a picture. */
    double besidePicture() {
        return PICTURE_X - safeX() - 64;
    }

    /** Width of the words under that picture. */
    double captionWidth() {
        return WIDTH - safeX() - PICTURE_X;
    }

    /** Where a title begins, under the name of the section. */
    double titleTop() {
        return safeY() + TITLE_BELOW;
    }
}
