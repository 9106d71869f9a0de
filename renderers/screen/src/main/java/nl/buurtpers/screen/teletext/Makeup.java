package nl.buurtpers.screen.teletext;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks copy into subpages: between paragraphs where that leaves no half-empty screen, else inside one with two lines or
 * more on either side.
 *
 * @param firstRoom rows of copy on the first subpage
 * @param room rows of copy on the others
 */
record Makeup(int firstRoom, int room) {

    /**
     * Triplets of packet X/26 for copy. A subpage has 16 packets of 13 (EN 300 706, 9.4.7): the rest is for the rows around
     * it and the end mark.
     */
    static final int TRIPLETS = 160;

    /** A subpage that is this full may end early, so that a paragraph stays whole. */
    private static final double FULL_ENOUGH = 0.55;

    /** Fewer lines on the last subpage are lonely: the break before them moves up. */
    private static final int LONELY = 3;

    /** The lines of each subpage; at least one subpage. */
    List<List<Line>> subpages(List<Line> lines) {
        var subpages = new ArrayList<List<Line>>();
        int from = 0;
        do {
            int to = end(lines, from, subpages.isEmpty() ? firstRoom : room);
            subpages.add(List.copyOf(lines.subList(from, to)));
            from = to;
        } while (from < lines.size());
        return subpages;
    }

    /** Rows that the lines of a subpage take: none is blank above the first. */
    static int rows(List<Line> subpage) {
        int rows = 0;
        for (int i = 0; i < subpage.size(); i++) {
            rows += subpage.get(i).rows() + (subpage.get(i).spaced() && i > 0 ? 1 : 0);
        }
        return rows;
    }

    private static int end(List<Line> lines, int from, int room) {
        int fit = fit(lines, from, room);
        if (fit == lines.size()) {
            return fit;
        }
        int best = best(lines, from, fit, room);
        if (lines.size() - best < LONELY) {
            int earlier = last(lines, Line.Joint.FREE, from, best - 1, (int) (room * 0.4));
            return earlier > from ? earlier : best;
        }
        return best;
    }

    /** The first line that does not fit any more; one line always fits. */
    private static int fit(List<Line> lines, int from, int room) {
        int rows = 0;
        int triplets = 0;
        for (int i = from; i < lines.size(); i++) {
            var line = lines.get(i);
            rows += line.rows() + (line.spaced() && i > from ? 1 : 0);
            triplets += line.triplets();
            if (i > from && (rows > room || triplets > TRIPLETS)) {
                return i;
            }
        }
        return lines.size();
    }

    private static int best(List<Line> lines, int from, int fit, int room) {
        int free = last(lines, Line.Joint.FREE, from, fit, (int) (room * FULL_ENOUGH));
        int inner = last(lines, Line.Joint.INNER, from, fit, 0);
        int any = last(lines, Line.Joint.FREE, from, fit, 0);
        return free > from ? free : inner > from ? inner : any > from ? any : fit;
    }

    /** The last line up to {@code to} with this joint and at least so many rows before it; {@code from} if there is none. */
    private static int last(List<Line> lines, Line.Joint joint, int from, int to, int least) {
        for (int i = to; i > from; i--) {
            if (lines.get(i).joint() == joint && rows(lines, from, i) >= least) {
                return i;
            }
        }
        return from;
    }

    private static int rows(List<Line> lines, int from, int to) {
        int rows = 0;
        for (int i = from; i < to; i++) {
            rows += lines.get(i).rows() + (lines.get(i).spaced() && i > from ? 1 : 0);
        }
        return rows;
    }
}
