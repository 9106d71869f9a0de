package nl.buurtpers.testkit.web;

/**
 * How a page is looked at.
 *
 * @param width CSS pixels across
 * @param height CSS pixels down
 * @param scheme {@code light} or {@code dark}
 * @param media {@code screen} or {@code print}
 */
public record View(int width, int height, String scheme, String media) {

    /** A window on a desk. */
    public static final View DESKTOP = new View(1280, 900, "light", "screen");

    /** 320 CSS pixels: the narrowest page of WCAG 2.2, 1.4.10, which is also 400 % zoom of {@link #DESKTOP}. */
    public static final View NARROW = new View(320, 640, "light", "screen");

    /** The same in the colours of the night. */
    public View dark() {
        return new View(width, height, "dark", media);
    }

    /** The same as it is printed. */
    public View printed() {
        return new View(width, height, scheme, "print");
    }
}
