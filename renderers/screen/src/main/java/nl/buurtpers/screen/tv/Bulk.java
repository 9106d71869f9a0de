package nl.buurtpers.screen.tv;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.typeset.line.Typesetter;

/**
 * How much room passages take at least, whatever their type: known from the width of their words alone, before any line is
 * set.
 *
 * @param lines the passages of words
 */
record Bulk(List<Ribbon> lines) {

    Bulk {
        lines = List.copyOf(lines);
    }

    /**
     * Words on one endless line.
     *
     * @param scale their type in shares of the body type
     * @param width where the body type is 1 px
     * @param gap to the passage before it where the body type is 1 px
     */
    record Ribbon(double scale, double width, double gap) {}

    static Bulk of(Look look, List<Passage> passages) {
        var unit = new Column(look, 0, Screen.WIDTH, 1);
        var lines = new ArrayList<Ribbon>();
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i) instanceof Passage.Words words) {
                double scale = Column.scale(words.role());
                double gap = i == 0 ? 0 : unit.gap(passages.get(i - 1), words);
                double width = Typesetter.width(
                        look.runs(words.spans(), scale, look.palette().text()));
                lines.add(new Ribbon(scale, width, gap));
            }
        }
        return new Bulk(lines);
    }

    /**
     * The least height, px.
     *
     * @param size of the body type, px
     * @param measure width of a line, px
     * @param slides over which it is spread: where a slide ends there is no gap
     */
    double height(double size, double measure, int slides) {
        double height = 0;
        for (var line : lines) {
            height += Math.ceil(line.width * size / measure) * line.scale * size * Column.LEADING + line.gap * size;
        }
        return height - (slides - 1.0) * size;
    }
}
