package nl.buurtpers.typeset.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * A galley cut into columns that stand side by side.
 *
 * @param ends for each column the slip after its last one
 * @param from first slip of the first column
 * @param height units that the columns take; the tallest fills it
 */
public record Legs(int from, List<Integer> ends, int height) {

    /** Columns that end so many units apart look level. */
    private static final int NEARLY = 3;
    /** A column that would end early is stretched by so many times what its slips give, if that makes it level. */
    private static final double MOST = 1.5;

    public Legs {
        ends = List.copyOf(ends);
    }

    /** Where the galley goes on after the last column. */
    public int end() {
        return ends.isEmpty() ? from : ends.getLast();
    }

    /**
     * Fills columns of a given height from left to right.
     *
     * @param tallest units of the tallest column that could still come
     * @param tops for each column the units at its head that are taken, by a picture
     */
    public static Legs fill(Galley galley, int from, List<Integer> tops, int height, int tallest) {
        var ends = new ArrayList<Integer>();
        int at = from;
        for (int top : tops) {
            at = height > top ? galley.fill(at, height - top, tallest) : at;
            ends.add(at);
        }
        return new Legs(from, ends, height);
    }

    /**
     * The lowest columns that hold all that remains.
     *
     * @param step units by which the height grows
     * @param tallest units of the tallest column that could still come
     * @param most units above which it is not tried; the result then ends before the galley does
     */
    public static Legs balance(Galley galley, int from, List<Integer> tops, int step, int most, int tallest) {
        int taken = tops.stream().mapToInt(Integer::intValue).sum();
        int total = galley.height(from, galley.size()) + taken;
        int height = roundUp(Math.max(total / tops.size(), 1), step);
        for (; height < most; height += step) {
            var legs = fill(galley, from, tops, height, tallest);
            if (legs.end() == galley.size()) {
                return legs.level(galley, tops, step, tallest);
            }
        }
        return fill(galley, from, tops, most, tallest);
    }

    /** The same columns, what is missing in the last one spread over all of them as far as their breaks allow. */
    private Legs level(Galley galley, List<Integer> tops, int step, int tallest) {
        var level = new ArrayList<Integer>();
        int at = from;
        for (int leg = 0; leg < tops.size() - 1; leg++) {
            at = levelled(galley, at, tops.subList(leg, tops.size()), step, tallest);
            level.add(at);
        }
        level.add(galley.size());
        return new Legs(from, level, height);
    }

    /** Where the first of some columns ends, so that it misses its share and the others still hold all the rest. */
    private int levelled(Galley galley, int at, List<Integer> tops, int step, int tallest) {
        int room = height - tops.getFirst();
        int open = -galley.height(at, galley.size());
        for (int top : tops) {
            open += Math.max(0, height - top);
        }
        for (int missing = open / tops.size() / step * step; missing > 0 && room > missing; missing -= step) {
            int end = galley.fill(at, room - missing, tallest);
            if (end > at
                    && fill(galley, end, tops.subList(1, tops.size()), height, tallest)
                                    .end()
                            == galley.size()) {
                return end;
            }
        }
        return room > 0 ? galley.fill(at, room, tallest) : at;
    }

    private static int roundUp(int value, int step) {
        return (value + step - 1) / step * step;
    }

    /** Units by which the columns may grow so that all of them, or all but the last one, still end level. */
    public int give(Galley galley, List<Integer> tops) {
        int least = Integer.MAX_VALUE;
        int at = from;
        for (int leg = 0; leg < ends.size(); leg++) {
            int end = ends.get(leg);
            int open = height - tops.get(leg) - galley.height(at, end);
            if (end > at && (leg < ends.size() - 1 || ends.size() == 1)) {
                least = Math.min(least, galley.give(at, end) - open);
            }
            at = end;
        }
        return least == Integer.MAX_VALUE ? 0 : Math.max(0, least);
    }

    /**
     * Draws the columns, each made longer by white between its slips until it ends at their foot. One that cannot reach
     * it, such as a last column of a few lines, stays as it is.
     *
     * @param x of the first column, pt
     * @param distance from one column to the next, pt
     * @param down units of the columns, at least their height
     */
    public void draw(
            Galley galley,
            List<Integer> tops,
            double x,
            double top,
            double distance,
            double unit,
            int down,
            Plate plate) {
        int at = from;
        for (int leg = 0; leg < ends.size(); leg++) {
            int end = ends.get(leg);
            int open = down - tops.get(leg) - galley.height(at, end);
            galley.draw(
                    at,
                    end,
                    x + leg * distance,
                    top + tops.get(leg) * unit,
                    unit,
                    levels(galley, at, end, open) ? Math.max(0, open) : 0,
                    plate);
            at = end;
        }
    }

    private static boolean levels(Galley galley, int at, int end, int open) {
        return open <= MOST * galley.give(at, end) + NEARLY;
    }

    /** For each column the units at its foot that stay white when they are drawn: 0 where it ends level. */
    public List<Integer> open(Galley galley, List<Integer> tops, int down) {
        var white = new ArrayList<Integer>();
        int at = from;
        for (int leg = 0; leg < ends.size(); leg++) {
            int end = ends.get(leg);
            int open = Math.max(0, down - tops.get(leg) - galley.height(at, end));
            white.add(levels(galley, at, end, open) ? 0 : open);
            at = end;
        }
        return white;
    }
}
