package nl.buurtpers.screen.tv;

/** Lengths of a screen page, in pixels. */
final class Screen {

    static final int WIDTH = 1920;
    static final int HEIGHT = 1080;

    /** Text keeps this far from the left and right edge: EBU R95, graphics safe area, 5 %. */
    static final double SAFE_X = 96;

    /** Text keeps this far from the top and bottom edge: EBU R95, graphics safe area, 5 %. */
    static final double SAFE_Y = 54;

    static final double TEXT_WIDTH = WIDTH - 2 * SAFE_X;

    /** Where running text ends and the footer begins. */
    static final double TEXT_BOTTOM = 950;

    /** Type of footers and credits. */
    static final double SMALL = 36;

    /** Baseline of the footer: its descenders stay in the safe area. */
    static final double FOOTER = HEIGHT - SAFE_Y - 10;

    /** Left edge of a picture beside text; it runs to the right and the top edge of the screen. */
    static final double PICTURE_X = 1216;

    /** Width of the text beside a picture. */
    static final double BESIDE_PICTURE = PICTURE_X - SAFE_X - 64;

    /** Width of the words under that picture. */
    static final double CAPTION_WIDTH = WIDTH - SAFE_X - PICTURE_X;

    /** Where a title begins, under the name of the section. */
    static final double TITLE_TOP = 136;

    private Screen() {}
}
