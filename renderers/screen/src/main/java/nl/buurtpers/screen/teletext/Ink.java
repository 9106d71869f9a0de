package nl.buurtpers.screen.teletext;

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
