package nl.buurtpers.typeset.frame;

/**
 * A colour with its purpose, so that a press knows what to do with it.
 *
 * @param role TEXT prints in black only; GREY as a tint of black; PAPER is left out or white; ACCENT is a brand colour
 * @param rgb 0xRRGGBB as shown on screens
 */
public record Ink(Role role, int rgb) {

    public enum Role {
        TEXT,
        GREY,
        PAPER,
        ACCENT
    }

    public static final Ink BLACK = new Ink(Role.TEXT, 0x000000);
    public static final Ink WHITE = new Ink(Role.PAPER, 0xFFFFFF);

    public static Ink grey(int level) {
        return new Ink(Role.GREY, level * 0x010101);
    }

    public static Ink accent(int rgb) {
        return new Ink(Role.ACCENT, rgb);
    }

    /** Contrast ratio of WCAG 2 between two inks, 1 to 21. */
    public static double contrast(Ink a, Ink b) {
        double la = a.luminance();
        double lb = b.luminance();
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear((rgb >> 16) & 255) + 0.7152 * linear((rgb >> 8) & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
    }
}
