package nl.buurtpers.pack;

import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;

/** Pixels of any colour model as plain sRGB with eight bits for each channel. */
final class SRgb {

    private SRgb() {}

    /** The picture as {@code TYPE_INT_RGB}, or as {@code TYPE_INT_ARGB_PRE} where it lets the paper through. */
    static BufferedImage of(BufferedImage picture) {
        var model = picture.getColorModel();
        boolean indexed = model instanceof IndexColorModel;
        if (!indexed && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            return grey(picture);
        }
        if (!indexed && isInkWithoutProfile(model)) {
            return inks(picture);
        }
        var target = empty(picture);
        if (indexed || model.getColorSpace().isCS_sRGB()) {
            draw(picture, target);
        } else {
            // A profile of its own: let the colour engine convert whole lines at a time.
            var converted = new BufferedImage(
                    picture.getWidth(),
                    picture.getHeight(),
                    model.hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
            draw(new ColorConvertOp(null).filter(picture, converted), target);
        }
        return target;
    }

    /** Grey samples are kept as they are: the platform takes them for linear light and would make them lighter. */
    private static BufferedImage grey(BufferedImage picture) {
        var target = empty(picture);
        var raster = picture.getRaster();
        int width = picture.getWidth();
        int bits = raster.getSampleModel().getSampleSize(0);
        int most = (1 << bits) - 1;
        boolean alpha = raster.getNumBands() > 1;
        int[] line = new int[width * raster.getNumBands()];
        int[] pixels = new int[width];
        for (int y = 0; y < picture.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, line);
            for (int x = 0; x < width; x++) {
                int grey = line[alpha ? 2 * x : x] * 255 / most;
                int opacity = alpha ? line[2 * x + 1] * 255 / most : 255;
                pixels[x] = opacity << 24 | grey << 16 | grey << 8 | grey;
            }
            target.setRGB(0, y, width, 1, pixels, 0, width);
        }
        return target;
    }

    private static boolean isInkWithoutProfile(ColorModel model) {
        var space = model.getColorSpace();
        return space.getType() == ColorSpace.TYPE_CMYK && !(space instanceof ICC_ColorSpace);
    }

    /** Inks of which nobody says for which press they are: each takes its own light away, black takes all. */
    private static BufferedImage inks(BufferedImage picture) {
        int width = picture.getWidth();
        var target = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] line = new int[width * 4];
        int[] pixels = new int[width];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRaster().getPixels(0, y, width, 1, line);
            for (int x = 0; x < width; x++) {
                int light = 255 - line[4 * x + 3];
                pixels[x] = left(light, line[4 * x]) << 16
                        | left(light, line[4 * x + 1]) << 8
                        | left(light, line[4 * x + 2]);
            }
            target.setRGB(0, y, width, 1, pixels, 0, width);
        }
        return target;
    }

    private static int left(int light, int ink) {
        return (light * (255 - ink) + 127) / 255;
    }

    private static BufferedImage empty(BufferedImage picture) {
        return new BufferedImage(
                picture.getWidth(),
                picture.getHeight(),
                picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB_PRE : BufferedImage.TYPE_INT_RGB);
    }

    private static void draw(BufferedImage picture, BufferedImage target) {
        Graphics2D graphics = target.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
    }
}
