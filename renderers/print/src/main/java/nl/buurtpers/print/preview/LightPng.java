package nl.buurtpers.print.preview;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a picture as PNG (third edition) with nothing in it but its pixels: with a palette where it has few colours, else
 * in sRGB, each row as the difference to the row above it where that packs better.
 */
final class LightPng {

    /** Half the time of the usual level, for a picture that is a few hundredths heavier. */
    private static final int LEVEL = 4;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int TRUE_COLOUR = 2;
    private static final int PALETTE = 3;
    private static final int UP = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
    private final int[] pixels;
    private final int width;
    private final int height;

    private LightPng(BufferedImage picture) {
        this.pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        this.width = picture.getWidth();
        this.height = picture.getHeight();
    }

    /** The file of a picture of type {@code INT_RGB}. */
    static byte[] of(BufferedImage picture) {
        var png = new LightPng(picture);
        png.out.writeBytes(SIGNATURE);
        var palette = Palette.of(png.pixels);
        if (palette.isFull()) {
            png.header(TRUE_COLOUR);
            png.chunk("IDAT", png.packed(png.colourRows()));
        } else {
            png.header(PALETTE);
            png.chunk("PLTE", palette.bytes());
            png.chunk("IDAT", png.packed(png.paletteRows(palette)));
        }
        png.chunk("IEND", new byte[0]);
        return png.out.toByteArray();
    }

    private void header(int colourType) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        chunk("IHDR", header.put((byte) 8).put((byte) colourType).array());
    }

    private byte[] paletteRows(Palette palette) {
        var rows = new byte[(width + 1) * height];
        int at = 0;
        for (int y = 0; y < height; y++) {
            at++; // no filter: neighbours in a palette are no neighbours in colour
            for (int x = 0; x < width; x++) {
                rows[at++] = (byte) palette.index(pixels[y * width + x]);
            }
        }
        return rows;
    }

    private byte[] colourRows() {
        int row = 3 * width + 1;
        var rows = new byte[row * height];
        for (int y = 0; y < height; y++) {
            int at = y * row;
            boolean up = y > 0 && isSmoothDown(y);
            rows[at++] = (byte) (up ? UP : 0);
            for (int x = 0; x < width; x++) {
                int pixel = pixels[y * width + x];
                int above = up ? pixels[(y - 1) * width + x] : 0;
                rows[at++] = (byte) ((pixel >> 16) - (above >> 16));
                rows[at++] = (byte) ((pixel >> 8) - (above >> 8));
                rows[at++] = (byte) (pixel - above);
            }
        }
        return rows;
    }

    /** Whether most of a row is like the one above it but not the same: photographs are, letters are not. */
    private boolean isSmoothDown(int y) {
        int like = 0;
        int unlike = 0;
        for (int x = 0; x < width; x++) {
            int difference = Math.abs((pixels[y * width + x] >> 8 & 255) - (pixels[(y - 1) * width + x] >> 8 & 255));
            if (difference > 0 && difference < 24) {
                like++;
            } else if (difference > 0) {
                unlike++;
            }
        }
        return like > unlike;
    }

    private byte[] packed(byte[] rows) {
        var packed = new ByteArrayOutputStream(rows.length / 8);
        var buffer = new byte[1 << 15];
        try (var deflater = new Deflater(LEVEL)) {
            deflater.setInput(rows);
            deflater.finish();
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        return packed.toByteArray();
    }

    private void chunk(String type, byte[] content) {
        var bytes = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(bytes);
        crc.update(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(bytes);
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
