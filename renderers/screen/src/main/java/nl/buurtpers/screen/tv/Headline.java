package nl.buurtpers.screen.tv;

import java.util.List;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.line.Line;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.line.Typesetter;

/**
 * A title in the largest type in which it takes few lines; words are not divided.
 *
 * @param lines the set lines
 * @param size px
 * @param capHeight px
 */
record Headline(List<Line> lines, double size, double capHeight) {

    /** The smallest is the least for titles on a screen. */
    private static final double[] SIZES = {100, 92, 84, 76, 68, 60, 56};

    private static final double LEADING = 1.12;
    private static final int MOST_LINES = 4;

    /** Nothing. */
    static final Headline NONE = new Headline(List.of(), 0, 0);

    /** A title in two lines, or three where the column is narrow. */
    static Headline fit(Look look, String title, String language, double width) {
        int wanted = width > 1400 ? 2 : 3;
        var smallest = NONE;
        for (double size : SIZES) {
            smallest = set(look, title, language, width, size);
            if (smallest.lines.size() <= wanted && smallest.whole(title)) {
                return smallest;
            }
        }
        return smallest;
    }

    /** A title above the slides that continue an item. */
    static Headline small(Look look, String title, String language, double width) {
        return set(look, title, language, width, SIZES[SIZES.length - 1]);
    }

    /** Whether it leaves room for text. */
    boolean fits() {
        return lines.size() <= MOST_LINES;
    }

    /** No word is broken between its letters: the lines have as many words as the title. */
    private boolean whole(String title) {
        int words = lines.stream()
                .mapToInt(line -> nl.buurtpers.plan.Linear.words(line.text()))
                .sum();
        return words
                <= nl.buurtpers.plan.Linear.words(title.replace('\u00a0', ' '))
                        + title.chars().filter(c -> c == '-' || c == '/').count();
    }

    private static Headline set(Look look, String title, String language, double width, double size) {
        var runs = look.headline(title, size, look.palette().text(), language);
        var face = look.headline().first();
        return new Headline(Typesetter.set(runs, width, Setting.RAGGED), size, face.capHeight() * size / 1000);
    }

    double height() {
        return lines.size() * size * LEADING;
    }

    /** Adds the lines. */
    void place(double x, double top, List<Frame> frames) {
        double leading = size * LEADING;
        double baseline = top + (leading + capHeight) / 2;
        for (int i = 0; i < lines.size(); i++) {
            frames.addAll(lines.get(i).frames(x, baseline + i * leading));
        }
    }
}
