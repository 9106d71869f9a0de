package nl.buurtpers.print.press;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.Raster;

/**
 * Turns sRGB into inks. The colour management of the JDK (LittleCMS) fills a lattice of 33 x 33 x 33 colours once; what
 * lies between is interpolated over tetrahedra, which keeps greys grey and is ten times as fast.
 */
public final class Separation {

    private static final int SIDE = 33;
    private static final int INKS = 4;
    /** Steps of 8 bits between two points of the lattice. */
    private static final int STEP = 8;

    /** Where the last cell begins. */
    private static final int LAST = 256 - STEP;
    /** Parts of a cell: divisible by the length of every cell. */
    private static final int WHOLE = STEP * (STEP - 1);

    private static final int BLUE = INKS;
    private static final int GREEN = SIDE * INKS;
    private static final int RED = SIDE * SIDE * INKS;

    /** Ink amounts 0 to 255, four for each point, red slowest. */
    private final byte[] lattice;

    private Separation(byte[] lattice) {
        this.lattice = lattice;
    }

    static Separation of(ICC_Profile press, double inkLimit) {
        var from = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        var convert = new ColorConvertOp(new ICC_Profile[] {from, press}, null);
        var colours = Raster.createInterleavedRaster(0, SIDE, SIDE * SIDE, 3, null);
        for (int i = 0; i < SIDE * SIDE * SIDE; i++) {
            int[] colour = {level(i / (SIDE * SIDE)), level(i / SIDE % SIDE), level(i % SIDE)};
            colours.setPixel(i % SIDE, i / SIDE, colour);
        }
        var inks = Raster.createInterleavedRaster(0, SIDE, SIDE * SIDE, INKS, null);
        convert.filter(colours, inks);
        return new Separation(limited(inks, inkLimit));
    }

    private static int level(int point) {
        return Math.min(255, point * STEP);
    }

    private static byte[] limited(Raster inks, double inkLimit) {
        var lattice = new byte[SIDE * SIDE * SIDE * INKS];
        var spot = new int[INKS];
        for (int i = 0; i < SIDE * SIDE * SIDE; i++) {
            inks.getPixel(i % SIDE, i / SIDE, spot);
            var cmyk = new Cmyk(spot[0] / 255.0, spot[1] / 255.0, spot[2] / 255.0, spot[3] / 255.0).within(inkLimit);
            lattice[i * INKS] = ink(cmyk.cyan());
            lattice[i * INKS + 1] = ink(cmyk.magenta());
            lattice[i * INKS + 2] = ink(cmyk.yellow());
            lattice[i * INKS + 3] = ink(cmyk.black());
        }
        return lattice;
    }

    /** Rounded down, so that a limit stays a limit. */
    private static byte ink(double share) {
        return (byte) (share * 255 + 1e-9);
    }

    /** The inks of one colour, 0xRRGGBB. */
    public Cmyk inks(int rgb) {
        var spot = new byte[INKS];
        separate(rgb, spot, 0);
        return new Cmyk(share(spot[0]), share(spot[1]), share(spot[2]), share(spot[3]));
    }

    private static double share(byte ink) {
        return (ink & 0xFF) / 255.0;
    }

    /** The inks of a picture, row by row, four bytes for each pixel; what is transparent shows white paper. */
    public byte[] inks(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var inks = new byte[width * height * INKS];
        var row = new int[width];
        int at = 0;
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int pixel : row) {
                separate(onWhite(pixel), inks, at);
                at += INKS;
            }
        }
        return inks;
    }

    /**
     * The same for a drawing, whose greys are printed with black ink alone: lines stay sharp when the plates are off.
     */
    public byte[] drawing(BufferedImage picture) {
        var inks = inks(picture);
        int at = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int pixel = onWhite(picture.getRGB(x, y));
                if (isGrey(pixel)) {
                    inks[at] = inks[at + 1] = inks[at + 2] = 0;
                    inks[at + 3] = (byte) (255 - (pixel & 255));
                }
                at += INKS;
            }
        }
        return inks;
    }

    private static boolean isGrey(int rgb) {
        return (rgb >> 16 & 255) == (rgb & 255) && (rgb >> 8 & 255) == (rgb & 255);
    }

    private static int onWhite(int argb) {
        int alpha = argb >>> 24;
        if (alpha == 255) {
            return argb;
        }
        return over(argb >> 16 & 255, alpha) << 16 | over(argb >> 8 & 255, alpha) << 8 | over(argb & 255, alpha);
    }

    private static int over(int level, int alpha) {
        return (level * alpha + 255 * (255 - alpha) + 127) / 255;
    }

    /**
     * Interpolates in the tetrahedron that the colour lies in: from the near corner of its cell along the axis with the
     * greatest rest, then along the next, then along the last to the far corner.
     */
    private void separate(int rgb, byte[] out, int at) {
        int red = rgb >> 16 & 255;
        int green = rgb >> 8 & 255;
        int blue = rgb & 255;
        int r = rest(red);
        int g = rest(green);
        int b = rest(blue);
        int near = cell(red) * RED + cell(green) * GREEN + cell(blue) * BLUE;
        if (r >= g && g >= b) {
            blend(near, RED, GREEN, r, g, b, out, at);
        } else if (r >= b && b >= g) {
            blend(near, RED, BLUE, r, b, g, out, at);
        } else if (b >= r && r >= g) {
            blend(near, BLUE, RED, b, r, g, out, at);
        } else if (g >= r && r >= b) {
            blend(near, GREEN, RED, g, r, b, out, at);
        } else if (g >= b && b >= r) {
            blend(near, GREEN, BLUE, g, b, r, out, at);
        } else {
            blend(near, BLUE, GREEN, b, g, r, out, at);
        }
    }

    private void blend(int near, int first, int second, int most, int middle, int least, byte[] out, int at) {
        for (int ink = 0; ink < INKS; ink++) {
            int here = near + ink;
            int sum = (lattice[here] & 0xFF) * (WHOLE - most)
                    + (lattice[here + first] & 0xFF) * (most - middle)
                    + (lattice[here + first + second] & 0xFF) * (middle - least)
                    + (lattice[here + RED + GREEN + BLUE] & 0xFF) * least;
            out[at + ink] = (byte) (sum / WHOLE);
        }
    }

    private static int cell(int level) {
        return level / STEP;
    }

    /** How far into its cell a level lies, 0 to {@link #WHOLE}; the last cell is a step shorter than the others. */
    private static int rest(int level) {
        return level < LAST ? level % STEP * (STEP - 1) : (level - LAST) * STEP;
    }
}
