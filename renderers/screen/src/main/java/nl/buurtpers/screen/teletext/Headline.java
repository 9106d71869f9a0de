package nl.buurtpers.screen.teletext;

import java.util.ArrayList;
import java.util.List;

/** The headline of a page: at most two lines of double height, or as many of normal height as it needs. */
final class Headline {

    private static final int MOST_TALL = 2;

    private Headline() {}

    static List<Line> lines(String title) {
        var tall = Wrapping.lines(title, Line.TALL_WIDTH);
        boolean fits = tall.size() <= MOST_TALL;
        var lines = new ArrayList<Line>();
        for (var row : fits ? tall : Wrapping.lines(title, Line.WIDTH)) {
            var line = Line.of(Ink.YELLOW, row).withJoint(lines.isEmpty() ? Line.Joint.FREE : Line.Joint.NEVER);
            lines.add(fits ? line.asTall() : line);
        }
        return lines;
    }
}
