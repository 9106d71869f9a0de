package nl.buurtpers.screen.teletext;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A subpage as a picture: PNG (ISO/IEC 15948) with the eight colours of teletext, four bits for each pixel. A cell is copied
 * as whole bytes, so that a service of thousands of screens takes seconds.
 */
final class PagePicture {

    /** Black around the text, as on a television: pixels at either side. */
    private static final int SIDE = 40;

    private static final int TOP = 20;

    static final int WIDTH = Row.COLUMNS * Stamp.WIDTH + 2 * SIDE;
    static final int HEIGHT = (Subpage.ROWS + 1) * Stamp.HEIGHT + 2 * TOP;

    private static final int BYTES = WIDTH / 2;
    private static final int CELL_BYTES = Stamp.WIDTH / 2;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int UP = 2;

    private PagePicture() {}

    /** The file. */
    static byte[] png(Row header, Subpage subpage) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", size());
        chunk(out, "PLTE", palette());
        chunk(out, "IDAT", deflated(filtered(pixels(Display.screen(header, subpage)))));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[][] pixels(List<List<Cell>> screen) {
        var pixels = new byte[HEIGHT][BYTES];
        for (int row = 0; row < screen.size(); row++) {
            for (int column = 0; column < Row.COLUMNS; column++) {
                stamp(screen.get(row).get(column), pixels, TOP + row * Stamp.HEIGHT, SIDE / 2 + column * CELL_BYTES);
            }
        }
        return pixels;
    }

    private static void stamp(Cell cell, byte[][] pixels, int top, int left) {
        boolean blank = cell.mosaic() == 0 && cell.character() == ' ';
        int ground = colour(cell.ground());
        if (blank && ground == 0) {
            return;
        }
        var stamp = Stamp.of(cell);
        int ink = colour(cell.ink());
        for (int y = 0; y < Stamp.HEIGHT; y++) {
            int bits = stamp.rows().get(y);
            for (int i = 0; i < CELL_BYTES; i++) {
                int shift = Stamp.WIDTH - 2 - 2 * i;
                int first = (bits >> shift & 2) != 0 ? ink : ground;
                int second = (bits >> shift & 1) != 0 ? ink : ground;
                pixels[top + y][left + i] = (byte) (first << 4 | second);
            }
        }
    }

    /** The place of a colour in the palette: a bit each for red, green and blue. */
    private static int colour(int rgb) {
        return (rgb >> 23 & 1) | (rgb >> 14 & 2) | (rgb >> 5 & 4);
    }

    private static byte[] palette() {
        var palette = new byte[8 * 3];
        for (int i = 0; i < palette.length; i++) {
            palette[i] = (byte) (((i / 3) >> (i % 3) & 1) * 0xff);
        }
        return palette;
    }

    /** Each line as its difference from the one above: glyphs are made of dots four lines high. */
    private static byte[] filtered(byte[][] pixels) {
        var out = new byte[HEIGHT * (BYTES + 1)];
        for (int y = 0; y < HEIGHT; y++) {
            int at = y * (BYTES + 1);
            out[at] = UP;
            for (int x = 0; x < BYTES; x++) {
                out[at + 1 + x] = (byte) (pixels[y][x] - (y == 0 ? 0 : pixels[y - 1][x]));
            }
        }
        return out;
    }

    private static byte[] deflated(byte[] bytes) {
        try (var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION)) {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var buffer = new byte[16384];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    private static byte[] size() {
        var out = new ByteArrayOutputStream();
        try (var header = new DataOutputStream(out)) {
            header.writeInt(WIDTH);
            header.writeInt(HEIGHT);
            header.write(new byte[] {4, 3, 0, 0, 0});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
        var checked = new ByteArrayOutputStream();
        checked.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        checked.writeBytes(content);
        var crc = new CRC32();
        crc.update(checked.toByteArray());
        try (var out = new DataOutputStream(file)) {
            out.writeInt(content.length);
            checked.writeTo(out);
            out.writeInt((int) crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
