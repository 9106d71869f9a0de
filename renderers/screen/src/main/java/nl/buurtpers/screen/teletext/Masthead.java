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

    /**
     * In mosaics where the name fits, else in letters: of double height without a logo, beside it of a row each.
     *
     * @param logo mosaics of {@value #ROWS} rows, or none
     */
    static List<Row> rows(String name, Ink ink, List<String> logo) {
        return logo.isEmpty() ? rows(name, ink) : beside(logo, name, ink);
    }

    private static List<Row> rows(String name, Ink ink) {
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

    /** The logo in white, the name behind it. */
    private static List<Row> beside(List<String> logo, String name, Ink ink) {
        int room = ROOM - logo.getFirst().length() - 1;
        var mosaic = Mosaic.letters(name);
        boolean fits = mosaic.stream().allMatch(row -> row.length() <= room);
        var words = Wrapping.lines(name, room);
        int first = Math.max(0, (ROWS - words.size()) / 2);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < ROWS; i++) {
            var setting = ground(Ink.WHITE.mosaics());
            logo.get(i).chars().forEach(setting::code);
            setting.code(fits ? ink.mosaics() : ink.letters());
            if (fits) {
                setting.to(setting.column() + (room - mosaic.get(i).length()) / 2);
                mosaic.get(i).chars().forEach(setting::code);
            } else if (i >= first && i - first < words.size()) {
                setting.text(words.get(i - first));
            }
            rows.add(setting.row());
        }
        return rows;
    }

    private static Row.Setting ground(int attribute) {
        return new Row.Setting().code(Ink.BLUE.letters()).code(NEW_BACKGROUND).code(attribute);
    }
}
