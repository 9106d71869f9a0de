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
    private static final double WIDEST = 1.4;
    private static final double SMALLEST_PICTURES = 0.7;
    private static final double LARGEST_PICTURES = 1.25;
    /** Newspapers set no smaller; clear print asks for more (CP-01), so that this comes last. */
    private static final double SMALLEST_TYPE = 9;
    /** Part of a page that pictures take, by experience. */
    private static final double PICTURE_SHARE = 0.22;
    /** Type is made smaller in steps: every size is set anew. */
    private static final double STEP = 0.25;

    static Fit asked(double size) {
        return new Fit(size, USUAL, 1);
    }

    /**
     * A fit that takes so many times the room: leading first, then pictures, type last.
     *
     * @param times less than 1 is tighter
     * @param asked type size that is not exceeded
     */
    Fit towards(double times, double asked) {
        double rest = times;
        double newSize = size;
        if (rest > 1 && size < asked) {
            newSize = Math.min(asked, stepDown(size * Math.sqrt(rest)));
            rest /= Math.pow(newSize / size, 2);
        }
        double newLeading = Math.clamp(leading * rest, TIGHTEST, WIDEST);
        rest /= newLeading / leading;
        double newPictures =
                Math.clamp(pictures * (1 + (rest - 1) / PICTURE_SHARE), SMALLEST_PICTURES, LARGEST_PICTURES);
        rest /= 1 + PICTURE_SHARE * (newPictures / pictures - 1);
        if (rest < 0.999) {
            newSize = Math.max(Math.min(size, SMALLEST_TYPE), stepDown(newSize * Math.sqrt(rest)));
        }
        return new Fit(newSize, newLeading, newPictures);
    }

    private static double stepDown(double size) {
        return Math.floor(size / STEP + 1e-9) * STEP;
    }
}
