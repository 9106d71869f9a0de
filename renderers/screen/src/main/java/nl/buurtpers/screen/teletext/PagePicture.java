package nl.buurtpers.screen.teletext;

import java.util.List;
import nl.buurtpers.screen.png.PngChunks;
import nl.buurtpers.screen.png.RasterDeflate;

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

    /** Bytes of a line: one for the PNG filter "none", then two pixels each. */
    private static final int STRIDE = 1 + WIDTH / 2;

    /** Where the last line of a row of text is. */
    private static final int LAST = (Stamp.HEIGHT - 1) * STRIDE;

    /** The lines of a row without text. */
    private static final byte[] BLANK = new byte[Stamp.HEIGHT * STRIDE];

    private static final int[] COLOURS = {0x000000, 0xff0000, 0x00ff00, 0xffff00, 0x0000ff, 0xff00ff, 0x00ffff, 0xffffff
    };

    private PagePicture() {}

    /** The file. */
    static byte[] png(Row header, Subpage subpage) {
        return PngChunks.numbered(WIDTH, HEIGHT, 4, COLOURS).file(deflated(Display.screen(header, subpage)));
    }

    private static byte[] deflated(List<List<Cell>> screen) {
        var deflate = new RasterDeflate(1, STRIDE);
        var above = BLANK;
        deflate.rows(BLANK, 0, TOP, above, 0);
        for (var row : screen) {
            var strip = row.stream().allMatch(Cell::isEmpty) ? BLANK : strip(row);
            deflate.rows(strip, 0, Stamp.HEIGHT, above, LAST);
            above = strip;
        }
        deflate.rows(BLANK, 0, TOP, above, LAST);
        return deflate.finish();
    }

    /** The lines of one row of text. */
    private static byte[] strip(List<Cell> row) {
        var strip = new byte[STRIDE * Stamp.HEIGHT];
        int left = 1 + SIDE / 2;
        for (var cell : row) {
            if (!cell.isEmpty()) {
                var stamp = Stamp.of(cell);
                for (int line = 0; line < Stamp.HEIGHT; line++) {
                    stamp.copy(line, strip, line * STRIDE + left);
                }
            }
            left += Stamp.BYTES;
        }
        return strip;
    }
}
