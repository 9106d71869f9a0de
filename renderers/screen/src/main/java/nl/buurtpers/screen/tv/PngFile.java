package nl.buurtpers.screen.tv;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Writes a canvas as PNG (ISO/IEC 15948): opaque, marked as sRGB, without any metadata. Without photographs it has a palette
 * and its pixels are the data of the file as they are; with photographs it has true colour.
 */
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte PALETTE = 3;
    private static final byte TRUE_COLOUR = 2;
    private static final byte NONE = 0;
    private static final byte SUB = 1;

    private final Canvas canvas;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);

    private PngFile(Canvas canvas) {
        this.canvas = canvas;
    }

    /** The file of a canvas. */
    static byte[] of(Canvas canvas) {
        return new PngFile(canvas).file();
    }

    private byte[] file() {
        boolean numbered = canvas.numbered();
        out.writeBytes(SIGNATURE);
        var header = ByteBuffer.allocate(13).putInt(canvas.width).putInt(canvas.height);
        chunk("IHDR", header.put((byte) 8).put(numbered ? PALETTE : TRUE_COLOUR).array());
        chunk("sRGB", new byte[] {0});
        if (numbered) {
            chunk("PLTE", palette());
        }
        chunk("IDAT", numbered ? numbers() : trueColour());
        chunk("IEND", new byte[0]);
        return out.toByteArray();
    }

    private byte[] palette() {
        var colours = canvas.colours();
        var palette = new byte[colours.length * 3];
        for (int i = 0; i < colours.length; i++) {
            put(colours[i], palette, i * 3);
        }
        return palette;
    }

    private static void put(int colour, byte[] bytes, int at) {
        bytes[at] = (byte) (colour >> 16);
        bytes[at + 1] = (byte) (colour >> 8);
        bytes[at + 2] = (byte) colour;
    }

    /** The pixels are the rows. */
    private byte[] numbers() {
        int stride = canvas.width + 1;
        var deflate = new RasterDeflate(1, stride);
        for (int row = 0; row < canvas.height; row++) {
            deflate.row(canvas.pixels, row * stride, canvas.pixels, (row - 1) * stride, row == 0);
        }
        return deflate.finish();
    }

    private byte[] trueColour() {
        int stride = canvas.width * 3 + 1;
        var deflate = new RasterDeflate(3, stride);
        var colours = new int[canvas.width];
        var bytes = new byte[stride];
        var above = new byte[stride];
        for (int row = 0; row < canvas.height; row++) {
            canvas.row(row, colours);
            set(colours, bytes, canvas.pictured(row));
            deflate.row(bytes, 0, above, 0, row == 0);
            var done = above;
            above = bytes;
            bytes = done;
        }
        return deflate.finish();
    }

    /** Plain rows as they are; with a photograph each pixel as its difference from the one before it. */
    private static void set(int[] colours, byte[] bytes, boolean pictured) {
        bytes[0] = pictured ? SUB : NONE;
        int before = 0;
        int to = 1;
        for (int colour : colours) {
            bytes[to] = (byte) ((colour >> 16) - (before >> 16));
            bytes[to + 1] = (byte) ((colour >> 8) - (before >> 8));
            bytes[to + 2] = (byte) (colour - before);
            before = pictured ? colour : 0;
            to += 3;
        }
    }

    private void chunk(String type, byte[] content) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(name);
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
