package nl.buurtpers.print.press;

/**
 * An amount of each process ink.
 *
 * @param cyan 0 to 1
 * @param magenta 0 to 1
 * @param yellow 0 to 1
 * @param black 0 to 1
 */
public record Cmyk(double cyan, double magenta, double yellow, double black) {

    public static final Cmyk NONE = new Cmyk(0, 0, 0, 0);
    public static final Cmyk BLACK = new Cmyk(0, 0, 0, 1);

    /** Black ink alone. */
    public static Cmyk tint(double black) {
        return new Cmyk(0, 0, 0, black);
    }

    /** Ink on one spot, in percent: 0 to 400. */
    public double total() {
        return (cyan + magenta + yellow + black) * 100;
    }

    /** The same with at most this much ink: black stays, the colours give way. */
    public Cmyk within(double percent) {
        double colours = cyan + magenta + yellow;
        double room = Math.max(0, percent / 100 - black);
        if (colours <= room) {
            return this;
        }
        double share = room / colours;
        return new Cmyk(cyan * share, magenta * share, yellow * share, black);
    }

    /** Whole percents, and no ink that is hardly there: a brand colour is a recipe, not a measurement. */
    public Cmyk asRecipe() {
        return new Cmyk(recipe(cyan), recipe(magenta), recipe(yellow), recipe(black));
    }

    /** Below this share an ink only makes edges unsharp. */
    private static double recipe(double share) {
        return share < 0.03 ? 0 : Math.floor(share * 100 + 0.5) / 100;
    }
}
