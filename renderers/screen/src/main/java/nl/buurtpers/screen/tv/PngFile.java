package nl.buurtpers.screen.tv;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a picture as PNG (ISO/IEC 15948): opaque, marked as sRGB, without any metadata. A picture of at most 256 colours,
 * as text on a plain ground is, gets a palette and is a third of the size; writing is most of the time that a slide costs,
 * and the writer of the JDK takes three times as long.
 */
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte PALETTE = 3;
    private static final byte TRUE_COLOUR = 2;
    private static final byte SUB = 1;
    private static final byte UP = 2;
    private static final int MOST_COLOURS = 256;

    /** Twice as fast as the default level, for a file that is a tenth larger. */
    private static final int LEVEL = 4;

    private final int width;
    private final int height;
    private final int[] pixels;

    private PngFile(BufferedImage image) {
        this.width = image.getWidth();
        this.height = image.getHeight();
        this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** The file of a picture of type {@link BufferedImage#TYPE_INT_RGB}. */
    static byte[] of(BufferedImage image) {
        var png = new PngFile(image);
        var colours = new Colours();
        var rows = png.indexed(colours);
        return colours.few() ? png.file(PALETTE, colours.palette(), rows) : png.trueColour();
    }

    /** Rows of palette numbers, as far as the palette reaches. */
    private byte[] indexed(Colours colours) {
        var rows = new byte[(width + 1) * height];
        for (int y = 0; y < height && colours.few(); y++) {
            int from = y * width;
            int to = y * (width + 1) + 1;
            if (y > 0 && Arrays.equals(pixels, from, from + width, pixels, from - width, from)) {
                System.arraycopy(rows, to - width - 1, rows, to, width);
            } else {
                for (int x = 0; x < width; x++) {
                    rows[to + x] = colours.index(pixels[from + x]);
                }
            }
        }
        return rows;
    }

    /** Every row is told by how it differs from the one above, which is nothing on plain ground and little in photographs. */
    private byte[] trueColour() {
        var rows = new byte[(width * 3 + 1) * height];
        int to = 0;
        for (int y = 0; y < height; y++) {
            boolean up = y > 0;
            rows[to++] = up ? UP : SUB;
            int row = y * width;
            for (int x = 0; x < width; x++) {
                int pixel = pixels[row + x];
                int before = up ? pixels[row + x - width] : x > 0 ? pixels[row + x - 1] : 0;
                rows[to++] = (byte) ((pixel >> 16) - (before >> 16));
                rows[to++] = (byte) ((pixel >> 8) - (before >> 8));
                rows[to++] = (byte) (pixel - before);
            }
        }
        return file(TRUE_COLOUR, new byte[0], rows);
    }

    private byte[] file(byte colourType, byte[] palette, byte[] rows) {
        var out = new ByteArrayOutputStream(1 << 17);
        out.writeBytes(SIGNATURE);
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        chunk(out, "IHDR", header.put((byte) 8).put(colourType).array());
        chunk(out, "sRGB", new byte[] {0});
        if (palette.length > 0) {
            chunk(out, "PLTE", palette);
        }
        chunk(out, "IDAT", deflated(rows));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] rows) {
        try (var deflater = new Deflater(LEVEL)) {
            deflater.setInput(rows);
            deflater.finish();
            var out = new ByteArrayOutputStream(1 << 17);
            var buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        var body = new byte[4 + content.length];
        System.arraycopy(type.getBytes(StandardCharsets.US_ASCII), 0, body, 0, 4);
        System.arraycopy(content, 0, body, 4, content.length);
        var sum = new CRC32();
        sum.update(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** The different colours of a picture, numbered in the order in which they appear: an open hash table. */
    private static final class Colours {

        private static final int SLOTS = 1024;

        private final int[] keys = new int[SLOTS];
        private final short[] numbers = new short[SLOTS];
        private final int[] inOrder = new int[MOST_COLOURS];
        private int count;
        private int last = -1;
        private byte lastNumber;

        boolean few() {
            return count <= MOST_COLOURS;
        }

        /** The number of a colour; of no meaning when there are too many. */
        byte index(int pixel) {
            if (pixel != last) {
                last = pixel;
                lastNumber = (byte) (number(pixel & 0xffffff) - 1);
            }
            return lastNumber;
        }

        private short number(int colour) {
            int slot = slot(colour);
            if (numbers[slot] == 0) {
                if (count < MOST_COLOURS) {
                    keys[slot] = colour;
                    numbers[slot] = (short) (count + 1);
                    inOrder[count] = colour;
                }
                count++;
            }
            return numbers[slot];
        }

        byte[] palette() {
            var palette = new byte[count * 3];
            for (int i = 0; i < count; i++) {
                palette[i * 3] = (byte) (inOrder[i] >> 16);
                palette[i * 3 + 1] = (byte) (inOrder[i] >> 8);
                palette[i * 3 + 2] = (byte) inOrder[i];
            }
            return palette;
        }

        private int slot(int colour) {
            int slot = (colour * 0x9e3779b1) >>> 22;
            while (numbers[slot] != 0 && keys[slot] != colour) {
                slot = (slot + 1) % SLOTS;
            }
            return slot;
        }
    }
}
