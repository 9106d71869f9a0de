package nl.buurtpers.pack;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.BitSet;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import nl.buurtpers.render.Assets.Encoded;
import nl.buurtpers.render.Assets.Size;

/** Writes pictures as files of our own: pixels alone, nothing of the original. */
final class Encoding {

    /** Above this the eye sees no gain in photographs, and files grow fast. */
    private static final float QUALITY = 0.85f;

    /** Drawings and charts, even with soft edges, have fewer colours than this (counted with five bits a channel). */
    private static final int FEW_COLOURS = 1024;

    private static final int[] RED_FIRST = {0, 1, 2};
    private static final ColorModel S_RGB = new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);

    private Encoding() {}

    /** The picture as a file: photographs as JPEG, drawings and what lets the paper through as PNG. */
    static Encoded of(BufferedImage picture, PictureKind kind) throws IOException {
        return drawing(picture, kind)
                ? encoded(picture, "png", "image/png", "png")
                : encoded(picture, "jpeg", "image/jpeg", "jpg");
    }

    private static boolean drawing(BufferedImage picture, PictureKind kind) {
        return switch (kind) {
            case JPEG -> false;
            case GIF -> true;
            case PNG, WEBP -> !opaque(picture) || fewColours(picture);
        };
    }

    private static boolean fewColours(BufferedImage picture) {
        var colours = new BitSet(1 << 15);
        for (int pixel : ((DataBufferInt) picture.getRaster().getDataBuffer()).getData()) {
            colours.set((pixel >> 19 & 31) << 10 | (pixel >> 11 & 31) << 5 | (pixel >> 3 & 31));
        }
        return colours.cardinality() <= FEW_COLOURS;
    }

    private static Encoded encoded(BufferedImage picture, String format, String mediaType, String extension)
            throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var parameters = writer.getDefaultWriteParam();
        if (format.equals("jpeg")) {
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
        }
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(opaque(picture) ? interleaved(picture) : picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return Encoded.of(bytes.toByteArray(), mediaType, extension, new Size(picture.getWidth(), picture.getHeight()));
    }

    private static boolean opaque(BufferedImage picture) {
        return !picture.getColorModel().hasAlpha();
    }

    /** As the writers take it in whole rows; of packed pixels they ask each by itself. */
    private static BufferedImage interleaved(BufferedImage picture) {
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        var levels = new byte[pixels.length * 3];
        int at = 0;
        for (int pixel : pixels) {
            levels[at++] = (byte) (pixel >> 16);
            levels[at++] = (byte) (pixel >> 8);
            levels[at++] = (byte) pixel;
        }
        int width = picture.getWidth();
        var raster = Raster.createInterleavedRaster(
                new DataBufferByte(levels, levels.length), width, picture.getHeight(), width * 3, 3, RED_FIRST, null);
        return new BufferedImage(S_RGB, raster, false, null);
    }
}
