package nl.buurtpers.print.press;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** A picture in process inks where it stands on a page, thinned out to about a pixel for each point. */
final class PlacedPicture {

    private static final int INKS = 4;

    private final byte[] inks;
    private final int width;
    private final int height;
    private final AffineTransform toPicture;
    private final Rectangle2D area;

    private PlacedPicture(byte[] inks, int width, int height, AffineTransform toPage)
            throws NoninvertibleTransformException {
        this.inks = inks;
        this.width = width;
        this.height = height;
        this.toPicture = toPage.createInverse();
        this.area = toPage.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
                .getBounds2D();
    }

    /**
     * Reads a picture of the colour space DeviceCMYK.
     *
     * @param toPage puts the unit square in its place
     * @param resolution pixels per inch at that size
     */
    static PlacedPicture of(COSStream image, AffineTransform toPage, double resolution)
            throws IOException, NoninvertibleTransformException {
        int step = Math.max(1, (int) (resolution / 72));
        int width = image.getInt(COSName.WIDTH);
        int height = image.getInt(COSName.HEIGHT);
        var inks = COSName.DCT_DECODE.equals(image.getFilters())
                ? photograph(image, step)
                : drawing(image, width, height, step);
        return new PlacedPicture(inks, (width + step - 1) / step, (height + step - 1) / step, toPage);
    }

    /** The decoder of the platform hands over only every so many pixels, which saves most of the work. */
    private static byte[] photograph(COSStream image, int step) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var in = new MemoryCacheImageInputStream(image.createRawInputStream())) {
            reader.setInput(in, true, true);
            var parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            var raster = reader.readRaster(0, parameters);
            return ((DataBufferByte) raster.getDataBuffer()).getData();
        } finally {
            reader.dispose();
        }
    }

    private static byte[] drawing(COSStream image, int width, int height, int step) throws IOException {
        int across = (width + step - 1) / step;
        int down = (height + step - 1) / step;
        var thinned = new byte[across * down * INKS];
        try (var in = image.createInputStream()) {
            for (int y = 0; y < height; y++) {
                var row = in.readNBytes(width * INKS);
                if (y % step == 0 && row.length == width * INKS) {
                    thin(row, thinned, y / step * across * INKS, step);
                }
            }
        }
        return thinned;
    }

    private static void thin(byte[] row, byte[] thinned, int to, int step) {
        int at = to;
        for (int from = 0; from < row.length; from += step * INKS) {
            System.arraycopy(row, from, thinned, at, INKS);
            at += INKS;
        }
    }

    /** Where it stands, in pt of the page. */
    Rectangle2D area() {
        return area;
    }

    /** The inks on a spot of the page, as {@link InkPlate} packs them; those beneath where it does not reach. */
    int ink(double x, double y, int beneath) {
        double u = toPicture.getScaleX() * x + toPicture.getShearX() * y + toPicture.getTranslateX();
        double v = toPicture.getShearY() * x + toPicture.getScaleY() * y + toPicture.getTranslateY();
        if (u < 0 || u >= 1 || v <= 0 || v > 1) {
            return beneath;
        }
        int row = (int) ((1 - v) * height);
        int column = (int) (u * width);
        int at = (row * width + column) * INKS;
        return at + 3 < inks.length
                ? level(at) << 24 | level(at + 1) << 16 | level(at + 2) << 8 | level(at + 3)
                : beneath;
    }

    private int level(int at) {
        return inks[at] & 255;
    }
}
