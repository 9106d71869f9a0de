package nl.buurtpers.print.poster;

/**
 * The paper of a poster. It is printed in an office, where printers leave a white edge: nothing stands in it, and
 * nothing bleeds.
 *
 * @param width pt
 * @param height pt
 * @param scale how much larger than on A4 everything is
 * @param strips height of the strips at its foot, pt; 0 where it has none
 * @param resolution pixels per inch below which a picture is not enlarged
 */
record PosterSheet(double width, double height, double scale, double strips, int resolution) {

    static final double MM = 72 / 25.4;

    /** Office printers leave some 4.2 mm; 5 mm is safe on all of them. */
    static final double SAFE = 5 * MM;

    /** Room for a title, a day, a time and a telephone number in 14 pt, in millimetres on A4. */
    private static final double STRIP = 70;

    /** The best of eyes tell one minute of arc apart: 87 pixels per inch at a metre. */
    private static final int AT_A_METRE = 100;

    private static final int IN_THE_HAND = 150;

    private static final double INSET = 9 * MM;

    static PosterSheet of(String paper, boolean strips) {
        boolean large = paper.equals("A3");
        double scale = large ? StrictMath.sqrt(2) : 1;
        return new PosterSheet(
                (large ? 297 : 210) * MM, (large ? 420 : 297) * MM, scale, strips ? STRIP * MM * scale : 0, AT_A_METRE);
    }

    /** A flyer: half the size, and read in the hand. */
    static PosterSheet flyer() {
        return new PosterSheet(148 * MM, 210 * MM, 0.6, 0, IN_THE_HAND);
    }

    /** Width of what may be printed. */
    double across() {
        return width - 2 * SAFE;
    }

    /** Height of what may be printed, above the strips. */
    double down() {
        return height - 2 * SAFE - strips;
    }

    /** Where words start: as far within coloured fields as within the page. */
    double left() {
        return SAFE + INSET * scale;
    }

    double measure() {
        return width - 2 * left();
    }

    /** White between the parts. */
    double gap() {
        return 13 * scale;
    }
}
