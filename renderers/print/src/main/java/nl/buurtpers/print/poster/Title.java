package nl.buurtpers.print.poster;

import java.util.List;
import java.util.Optional;
import nl.buurtpers.typeset.font.FontFace;
import nl.buurtpers.typeset.line.Line;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.line.Typesetter;
import nl.buurtpers.typeset.text.Run;
import nl.buurtpers.typeset.text.Style;

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
    private static final double SHORT = 0.3;

    /** So much smaller may a headline become for the sake of its lines. */
    private static final double WORTH = 0.72;

    /** Words are divided only where they would have to be smaller than this, in metres of reading distance, to stay whole. */
    private static final double WHOLE = 2.5;

    /**
     * The largest headline that fits.
     *
     * @param style its look; the size is of no meaning
     * @param metres from which it is to be read at most
     * @param height pt that it may take
     */
    static Optional<Title> fit(
            String words, Style style, int leaf, double measure, double metres, double height, PosterLook look) {
        var face = style.faces().first();
        double whole = largestWhole(words, style, measure);
        double least = Reading.size(face, WHOLE);
        boolean divided = whole < least;
        double largest = Math.min(Reading.size(face, metres), divided ? least : whole);
        return fit(words, style, leaf, measure, largest, smallest(face), height, divided, look);
    }

    private static double smallest(FontFace face) {
        return Reading.size(face, Reading.TEXT * 1.2);
    }

    private static Optional<Title> fit(
            String words,
            Style style,
            int leaf,
            double measure,
            double largest,
            double smallest,
            double height,
            boolean divided,
            PosterLook look) {
        var fitting = Optional.<Title>empty();
        for (double size = largest; size >= smallest - 0.01; size *= STEP) {
            var run = new Run(words, style.withSize(size), leaf);
            var setting = divided ? Setting.RAGGED_DIVIDED : Setting.RAGGED;
            var title = new Title(look.standing().set(List.of(run), measure, setting), size);
            boolean fits = title.height() <= height;
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

    /** No line holds a small word alone. */
    private boolean balanced() {
        double widest = lines.stream().mapToDouble(Line::width).max().orElse(0);
        return lines.stream().allMatch(line -> line.width() >= widest * SHORT);
    }

    /** The size at which the longest word is as wide as the measure. */
    private static double largestWhole(String words, Style style, double measure) {
        double longest = 0.01;
        for (var word : words.split("[\\s/-]+", -1)) {
            longest = Math.max(longest, Typesetter.width(List.of(new Run(word + "-", style.withSize(1), 0))));
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
