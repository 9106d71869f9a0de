package nl.buurtpers.print.newspaper;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;

/** Blocks one above the other, with rules between them. */
record Stack(List<Block> blocks) implements Block {

    static final int GAP = 2 * Sheet.LINE;
    /** Units by which the white between two of them may grow. */
    private static final int GAP_GIVES = Sheet.LINE;

    Stack {
        blocks = List.copyOf(blocks);
    }

    @Override
    public List<Integer> spans() {
        return blocks.getFirst().spans().stream()
                .filter(span -> blocks.stream().allMatch(block -> block.spans().contains(span)))
                .toList();
    }

    private int sum(ToIntFunction<Block> units, int between) {
        int sum = between * (blocks.size() - 1);
        for (var block : blocks) {
            sum += units.applyAsInt(block);
        }
        return sum;
    }

    @Override
    public int height(int span) {
        return sum(block -> block.height(span), GAP);
    }

    @Override
    public int give(int span) {
        return sum(block -> block.give(span), GAP_GIVES);
    }

    @Override
    public int white(int span) {
        return sum(block -> block.white(span), 0);
    }

    @Override
    public Optional<Cut> cut(int span, int height, Cutting how) {
        return Optional.empty();
    }

    @Override
    public Cut forcedCut(int span, int height) {
        return new Cut(this, Optional.empty());
    }

    @Override
    public void draw(Slot slot, Plate plate) {
        int span = slot.span();
        int extra = Math.max(0, slot.height() - height(span));
        int gives = Math.max(1, sum(block -> block.give(span), 0));
        int grown = Math.min(extra, gives);
        int white = blocks.size() < 2 ? 0 : Math.min((extra - grown) / (blocks.size() - 1), GAP_GIVES);
        int y = 0;
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            boolean last = i == blocks.size() - 1;
            int share = (int) Math.round((double) grown * block.give(span) / gives);
            int units = last ? slot.height() - y : block.height(span) + share;
            block.draw(slot.part(y, units), plate);
            grown -= share;
            gives = Math.max(1, gives - block.give(span));
            y += units + GAP + white;
            if (!last) {
                double middle = slot.y(y - (GAP + white) / 2.0);
                plate.ornament(new Frame.Rule(slot.x(), middle, slot.right(), middle, 0.5, Ink.grey(0x77)));
            }
        }
    }

    @Override
    public int priority() {
        return blocks.stream().mapToInt(Block::priority).min().orElse(5);
    }

    @Override
    public int section() {
        return blocks.getFirst().section();
    }

    @Override
    public void placed(int page) {
        blocks.forEach(block -> block.placed(page));
    }
}
