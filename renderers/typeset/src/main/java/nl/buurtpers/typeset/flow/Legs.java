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
                return legs;
            }
        }
        return fill(galley, from, tops, most, tallest);
    }

    private static int roundUp(int value, int step) {
        return (value + step - 1) / step * step;
    }

    /** Draws the columns; x of the first one and the distance from one to the next, pt. */
    public void draw(
            Galley galley, List<Integer> tops, double x, double top, double distance, double unit, Plate plate) {
        int at = from;
        for (int leg = 0; leg < ends.size(); leg++) {
            galley.draw(at, ends.get(leg), x + leg * distance, top + tops.get(leg) * unit, unit, plate);
            at = ends.get(leg);
        }
    }
}
