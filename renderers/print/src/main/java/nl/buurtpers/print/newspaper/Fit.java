package nl.buurtpers.print.newspaper;

/**
 * How tight a paper is set, so that it fills its pages.
 *
 * @param size of running text, pt
 * @param leading from line to line, in type sizes
 * @param pictures share of their usual height
 */
record Fit(double size, double leading, double pictures) {

    private static final double USUAL = 1.25;
    private static final double TIGHTEST = 1.16;
    private static final double AIRY = 1.33;
    private static final double WIDEST = 1.42;
    private static final double SMALLEST_PICTURES = 0.7;
    private static final double LARGEST_PICTURES = 1.25;
    /** Newspapers set no smaller; clear print asks for more (CP-01), so that this comes last. */
    private static final double SMALLEST_TYPE = 9;
    /** What clear print calls ideal (CP-01): a paper with room to spare is set no larger. */
    private static final double IDEAL_TYPE = 14;
    /** Columns of fewer type sizes are not made by larger type. */
    private static final double NARROWEST = 13.5;
    /** Part of a page that pictures take, by experience. */
    private static final double PICTURE_SHARE = 0.22;
    /** Type is made smaller or larger in steps: every size is set anew. */
    private static final double STEP = 0.25;

    static Fit asked(double size) {
        return new Fit(size, USUAL, 1);
    }

    /** The largest type for columns of this width, pt: as it was asked for, or as large as clear print likes it. */
    static double largest(double asked, double column) {
        return Math.max(asked, stepDown(Math.min(IDEAL_TYPE, column / NARROWEST)));
    }

    /**
     * A fit that takes so many times the room of this one, as far as that is possible.
     *
     * @param times less than 1 is tighter
     * @param largest type size that is not exceeded
     */
    Fit towards(double times, double largest) {
        return times < 1 ? tighter(times) : wider(times, largest);
    }

    /** Leading first, then pictures, type last. */
    private Fit tighter(double times) {
        double closer = Math.max(leading * times, TIGHTEST);
        double rest = times / (closer / leading);
        double smaller = Math.max(pictures * (1 + (rest - 1) / PICTURE_SHARE), SMALLEST_PICTURES);
        rest /= share(smaller);
        double type = rest < 0.999 ? Math.max(Math.min(size, SMALLEST_TYPE), stepDown(size * Math.sqrt(rest))) : size;
        return new Fit(type, closer, smaller);
    }

    /** A little leading first, then pictures, then type, and as much leading as lines bear. */
    private Fit wider(double times, double largest) {
        double airy = Math.clamp(leading * times, leading, Math.max(leading, AIRY));
        double rest = times / (airy / leading);
        double larger = Math.clamp(pictures * (1 + (rest - 1) / PICTURE_SHARE), pictures, LARGEST_PICTURES);
        rest /= share(larger);
        double type = Math.max(size, Math.min(largest, stepDown(size * Math.sqrt(rest))));
        rest /= Math.pow(type / size, 2);
        double wide = rest > 1 && type >= largest ? Math.min(WIDEST, airy * rest) : airy;
        return new Fit(type, Math.max(airy, wide), larger);
    }

    /** Times the room that a page takes with pictures of another size. */
    private double share(double other) {
        return 1 + PICTURE_SHARE * (other / pictures - 1);
    }

    private static double stepDown(double size) {
        return Math.floor(size / STEP + 1e-9) * STEP;
    }
}
