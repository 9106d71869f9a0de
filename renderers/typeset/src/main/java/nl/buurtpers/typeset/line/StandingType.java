package nl.buurtpers.typeset.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtpers.typeset.text.Run;

/**
 * Type that was set and is kept standing. The lines of a paragraph depend on its words, their looks and the measure, not
 * on leading, pictures or pages: a paper that is made up several times is set once. Belongs to the composing of one
 * edition; not for several threads.
 */
public final class StandingType {

    private final Map<Paragraph, List<Line>> paragraphs = new HashMap<>();

    /** The lines of a paragraph, as {@link Typesetter#set} gives them. */
    public List<Line> set(List<Run> runs, double measure, Setting setting) {
        var paragraph = new Paragraph(runs, measure, setting);
        var standing = paragraphs.get(paragraph);
        if (standing == null) {
            standing = List.copyOf(Typesetter.set(runs, measure, setting));
            paragraphs.put(paragraph, standing);
        }
        return standing;
    }

    /** A single line without breaks, its words starting at 0. */
    public Line line(List<Run> runs) {
        var lines = set(runs, Double.MAX_VALUE / 4, Setting.RAGGED);
        return lines.isEmpty() ? new Line(List.of(), 0, false) : lines.getFirst();
    }

    /** What the lines depend on. Words decide first whether two are the same: they are the cheapest to compare. */
    private static final class Paragraph {

        private final List<Run> runs;
        private final double measure;
        private final Setting setting;
        private final int hash;

        Paragraph(List<Run> runs, double measure, Setting setting) {
            this.runs = List.copyOf(runs);
            this.measure = measure;
            this.setting = setting;
            this.hash = hash();
        }

        private int hash() {
            int sum = Double.hashCode(measure);
            for (int i = 0; i < runs.size(); i++) {
                sum = (sum * 31 + runs.get(i).text().hashCode()) * 31
                        + runs.get(i).leaf();
            }
            return sum;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Paragraph that
                    && hash == that.hash
                    && measure == that.measure
                    && setting.equals(that.setting)
                    && runs.equals(that.runs);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
