package nl.buurtpers.screen.teletext;

import nl.buurtpers.render.Colour;

/**
 * The colours of Level 1, with their spacing attribute for letters (EN 300 706, 12.2). Only white, yellow, cyan and green
 * are legible enough on black for text; blue serves as ground and rule, red as a Fastext label.
 */
enum Ink {
    RED(0x01, 0xff0000),
    GREEN(0x02, 0x00ff00),
    YELLOW(0x03, 0xffff00),
    BLUE(0x04, 0x0000ff),
    MAGENTA(0x05, 0xff00ff),
    CYAN(0x06, 0x00ffff),
    WHITE(0x07, 0xffffff);

    /** Less saturated colours look grey. */
    private static final float GREYISH = 0.15f;

    /** Degrees of hue: reds and oranges come nearest to yellow, blues to cyan. */
    private static final int YELLOW_ENDS = 75;

    private static final int GREEN_ENDS = 155;
    private static final int CYAN_ENDS = 285;

    private final int code;
    private final int rgb;

    Ink(int code, int rgb) {
        this.code = code;
        this.rgb = rgb;
    }

    /** The colour that an attribute for letters or mosaics starts. */
    static Ink of(int attribute) {
        for (var ink : values()) {
            if (ink.code == (attribute & 0x0f)) {
                return ink;
            }
        }
        throw new IllegalArgumentException("not a colour: " + attribute);
    }

    /**
     * The ink that is most like a colour of the house among those that are legible on black and on blue (contrast 6 or
     * more): by hue, because teletext has no shades.
     */
    static Ink like(Colour colour) {
        var hsb = java.awt.Color.RGBtoHSB(colour.red(), colour.green(), colour.blue(), null);
        int hue = Math.round(hsb[0] * 360);
        if (hsb[1] < GREYISH) {
            return WHITE;
        }
        if (hue < YELLOW_ENDS || hue > CYAN_ENDS) {
            return YELLOW;
        }
        return hue < GREEN_ENDS ? GREEN : CYAN;
    }

    /** The attribute that starts letters of this colour. */
    int letters() {
        return code;
    }

    /** The attribute that starts mosaics of this colour. */
    int mosaics() {
        return code | 0x10;
    }

    /** The colour as 0xRRGGBB. */
    int rgb() {
        return rgb;
    }
}
