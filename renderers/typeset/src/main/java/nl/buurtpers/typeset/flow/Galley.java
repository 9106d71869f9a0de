package nl.buurtpers.typeset.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * Type set in one column.
 *
 * @param slips from top to bottom
 */
public record Galley(List<Slip> slips) {

    public static final Galley EMPTY = new Galley(List.of());

    public Galley {
        slips = List.copyOf(slips);
    }

    public boolean isEmpty() {
        return slips.isEmpty();
    }

    public int size() {
        return slips.size();
    }

    /** Units from the first slip to before the last one given, as one column. */
    public int height(int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            var slip = slips.get(i);
            sum += slip.height() + (i == from ? slip.headHeight() : slip.before());
        }
        return sum;
    }

    /** Units as one column. */
    public int height() {
        return height(0, slips.size());
    }

    /** What remains from this slip on. */
    public Galley from(int slip) {
        return slip == 0 ? this : new Galley(slips.subList(slip, slips.size()));
    }

    /** Both, one below the other. */
    public Galley then(Galley other) {
        var both = new ArrayList<>(slips);
        both.addAll(other.slips);
        return new Galley(both);
    }

    /**
     * Fills a column: the slip after its last one, such that what must stay together does. What must stay together and
     * is taller than the tallest column is cut where it must be.
     *
     * @param from first slip of the column
     * @param height units of this column
     * @param tallest units of the tallest column that could still come
     */
    public int fill(int from, int height, int tallest) {
        int sum = 0;
        int end = from;
        int good = from;
        while (end < slips.size()) {
            var slip = slips.get(end);
            sum += slip.height() + (end == from ? slip.headHeight() : slip.before());
            if (sum > height) {
                break;
            }
            end++;
            if (end == slips.size() || !slip.keep()) {
                good = end;
            }
        }
        if (good > from || from == slips.size() || (chain(from) <= tallest && height < tallest)) {
            return good;
        }
        return height < tallest ? end : Math.max(end, from + 1);
    }

    /** Units of what must stay together from this slip on. */
    private int chain(int from) {
        int sum = 0;
        for (int i = from; i < slips.size(); i++) {
            sum += slips.get(i).height()
                    + (i == from ? slips.get(i).headHeight() : slips.get(i).before());
            if (!slips.get(i).keep()) {
                break;
            }
        }
        return sum;
    }

    /** Draws the slips of one column from its head down. */
    public void draw(int from, int to, double x, double top, double unit, Plate plate) {
        double y = top;
        for (int i = from; i < to; i++) {
            var slip = slips.get(i);
            if (i == from) {
                for (var head : slip.again()) {
                    head.drawing().draw(x, y, plate);
                    y += head.height() * unit;
                }
            } else {
                y += slip.before() * unit;
            }
            slip.drawing().draw(x, y, plate);
            y += slip.height() * unit;
        }
    }
}
