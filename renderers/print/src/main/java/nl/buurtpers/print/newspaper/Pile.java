package nl.buurtpers.print.newspaper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Blocks that wait for a page: taken from near the top, so that a long paper costs no more for each of its pages. */
final class Pile {

    private final Deque<Block> blocks;

    Pile(List<Block> blocks) {
        this.blocks = new ArrayDeque<>(blocks);
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    int size() {
        return blocks.size();
    }

    List<Block> top(int count) {
        var top = new ArrayList<Block>();
        var all = blocks.iterator();
        while (all.hasNext() && top.size() < count) {
            top.add(all.next());
        }
        return top;
    }

    /** Takes a block away, if it is there: it is one of the first. */
    void take(Block block) {
        blocks.removeFirstOccurrence(block);
    }

    void putOnTop(Block block) {
        blocks.addFirst(block);
    }
}
