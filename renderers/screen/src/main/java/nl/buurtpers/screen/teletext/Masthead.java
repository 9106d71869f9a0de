package nl.buurtpers.screen.teletext;

import java.util.ArrayList;
import java.util.List;

/** The name of the service at the head of the index: on blue, three rows high, in the ink of the house. */
final class Masthead {

    /** The attribute that makes the colour of the letters that of the ground (EN 300 706, 12.2). */
    static final int NEW_BACKGROUND = 0x1d;

    static final int ROWS = 3;

    private static final int DOUBLE_HEIGHT = 0x0d;

    /** Columns left by the attributes: blue, new background, ink. */
    private static final int ROOM = Row.COLUMNS - 3;

    private Masthead() {}

    /** In mosaics where the name fits, else in letters of double height. */
    static List<Row> rows(String name, Ink ink) {
        var mosaic = Mosaic.letters(name);
        boolean fits = mosaic.stream().allMatch(row -> row.length() <= ROOM);
        return fits ? drawn(mosaic, ink) : lettered(name, ink);
    }

    private static List<Row> drawn(List<String> mosaic, Ink ink) {
        var rows = new ArrayList<Row>();
        for (var row : mosaic) {
            var setting = ground(ink.mosaics());
            setting.to(setting.column() + (ROOM - row.length()) / 2);
            row.chars().forEach(setting::code);
            rows.add(setting.row());
        }
        return rows;
    }

    private static List<Row> lettered(String name, Ink ink) {
        var words = Wrapping.lines(name, ROOM - 1).getFirst();
        var tall = ground(ink.letters()).code(DOUBLE_HEIGHT).text(words).row();
        return List.of(tall, Row.BLANK, Row.BLANK);
    }

    private static Row.Setting ground(int attribute) {
        return new Row.Setting().code(Ink.BLUE.letters()).code(NEW_BACKGROUND).code(attribute);
    }
}
