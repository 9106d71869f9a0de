package nl.buurtpers.typeset.flow;

import java.util.List;

/**
 * The smallest thing that a column end may not cut: a line, a row of a table, a picture with its caption.
 *
 * @param height units
 * @param before units of white above it, left out at the head of a column
 * @param give units by which the white above it may grow where a column is too short
 * @param keep whether the next slip must stand in the same column
 * @param again what is shown above it when it stands at the head of a column: the head row of its table
 * @param drawing what it shows
 */
public record Slip(int height, int before, int give, boolean keep, List<Slip> again, Drawing drawing) {

    /** Draws a slip whose top left corner is at this place, pt. */
    @FunctionalInterface
    public interface Drawing {
        void draw(double x, double top, Plate plate);
    }

    public Slip {
        again = List.copyOf(again);
    }

    public Slip(int height, Drawing drawing) {
        this(height, 0, 0, false, List.of(), drawing);
    }

    /** White of so many units. */
    public static Slip white(int height) {
        return new Slip(height, (x, top, plate) -> {});
    }

    public Slip withKeep(boolean other) {
        return new Slip(height, before, give, other, again, drawing);
    }

    public Slip withBefore(int other) {
        return new Slip(height, other, Math.max(give, other), keep, again, drawing);
    }

    public Slip withGive(int other) {
        return new Slip(height, before, other, keep, again, drawing);
    }

    /** The same slip, drawn in another way. */
    public Slip withDrawing(Drawing other) {
        return new Slip(height, before, give, keep, again, other);
    }

    public Slip withAgain(List<Slip> other) {
        return new Slip(height, before, give, keep, other, drawing);
    }

    /** The same slip, starting so many points further to the right. */
    public Slip shifted(double dx) {
        return dx == 0 ? this : withDrawing((x, top, plate) -> drawing.draw(x + dx, top, plate));
    }

    int headHeight() {
        int sum = 0;
        for (var slip : again) {
            sum += slip.height();
        }
        return sum;
    }
}
