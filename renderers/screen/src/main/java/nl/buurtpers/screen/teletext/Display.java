package nl.buurtpers.screen.teletext;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows rows as a receiver of Level 1.5 does: it obeys the spacing attributes (EN 300 706, 12.2). */
final class Display {

    private static final int BLACK = 0x000000;
    private static final Map<Integer, Character> CHARACTERS = characters();

    private int ink = Ink.WHITE.rgb();
    private int ground = BLACK;
    private boolean mosaics;
    private boolean separated;
    private boolean tall;
    private final List<Cell> cells = new ArrayList<>();

    private Display() {}

    /** The cells of row 0 and the rows of a subpage. */
    static List<List<Cell>> screen(Row header, Subpage subpage) {
        var screen = new ArrayList<List<Cell>>();
        screen.add(row(header));
        for (int number = 1; number <= Subpage.ROWS; number++) {
            boolean covered = screen.getLast().stream().anyMatch(cell -> cell.half() == Cell.Half.UPPER);
            screen.add(covered ? lower(screen.getLast()) : row(subpage.row(number)));
        }
        return screen;
    }

    /** The row under one of double height shows the lower halves, and nothing of its own. */
    private static List<Cell> lower(List<Cell> upper) {
        return upper.stream()
                .map(cell -> cell.half() == Cell.Half.UPPER ? cell.lower() : cell.blank())
                .toList();
    }

    private static List<Cell> row(Row row) {
        var display = new Display();
        var better = new char[Row.COLUMNS];
        row.enhancements().forEach(e -> better[e.column()] = character(e.mode(), e.code()));
        for (int column = 0; column < Row.COLUMNS; column++) {
            char code = row.codes().charAt(column);
            if (code < 0x20) {
                display.attribute(code);
            } else {
                display.show(code, better[column] == 0 ? character(0, code) : better[column]);
            }
        }
        return display.cells;
    }

    /** Black and new background, steady, and separated mosaics hold from their own cell on, the others from the next. */
    private void attribute(int code) {
        switch (code) {
            case 0x0c -> tall = false;
            case 0x19 -> separated = false;
            case 0x1a -> separated = true;
            case 0x1c -> ground = BLACK;
            case 0x1d -> ground = ink;
            default -> {}
        }
        cells.add(new Cell(' ', 0, false, ink, ground, half()));
        if ((code & 0x0f) >= 0x01 && (code & 0x0f) <= 0x07) {
            ink = Ink.of(code).rgb();
            mosaics = code >= 0x10;
        }
        tall |= code == 0x0d;
    }

    /** Capitals and figures of the columns 4 and 5 shine through between mosaics. */
    private void show(int code, char character) {
        boolean mosaic = mosaics && (code & 0x20) != 0;
        cells.add(new Cell(mosaic ? ' ' : character, mosaic ? code : 0, separated, ink, ground, half()));
    }

    private Cell.Half half() {
        return tall ? Cell.Half.UPPER : Cell.Half.WHOLE;
    }

    private static char character(int mode, int code) {
        return CHARACTERS.getOrDefault(mode << 8 | code, ' ');
    }

    private static Map<Integer, Character> characters() {
        var characters = new HashMap<Integer, Character>();
        for (char c = ' '; c < Repertoire.END; c++) {
            char character = c;
            Repertoire.sign(c)
                    .filter(sign -> character != '\u00A0')
                    .ifPresent(sign -> characters.put(
                            sign.mode() << 8 | (sign.isEnhanced() ? sign.enhanced() : sign.code()), character));
        }
        characters.put(Enhancement.G0 << 8 | '%', '%');
        return Collections.unmodifiableMap(characters);
    }
}
