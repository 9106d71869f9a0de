package nl.buurtpers.render;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An sRGB colour.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Colour(int red, int green, int blue) {

    public static final Colour BLACK = new Colour(0, 0, 0);
    public static final Colour WHITE = new Colour(255, 255, 255);

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    /** The colour written as {@code #rrggbb}. */
    public static Optional<Colour> of(String hex) {
        if (!HEX.matcher(hex).matches()) {
            return Optional.empty();
        }
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return Optional.of(new Colour(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff));
    }

    /** {@code #rrggbb}. */
    public String hex() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }

    /** Contrast ratio with another colour, 1 to 21 (WCAG 2.2, "contrast ratio"). */
    public double contrast(Colour other) {
        double a = luminance();
        double b = other.luminance();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** This colour, made darker or lighter in small steps until it has the contrast that is asked for against the other. */
    public Colour withContrast(double least, Colour against) {
        var towards = against.luminance() > 0.18 ? BLACK : WHITE;
        var colour = this;
        for (int step = 1; step <= 20 && colour.contrast(against) < least; step++) {
            colour = mix(towards, step / 20.0);
        }
        return colour;
    }

    /** This colour with a share (0 to 1) of another. */
    public Colour mix(Colour other, double share) {
        return new Colour(
                blend(red, other.red, share), blend(green, other.green, share), blend(blue, other.blue, share));
    }

    private static int blend(int a, int b, double share) {
        return (int) Math.round(a + (b - a) * share);
    }

    /** Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance"). */
    public double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
