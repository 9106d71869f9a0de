package nl.buurtpers.pack;

import java.awt.Color;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Photographs as a camera leaves them, with the notes that it makes. */
final class Photographs {

    private Photographs() {}

    /** A photograph of 320 by 160 pixels as stored, blue with a red corner at the top left, and Exif notes. */
    static byte[] held(int orientation) throws IOException {
        var picture = new BufferedImage(320, 160, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, 320, 160);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 80, 40);
        graphics.dispose();
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", jpeg);
        return withNotes(jpeg.toByteArray(), orientation);
    }

    /** With a segment after the start marker: a word, then bytes 1, which Adobe's note takes for YCbCr. */
    static byte[] withSegment(byte[] jpeg, int marker, String content) throws IOException {
        var whole = new ByteArrayOutputStream();
        var out = new DataOutputStream(whole);
        out.write(jpeg, 0, 2);
        out.writeShort(0xff00 | marker);
        out.writeShort(content.length() + 2 + 10);
        out.writeBytes(content);
        for (int i = 0; i < 10; i++) {
            out.write(1);
        }
        out.write(jpeg, 2, jpeg.length - 2);
        return whole.toByteArray();
    }

    /** A PNG file with a text chunk behind its header (PNG, third edition, 11.3.3.3). */
    static byte[] withText(byte[] png, String text) throws IOException {
        int header = 8 + 25;
        var whole = new ByteArrayOutputStream();
        var out = new DataOutputStream(whole);
        out.write(png, 0, header);
        var chunk = ("tEXtAuthor\0" + text).getBytes(StandardCharsets.ISO_8859_1);
        var sum = new CRC32();
        sum.update(chunk);
        out.writeInt(chunk.length - 4);
        out.write(chunk);
        out.writeInt((int) sum.getValue());
        out.write(png, header, png.length - header);
        return whole.toByteArray();
    }

    /** Where the red corner stands once the picture is upright, in pixels of a picture of this size. */
    static Point corner(int orientation, int width, int height) {
        return switch (orientation) {
            case 1, 5 -> new Point(2, 2);
            case 2, 6 -> new Point(width - 3, 2);
            case 3, 7 -> new Point(width - 3, height - 3);
            default -> new Point(2, height - 3);
        };
    }

    /** Puts an APP1 segment with orientation and artist after the start marker (Exif 2.3, 4.5.4 and 4.6.4). */
    private static byte[] withNotes(byte[] jpeg, int orientation) throws IOException {
        var exif = new ByteArrayOutputStream();
        var data = new DataOutputStream(exif);
        data.write("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1));
        data.writeInt(8);
        data.writeShort(2);
        data.writeShort(0x0112);
        data.writeShort(3);
        data.writeInt(1);
        data.writeShort(orientation);
        data.writeShort(0);
        data.writeShort(0x013b);
        data.writeShort(2);
        data.writeInt(7);
        data.writeInt(38);
        data.writeInt(0);
        data.write("GEHEIM\0".getBytes(StandardCharsets.ISO_8859_1));
        var whole = new ByteArrayOutputStream();
        var out = new DataOutputStream(whole);
        out.write(jpeg, 0, 2);
        out.writeShort(0xffe1);
        out.writeShort(exif.size() + 2);
        out.write(exif.toByteArray());
        out.write(jpeg, 2, jpeg.length - 2);
        return whole.toByteArray();
    }
}
