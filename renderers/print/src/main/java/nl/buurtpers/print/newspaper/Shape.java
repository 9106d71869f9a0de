package nl.buurtpers.print.newspaper;

import java.util.List;
import nl.buurtpers.typeset.flow.Galley;
import nl.buurtpers.typeset.flow.Legs;

/**
 * How a story is laid out at one span. Heights in units.
 *
 * @param larger how much larger than usual its headline is, in steps
 * @param head of the headline
 * @param figureSpan columns of the picture, 0 without one
 * @param figure height of the picture
 * @param tops taken at the head of each column
 * @param legs the columns
 */
record Shape(int larger, int head, int figureSpan, int figure, List<Integer> tops, Legs legs) {

    int height() {
        return head + legs.height();
    }

    /** Whether text stands beside the picture. */
    boolean beside() {
        return tops.getFirst() == 0 && tops.getLast() > 0;
    }

    /** Column of the picture. */
    int figureColumn() {
        return beside() ? tops.size() - figureSpan : 0;
    }

    /** Where the picture starts: below the headline, above all columns or at the head of the last ones. */
    int figureTop() {
        return tops.getLast() > 0 ? head : head - figure;
    }

    /** By how much the columns may grow by white between their paragraphs. */
    int give(Galley galley) {
        return legs.give(galley, tops);
    }

    /** Units of text that fit into columns of this height. */
    int room(int columns) {
        int room = columns * tops.size();
        for (int top : tops) {
            room -= Math.min(top, columns);
        }
        return room;
    }
}
