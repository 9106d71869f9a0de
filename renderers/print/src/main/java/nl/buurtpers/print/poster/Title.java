package nl.buurtpers.print.poster;

import java.util.List;
import java.util.Optional;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.line.Line;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.line.StandingType;
import nl.buurtpers.typeset.line.Typesetter;
import nl.buurtpers.typeset.text.Run;

/**
 * A headline as large as its words allow.
 *
 * @param lines set
 * @param size pt
 */
record Title(List<Line> lines, double size) {

    private static final double STEP = 0.96;
    private static final double LEADING = 1.08;

    /** A line that is shorter than this share of the widest one looks forlorn. */
    private static final double SHORT = 0.36;

    private static final int GOOD = 2;

    /** So much smaller may a headline become for the sake of its lines. */
    private static final double WORTH = 0.72;

    Title {
        lines = List.copyOf(lines);
    }

    /**
     * The room of a headline.
     *
     * @param measure width, pt
     * @param height pt
     * @param most from how many metres it is to be read at most
     * @param whole where its longest word would have to be so small that it is read from fewer metres than this, it is
     *     divided
     */
    record Room(double measure, double height, double most, double whole) {}

    /**
     * The largest headline that fits.
     *
     * @param run its words; their size is of no meaning
     */
    static Optional<Title> fit(Run run, Room room, StandingType standing) {
        var face = run.style().faces().first();
        double undivided = largestUndivided(run, room.measure);
        double whole = Reading.size(face, room.whole);
        boolean divided = undivided < whole;
        var setting = divided ? Setting.RAGGED_DIVIDED : Setting.RAGGED;
        double largest = Math.min(Reading.size(face, room.most), divided ? whole : undivided);
        double least = Math.min(whole, Reading.size(face, Reading.TEXT));
        var best = Optional.<Title>empty();
        for (double size = largest;
                size >= least - 0.01
                        && best.filter(each -> each.quality(run.text()) == GOOD).isEmpty();
                size *= STEP) {
            var title = of(run, size, room.measure, setting, standing);
            if (title.height() <= room.height) {
                best = best.filter(larger -> larger.worth(title, run.text())).or(() -> Optional.of(title));
            }
        }
        return best;
    }

    private static Title of(Run run, double size, double measure, Setting setting, StandingType standing) {
        var sized = new Run(run.text(), run.style().withSize(size), run.leaf());
        return new Title(standing.set(List.of(sized), measure, setting), size);
    }

    /** Whether it stays, rather than a smaller one. */
    private boolean worth(Title smaller, String words) {
        int own = quality(words);
        boolean much = own > 0 && smaller.size < size * WORTH;
        return much || own >= smaller.quality(words);
    }

    /** From 0, a word is torn, over 1, the lines are uneven, to 2. */
    private int quality(String words) {
        return torn(words) ? 0 : balanced() ? GOOD : 1;
    }

    /** Whether a word goes on in the next line without a hyphen, for want of one that its language allows. */
    private boolean torn(String words) {
        int at = 0;
        for (var line : lines) {
            var shown = line.text().strip();
            int found = words.indexOf(shown, at);
            at = found < 0 ? at : found + shown.length();
            boolean within = found >= 0 && at < words.length() && Character.isLetterOrDigit(words.codePointAt(at));
            if (within && !line.hyphenated() && Character.isLetterOrDigit(words.codePointBefore(at))) {
                return true;
            }
        }
        return false;
    }

    /** No line holds a small word alone. */
    private boolean balanced() {
        double widest = lines.stream().mapToDouble(Line::width).max().orElse(0);
        return lines.stream().allMatch(line -> line.width() >= widest * SHORT);
    }

    /** The size at which the longest word is as wide as the measure. */
    private static double largestUndivided(Run run, double measure) {
        double longest = 0.01;
        // A hyphen stays with the part before it.
        for (var word : run.text().split("\\s+|/|(?<=-)", -1)) {
            var one = new Run(word, run.style().withSize(1), 0);
            longest = Math.max(longest, Typesetter.width(List.of(one)) * 1.001);
        }
        return measure / longest;
    }

    /** Draws the lines from their top down; tells where they end. */
    double draw(double x, double top, Plate plate) {
        double y = top;
        for (var line : lines) {
            plate.add(line.at(x, y + size * 0.82));
            y += size * LEADING;
        }
        return y;
    }

    double height() {
        return lines.size() * size * LEADING;
    }
}
