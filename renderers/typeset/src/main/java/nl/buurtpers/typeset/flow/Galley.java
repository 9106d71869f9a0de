package nl.buurtpers.typeset.flow;

import java.util.ArrayList;
import java.util.List;

/** Type set in one column: slips from top to bottom. What remains of a galley shares its slips. */
public final class Galley {

    public static final Galley EMPTY = new Galley(List.of());

    private final List<Slip> slips;
    /** Units from the first slip to the head of each one, the white above it included, as one column. */
    private final int[] heads;

    /** Units that the slips before each one may give together. */
    private final int[] gives;

    private final int from;
    private final int to;

    public Galley(List<Slip> slips) {
        this.slips = List.copyOf(slips);
        this.from = 0;
        this.to = this.slips.size();
        this.heads = new int[to + 1];
        this.gives = new int[to + 1];
        for (int i = 0; i < to; i++) {
            var slip = this.slips.get(i);
            heads[i] += i == 0 ? 0 : slip.before();
            heads[i + 1] = heads[i] + slip.height();
            gives[i + 1] = gives[i] + slip.give();
        }
    }

    private Galley(Galley whole, int from, int to) {
        this.slips = whole.slips;
        this.heads = whole.heads;
        this.gives = whole.gives;
        this.from = from;
        this.to = to;
    }

    public List<Slip> slips() {
        return slips.subList(from, to);
    }

    public boolean isEmpty() {
        return from == to;
    }

    public int size() {
        return to - from;
    }

    private Slip slip(int index) {
        return slips.get(from + index);
    }

    /** Units from the first slip to before the last one given, as one column. */
    public int height(int first, int last) {
        return first >= last ? 0 : slip(first).headHeight() + foot(last - 1) - heads[from + first];
    }

    /** Units from the first slip of the whole galley to the foot of this one. */
    private int foot(int index) {
        return heads[from + index] + slip(index).height();
    }

    /** Units as one column. */
    public int height() {
        return height(0, size());
    }

    /** Units by which these slips, as one column, may grow: the white between them, none above the first one. */
    public int give(int first, int last) {
        return last - first < 2 ? 0 : gives[from + last] - gives[from + first + 1];
    }

    /** What remains from this slip on. */
    public Galley from(int slip) {
        return part(slip, size());
    }

    /** The slips before this one. */
    public Galley before(int slip) {
        return part(0, slip);
    }

    private Galley part(int first, int last) {
        return first == 0 && last == size() ? this : new Galley(this, from + first, from + last);
    }

    /** Both, one below the other. */
    public Galley then(Galley other) {
        var both = new ArrayList<>(slips());
        both.addAll(other.slips());
        return new Galley(both);
    }

    /**
     * Fills a column: the slip after its last one, such that what must stay together does. What must stay together and
     * is taller than the tallest column is cut where it must be.
     *
     * @param first slip at the head of the column
     * @param height units of this column
     * @param tallest units of the tallest column that could still come
     */
    public int fill(int first, int height, int tallest) {
        int end = first;
        int good = first;
        while (end < size() && height(first, end + 1) <= height) {
            boolean free = !slip(end).keep();
            end++;
            if (free || end == size()) {
                good = end;
            }
        }
        if (good > first || first == size() || (chain(first) <= tallest && height < tallest)) {
            return good;
        }
        int cut = paragraph(first, end, height / 2);
        return height < tallest ? cut : Math.max(cut, first + 1);
    }

    /** The last slip up to this one that starts a paragraph, if so much fits before it: better cut there than in lines. */
    private int paragraph(int first, int end, int least) {
        for (int start = end; start > first && start < size() && height(first, start) >= least; start--) {
            if (slip(start).give() > 0 || slip(start).before() > 0) {
                return start;
            }
        }
        return end;
    }

    /** Units of what must stay together from this slip on. */
    private int chain(int first) {
        int last = first;
        while (last < size() - 1 && slip(last).keep()) {
            last++;
        }
        return height(first, last + 1);
    }

    /** Draws the slips of one column from its head down. */
    public void draw(int first, int last, double x, double top, double unit, Plate plate) {
        draw(first, last, x, top, unit, 0, plate);
    }

    /**
     * Draws the slips of one column from its head down, made longer by white between them.
     *
     * @param longer units, shared out by what each slip gives
     */
    public void draw(int first, int last, double x, double top, double unit, int longer, Plate plate) {
        int give = give(first, last);
        double share = give == 0 ? 0 : (double) longer / give;
        double y = top;
        for (int i = first; i < last; i++) {
            var slip = slip(i);
            if (i == first) {
                for (var head : slip.again()) {
                    head.drawing().draw(x, y, plate);
                    y += head.height() * unit;
                }
            } else {
                double white = (slip.before() + slip.give() * share) * unit;
                slip.parting().draw(x, y + white / 2, plate);
                y += white;
            }
            slip.drawing().draw(x, y, plate);
            y += slip.height() * unit;
        }
    }
}
