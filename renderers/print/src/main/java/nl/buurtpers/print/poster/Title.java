package nl.buurtpers.print.poster;

import java.util.List;
import java.util.Optional;
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
        double largest = Math.min(Reading.size(face, room.most), divided ? whole : undivided);
        double smallest = Math.min(whole, Reading.size(face, Reading.TEXT));
        var setting = divided ? Setting.RAGGED_DIVIDED : Setting.RAGGED;
        var fitting = Optional.<Title>empty();
        for (double size = largest; size >= smallest - 0.01; size *= STEP) {
            var title = of(run, size, room.measure, setting, standing);
            boolean fits = title.height() <= room.height;
            if (fits && title.balanced()) {
                return Optional.of(title);
            }
            fitting = fitting.or(() -> Optional.of(title).filter(_ -> fits));
            if (fitting.filter(first -> title.size < first.size * WORTH).isPresent()) {
                break;
            }
        }
        return fitting;
    }

    private static Title of(Run run, double size, double measure, Setting setting, StandingType standing) {
        var sized = new Run(run.text(), run.style().withSize(size), run.leaf());
        return new Title(standing.set(List.of(sized), measure, setting), size);
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

    double leading() {
        return size * LEADING;
    }

    double height() {
        return lines.size() * leading();
    }

    /** Where the first line stands below the top. */
    double baseline() {
        return size * 0.82;
    }
}
