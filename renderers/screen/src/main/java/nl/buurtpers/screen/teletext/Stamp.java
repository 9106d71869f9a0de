package nl.buurtpers.screen.teletext;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A cell in pixels. A dot of a glyph is {@value #DOT_WIDTH} by {@value #DOT_HEIGHT} pixels, so that a cell has the shape that
 * it has on a television (12 by 20 dots of a receiver, three quarters as wide as high). Where two dots touch at a corner the
 * steps are filled to a slope, as the character generators of receivers did.
 */
final class Stamp {

    static final int DOT_WIDTH = 5;
    static final int DOT_HEIGHT = 4;

    /** Pixels that stay blank at the left of a character. */
    private static final int AIR = 2;

    static final int WIDTH = (Glyph.WIDTH + 1) * DOT_WIDTH;
    static final int HEIGHT = Glyph.HEIGHT * DOT_HEIGHT;

    /** Two pixels in each. */
    static final int BYTES = WIDTH / 2;

    /** How far a slope reaches into an empty dot: strokes at a slant look as heavy as upright ones. */
    private static final double SLOPE = 0.62;

    /** As many as there are characters, mosaics and pairs of colours on pages, so their number is small. */
    private static final Map<Integer, Stamp> STAMPS = new ConcurrentHashMap<>();

    /** Line by line. */
    private final byte[] pixels;

    private Stamp(byte[] pixels) {
        this.pixels = pixels;
    }

    /** The stamp of a cell. */
    static Stamp of(Cell cell) {
        int key = cell.key();
        var known = STAMPS.get(key);
        return known != null ? known : STAMPS.computeIfAbsent(key, _ -> inked(cell));
    }

    /** Copies a line of the cell. */
    void copy(int line, byte[] to, int at) {
        System.arraycopy(pixels, line * BYTES, to, at, BYTES);
    }

    private static Stamp inked(Cell cell) {
        int ink = Cell.colour(cell.ink());
        int ground = Cell.colour(cell.ground());
        var rows = drawn(cell);
        var pixels = new byte[HEIGHT * BYTES];
        for (int i = 0; i < pixels.length; i++) {
            int shift = WIDTH - 2 - 2 * (i % BYTES);
            int pair = rows[i / BYTES] >> shift;
            pixels[i] = (byte) (((pair & 2) != 0 ? ink : ground) << 4 | ((pair & 1) != 0 ? ink : ground));
        }
        return new Stamp(pixels);
    }

    /** Lines of bits, the first pixel in the highest of {@value #WIDTH}. */
    private static int[] drawn(Cell cell) {
        int scale = cell.half() == Cell.Half.WHOLE ? 1 : 2;
        var tall = cell.mosaic() != 0 ? mosaic(cell) : glyph(Glyphs.of(cell.character()), scale);
        var whole = cell.mosaic() != 0 && scale == 2 ? doubled(tall) : tall;
        int from = cell.half() == Cell.Half.LOWER ? HEIGHT : 0;
        return Arrays.copyOfRange(whole, from, from + HEIGHT);
    }

    private static int[] doubled(int[] rows) {
        var doubled = new int[rows.length * 2];
        Arrays.setAll(doubled, y -> rows[y / 2]);
        return doubled;
    }

    /** Five of six columns hold dots; the air of the sixth is shared between both sides. */
    private static int[] glyph(Glyph glyph, int scale) {
        var rows = new int[HEIGHT * scale];
        for (int y = 0; y < rows.length; y++) {
            for (int x = AIR; x < WIDTH; x++) {
                if (ink(glyph, (x - AIR + 0.5) / DOT_WIDTH, (y + 0.5) / (DOT_HEIGHT * scale))) {
                    rows[y] |= 1 << (WIDTH - 1 - x);
                }
            }
        }
        return rows;
    }

    /**
     * Whether a point is ink.
     *
     * @param across in dots from the left
     * @param down in dots from the top
     */
    private static boolean ink(Glyph glyph, double across, double down) {
        int x = (int) across;
        int y = (int) down;
        if (glyph.dot(x, y)) {
            return true;
        }
        double fromLeft = across - x;
        double fromTop = down - y;
        return sloped(glyph, x, y, -1, -1, fromLeft, fromTop)
                || sloped(glyph, x, y, 1, -1, 1 - fromLeft, fromTop)
                || sloped(glyph, x, y, -1, 1, fromLeft, 1 - fromTop)
                || sloped(glyph, x, y, 1, 1, 1 - fromLeft, 1 - fromTop);
    }

    /** Between two dots that touch at a corner of this empty one, the corner is filled up to the slope from dot to dot. */
    private static boolean sloped(Glyph glyph, int x, int y, int dx, int dy, double side, double edge) {
        boolean corner = glyph.dot(x + dx, y) && glyph.dot(x, y + dy) && !glyph.dot(x + dx, y + dy);
        return corner && side + edge < SLOPE;
    }

    private static int[] mosaic(Cell cell) {
        var rows = new int[HEIGHT];
        var bounds = new int[] {0, HEIGHT * 3 / 10, HEIGHT * 7 / 10, HEIGHT};
        int[] weights = {0x01, 0x02, 0x04, 0x08, 0x10, 0x40};
        int gap = cell.separated() ? DOT_WIDTH : 0;
        for (int i = 0; i < weights.length; i++) {
            if ((cell.mosaic() & weights[i]) != 0) {
                int left = i % 2 * WIDTH / 2 + gap;
                square(rows, left, WIDTH / 2 - gap, bounds[i / 2], bounds[i / 2 + 1] - (gap == 0 ? 0 : DOT_HEIGHT));
            }
        }
        return rows;
    }

    private static void square(int[] rows, int left, int width, int top, int bottom) {
        int bits = ((1 << width) - 1) << (WIDTH - left - width);
        for (int y = top; y < bottom; y++) {
            rows[y] |= bits;
        }
    }
}
