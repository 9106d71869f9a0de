package nl.buurtpers.print.paint;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import nl.buurtpers.render.Assets;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Image XObjects (ISO 32000-1, 8.9.5). */
final class Images {

    private static final int IDAT = 0x49444154;
    private static final int TRNS = 0x74524e53;

    private Images() {}

    /** A JPEG file as it is. */
    static COSStream jpeg(byte[] file, Assets.Size size) throws IOException {
        var image = image(Cos.plain(file), size.width(), size.height(), colourSpace(components(file)));
        image.setItem(COSName.FILTER, COSName.DCT_DECODE);
        return image;
    }

    /**
     * A picture that lets the paper through: its colours, and how much of them is seen as a soft mask (ISO 32000-1,
     * 11.6.5.3).
     */
    static COSStream translucent(BufferedImage picture) throws IOException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var colours = new byte[width * height * 3];
        var opacity = new byte[width * height];
        int at = 0;
        for (int pixel : picture.getRGB(0, 0, width, height, null, 0, width)) {
            colours[at * 3] = (byte) (pixel >> 16);
            colours[at * 3 + 1] = (byte) (pixel >> 8);
            colours[at * 3 + 2] = (byte) pixel;
            opacity[at++] = (byte) (pixel >>> 24);
        }
        var image = image(Cos.stream(colours), width, height, COSName.DEVICERGB);
        image.setItem(COSName.SMASK, image(Cos.stream(opacity), width, height, COSName.DEVICEGRAY));
        return image;
    }

    /** Whether a PNG file lets the paper through: by its colour type, or by a list of opacities before its pixels. */
    static boolean isTranslucent(byte[] file) {
        int colourType = file[25];
        boolean channel = (colourType & 4) != 0;
        return channel || listsOpacities(ByteBuffer.wrap(file));
    }

    private static boolean listsOpacities(ByteBuffer file) {
        for (int at = 8; at + 12 <= file.limit() && file.getInt(at + 4) != IDAT; at += 12 + file.getInt(at)) {
            if (file.getInt(at + 4) == TRNS) {
                return true;
            }
        }
        return false;
    }

    /** A PNG file without transparency: its pixels as they are packed, where PDF can hold them. */
    static COSStream png(byte[] file) throws IOException {
        // The stream outlives the document that the library asks for, which is never written.
        return PDImageXObject.createFromByteArray(new PDDocument(), file, "png").getCOSObject();
    }

    static COSStream image(COSStream stream, int width, int height, COSBase colourSpace) {
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        stream.setInt(COSName.WIDTH, width);
        stream.setInt(COSName.HEIGHT, height);
        stream.setItem(COSName.COLORSPACE, colourSpace);
        stream.setInt(COSName.BITS_PER_COMPONENT, 8);
        return stream;
    }

    private static COSName colourSpace(int components) {
        return switch (components) {
            case 1 -> COSName.DEVICEGRAY;
            case 4 -> COSName.DEVICECMYK;
            default -> COSName.DEVICERGB;
        };
    }

    /** Number of colour components of a JPEG file, from its frame header (ISO/IEC 10918-1, B.2.2). */
    static int components(byte[] file) {
        int at = 2;
        while (at + 9 < file.length) {
            int marker = file[at + 1] & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return file[at + 9] & 0xFF;
            }
            at += 2 + ((file[at + 2] & 0xFF) << 8 | (file[at + 3] & 0xFF));
        }
        return 3;
    }
}
