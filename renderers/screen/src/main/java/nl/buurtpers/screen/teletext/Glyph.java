package nl.buurtpers.screen.teletext;

import java.util.List;

/**
 * The dots of a character.
 *
 * @param rows ten rows of five dots: a row for marks over capitals, seven for capitals, two below the line; a dot is
 *     {@code #}
 */
record Glyph(List<String> rows) {

    static final int WIDTH = 5;
    static final int HEIGHT = 10;

    Glyph {
        rows = List.copyOf(rows);
        if (rows.size() != HEIGHT || rows.stream().anyMatch(row -> row.length() != WIDTH)) {
            throw new IllegalArgumentException("a glyph is " + WIDTH + " by " + HEIGHT + " dots: " + rows);
        }
    }

    /** Whether there is a dot; outside the glyph there is none. */
    boolean dot(int x, int y) {
        return x >= 0 && x < WIDTH && y >= 0 && y < HEIGHT && rows.get(y).charAt(x) == '#';
    }
}
