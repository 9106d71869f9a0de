package nl.buurtpers.screen.teletext;

import java.util.ArrayList;
import java.util.List;

/** An overview as lines of copy. */
final class OverviewCopy {

    private OverviewCopy() {}

    /** The entries of the index: groups are parted by a blank row, top stories stand out in white. */
    static List<Line> index(Subject.Overview overview) {
        var lines = new ArrayList<Line>();
        var group = "";
        for (var entry : overview.entries()) {
            var ink = Overviews.isTop(entry.group()) ? Ink.WHITE : Ink.CYAN;
            add(Leaders.lines(ink, entry.title(), entry.label()), !entry.group().equals(group), lines);
            group = entry.group();
        }
        return lines;
    }

    /** A headline, and the entries under the words of their group: colours tell them apart, so that more fit a screen. */
    static List<Line> list(Subject.Overview overview) {
        var lines = new ArrayList<>(Headline.lines(overview.title()));
        var group = "";
        boolean first = true;
        for (var entry : overview.entries()) {
            boolean grouped = !entry.group().equals(group);
            if (grouped) {
                var words = Line.of(Ink.WHITE, entry.group());
                lines.add(first ? words.withSpace() : words);
                group = entry.group();
            }
            int from = lines.size();
            add(Leaders.lines(Ink.CYAN, entry.title(), entry.label()), first && !grouped, lines);
            if (grouped) {
                lines.set(from, lines.get(from).withJoint(Line.Joint.NEVER));
            }
            first = false;
        }
        return lines;
    }

    private static void add(List<Line> entry, boolean spaced, List<Line> lines) {
        for (int i = 0; i < entry.size(); i++) {
            lines.add(i == 0 && spaced ? entry.get(i).withSpace() : entry.get(i));
        }
    }
}
