package nl.buurtpers.print.press;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;

/**
 * Turns sRGB into inks. The colour management of the JDK (LittleCMS) fills a lattice of 33 x 33 x 33 colours once; what
 * lies between is interpolated over tetrahedra, which keeps greys grey and is ten times as fast.
 */
public final class Separation {

    private static final int SIDE = 33;
    private static final int INKS = 4;
    private static final int POINTS = SIDE * SIDE * SIDE;
    /** Bits for an ink. */
    private static final int LANE = 16;
    /** Steps of 8 bits between two points of the lattice. */
    private static final int STEP = 8;

    /** Where the last cell begins. */
    private static final int LAST = 256 - STEP;
    /** Parts of a cell: divisible by the length of every cell. */
    private static final int WHOLE = STEP * (STEP - 1);

    /** Dividing by {@link #WHOLE} as a multiplication, exact for all sums that occur. */
    private static final int PART = 37450;

    private static final int PART_BITS = 21;

    private static final int BLUE = 1;
    private static final int GREEN = SIDE;
    private static final int RED = SIDE * SIDE;

    /** Ink amounts 0 to 255 of each point, red slowest: sixteen bits for each ink, so that all four are blended at once. */
    private final long[] lattice;

    private Separation(long[] lattice) {
        this.lattice = lattice;
    }

    static Separation of(ICC_Profile press, double inkLimit) {
        var from = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        var convert = new ColorConvertOp(new ICC_Profile[] {from, press}, null);
        var levels = new byte[POINTS * 3];
        for (int i = 0; i < POINTS; i++) {
            levels[i * 3] = level(i / RED);
            levels[i * 3 + 1] = level(i / GREEN % SIDE);
            levels[i * 3 + 2] = level(i % SIDE);
        }
        var inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, SIDE, RED, INKS, null);
        convert.filter(raster(levels), inks);
        return new Separation(limited(((DataBufferByte) inks.getDataBuffer()).getData(), inkLimit));
    }

    private static Raster raster(byte[] levels) {
        var buffer = new DataBufferByte(levels, levels.length);
        return Raster.createInterleavedRaster(buffer, SIDE, RED, SIDE * 3, 3, new int[] {0, 1, 2}, null);
    }

    private static byte level(int point) {
        return (byte) Math.min(255, point * STEP);
    }

    private static long[] limited(byte[] inks, double inkLimit) {
        var lattice = new long[POINTS];
        for (int i = 0; i < POINTS; i++) {
            int at = i * INKS;
            var cmyk = new Cmyk(share(inks[at]), share(inks[at + 1]), share(inks[at + 2]), share(inks[at + 3]))
                    .within(inkLimit);
            lattice[i] = ink(cmyk.cyan())
                    | ink(cmyk.magenta()) << LANE
                    | ink(cmyk.yellow()) << (2 * LANE)
                    | ink(cmyk.black()) << (3 * LANE);
        }
        return lattice;
    }

    /** Rounded down, so that a limit stays a limit. */
    private static long ink(double share) {
        return (long) (share * 255 + 1e-9);
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

    /**
     * The inks of a picture, row by row, four bytes for each pixel; what is transparent shows white paper.
     *
     * @param picture of type {@code INT_RGB} or {@code INT_ARGB_PRE}, or a part of one
     */
    public byte[] inks(BufferedImage picture) {
        return inks(picture, false);
    }

    /**
     * The same for a drawing, whose greys are printed with black ink alone: lines stay sharp when the plates are off.
     */
    public byte[] drawing(BufferedImage picture) {
        return inks(picture, true);
    }

    private byte[] inks(BufferedImage picture, boolean greysInBlack) {
        int width = picture.getWidth();
        boolean opaque = !picture.getColorModel().hasAlpha();
        var inks = new byte[width * picture.getHeight() * INKS];
        var row = new int[width];
        int last = 0;
        int at = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRaster().getDataElements(0, y, width, 1, row);
            for (int pixel : row) {
                int rgb = opaque ? pixel & 0xFFFFFF : onWhite(pixel);
                if (at > 0 && rgb == last) {
                    System.arraycopy(inks, at - INKS, inks, at, INKS); // plain ground, as drawings are full of
                } else if (greysInBlack && isGrey(rgb)) {
                    inks[at + 3] = (byte) (255 - (rgb & 255));
                } else {
                    separate(rgb, inks, at);
                }
                last = rgb;
                at += INKS;
            }
        }
        return inks;
    }

    private static boolean isGrey(int rgb) {
        return (rgb >> 16 & 255) == (rgb & 255) && (rgb >> 8 & 255) == (rgb & 255);
    }

    /** A pixel whose colours are multiplied with its alpha already. */
    private static int onWhite(int pixel) {
        int paper = 255 - (pixel >>> 24);
        return (pixel & 0xFFFFFF) + (paper << 16 | paper << 8 | paper);
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
        long[] points = lattice;
        long sum = points[near] * (WHOLE - most)
                + points[near + first] * (most - middle)
                + points[near + first + second] * (middle - least)
                + points[near + RED + GREEN + BLUE] * least;
        out[at] = part(sum);
        out[at + 1] = part(sum >>> LANE);
        out[at + 2] = part(sum >>> (2 * LANE));
        out[at + 3] = part(sum >>> (3 * LANE));
    }

    private static byte part(long sum) {
        return (byte) (((int) (sum & 0xFFFF) * PART) >>> PART_BITS);
    }

    private static int cell(int level) {
        return level / STEP;
    }

    /** How far into its cell a level lies, 0 to {@link #WHOLE}; the last cell is a step shorter than the others. */
    private static int rest(int level) {
        return level < LAST ? level % STEP * (STEP - 1) : (level - LAST) * STEP;
    }
}
