package nl.buurtpers.screen.teletext;

import java.util.ArrayList;
import java.util.List;

/** Lines of an overview: the title, dots, and in yellow where it is. */
final class Leaders {

    /** A title that takes more lines is cut: it stands in full on its own page. */
    private static final int MOST_LINES = 2;

    private static final String DOTS = "...";

    private Leaders() {}

    /**
     * The lines of one entry.
     *
     * @param label page number or other short words at the right
     */
    static List<Line> lines(Ink ink, String title, String label) {
        int room = Line.WIDTH - 1 - label.length();
        var rows = Wrapping.lines(title, room - 2);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < Math.min(rows.size(), MOST_LINES) - 1; i++) {
            lines.add(Line.of(ink, rows.get(i)));
        }
        var last = rows.isEmpty() ? "" : rows.get(lines.size());
        var cut = rows.size() > MOST_LINES ? cut(last, room - DOTS.length()) + DOTS : last;
        var spans = List.of(Span.of(ink, dotted(cut, room)), Span.of(Ink.YELLOW, label));
        lines.add(new Line(spans, 0, false, lines.isEmpty() ? Line.Joint.FREE : Line.Joint.NEVER, false));
        return lines;
    }

    private static String cut(String row, int room) {
        return row.length() <= room
                ? row
                : row.substring(0, Math.max(room / 2, row.lastIndexOf(' ', room)))
                        .strip();
    }

    private static String dotted(String title, int room) {
        var gap = title.length() < room ? title + " " : title;
        return gap + ".".repeat(room - gap.length());
    }
}
