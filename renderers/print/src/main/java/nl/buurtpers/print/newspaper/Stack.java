package nl.buurtpers.print.newspaper;

import java.util.List;
import java.util.Optional;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;

/** Two blocks, one above the other, with a rule between them. */
record Stack(Block upper, Block lower, double unit, double width) implements Block {

    static final int GAP = 2 * Sheet.LINE;

    @Override
    public List<Integer> spans() {
        return upper.spans().stream().filter(lower.spans()::contains).toList();
    }

    @Override
    public int height(int span) {
        return upper.height(span) + GAP + lower.height(span);
    }

    @Override
    public int give(int span) {
        return upper.give(span) + lower.give(span) + Sheet.LINE;
    }

    @Override
    public Optional<Cut> cut(int span, int height) {
        return Optional.empty();
    }

    @Override
    public Cut forcedCut(int span, int height) {
        return new Cut(this, Optional.empty());
    }

    @Override
    public void draw(int span, int height, double x, double top, Plate plate) {
        int extra = height - height(span);
        int above = Math.min(extra, upper.give(span));
        int below = Math.min(extra - above, lower.give(span));
        int gap = GAP + Math.min(extra - above - below, 2 * Sheet.LINE);
        int first = upper.height(span) + above;
        upper.draw(span, first, x, top, plate);
        double y = top + (first + gap / 2.0) * unit;
        plate.ornament(new Frame.Rule(x, y, x + width, y, 0.5, Ink.grey(0x77)));
        lower.draw(span, lower.height(span) + below, x, top + (first + gap) * unit, plate);
    }

    @Override
    public int priority() {
        return Math.min(upper.priority(), lower.priority());
    }

    @Override
    public int section() {
        return upper.section();
    }

    @Override
    public void placed(int page) {
        upper.placed(page);
        lower.placed(page);
    }
}
