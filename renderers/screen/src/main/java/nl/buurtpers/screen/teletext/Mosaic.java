package nl.buurtpers.screen.teletext;

import java.util.ArrayList;
import java.util.List;

/** Drawings in mosaics: a cell is two squares wide and three high (EN 300 706, table 47). */
final class Mosaic {

    private static final char MIDDLE = ',';

    /** Squares of a letter across, with the gap after it. */
    private static final int ADVANCE = Glyph.WIDTH + 1;

    private Mosaic() {}

    /** A thin rule halfway a row. */
    static Span rule(int columns) {
        return new Span(Ink.BLUE, String.valueOf(MIDDLE).repeat(columns), true);
    }

    /** Words in large letters: the codes of three rows. */
    static List<String> letters(String words) {
        var glyphs = words.chars().mapToObj(c -> Glyphs.of((char) c)).toList();
        var rows = new ArrayList<String>();
        for (int y = 0; y < Glyph.HEIGHT - 1; y += 3) {
            var row = new StringBuilder();
            for (int x = 0; x < glyphs.size() * ADVANCE; x += 2) {
                int left = x;
                int top = y;
                row.append(code((across, down) -> dot(glyphs, left + across, top + down)));
            }
            rows.add(row.toString());
        }
        return rows;
    }

    /** Bits 01 02, 04 08, 10 40 from top to bottom; bit 20 is always set. */
    static char code(Squares squares) {
        int bits = 0x20;
        int[] weights = {0x01, 0x02, 0x04, 0x08, 0x10, 0x40};
        for (int i = 0; i < weights.length; i++) {
            bits |= squares.set(i % 2, i / 2) ? weights[i] : 0;
        }
        return (char) bits;
    }

    /** Which of the squares of a cell are set. */
    @FunctionalInterface
    interface Squares {
        boolean set(int across, int down);
    }

    /** The first row of a glyph is for marks over capitals: three cells have room for nine rows. */
    private static boolean dot(List<Glyph> glyphs, int x, int y) {
        int glyph = x / ADVANCE;
        return glyph < glyphs.size() && glyphs.get(glyph).dot(x % ADVANCE, y + 1);
    }
}
