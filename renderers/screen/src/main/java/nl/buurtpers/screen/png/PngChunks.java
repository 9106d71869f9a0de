package nl.buurtpers.screen.png;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A PNG file chunk by chunk (ISO/IEC 15948, clause 5). */
public final class PngChunks {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte PALETTE = 3;
    private static final byte TRUE_COLOUR = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);

    private PngChunks(int width, int height, int depth, byte colourType) {
        out.writeBytes(SIGNATURE);
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        add("IHDR", header.put((byte) depth).put(colourType).array());
        add("sRGB", new byte[] {0});
    }

    /** A picture of three bytes for each pixel. */
    public static PngChunks trueColour(int width, int height) {
        return new PngChunks(width, height, 8, TRUE_COLOUR);
    }

    /**
     * A picture of numbered colours.
     *
     * @param depth bits for each pixel
     * @param colours by number, 0xRRGGBB
     */
    public static PngChunks numbered(int width, int height, int depth, int[] colours) {
        var chunks = new PngChunks(width, height, depth, PALETTE);
        var palette = ByteBuffer.allocate(colours.length * 3);
        for (int colour : colours) {
            palette.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
        }
        chunks.add("PLTE", palette.array());
        return chunks;
    }

    /** The whole file with these compressed rows. */
    public byte[] file(byte[] rows) {
        add("IDAT", rows);
        add("IEND", new byte[0]);
        return out.toByteArray();
    }

    private void add(String type, byte[] content) {
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
