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
 * @param parting a rule or ornament in the middle of the white above it; left out at the head of a column, as that is
 * @param drawing what it shows
 */
public record Slip(int height, int before, int give, boolean keep, List<Slip> again, Drawing parting, Drawing drawing) {

    private static final Drawing NOTHING = (x, top, plate) -> {};

    /** Draws a slip whose top left corner is at this place, pt. */
    @FunctionalInterface
    public interface Drawing {
        void draw(double x, double top, Plate plate);
    }

    public Slip {
        again = List.copyOf(again);
    }

    public Slip(int height, Drawing drawing) {
        this(height, 0, 0, false, List.of(), NOTHING, drawing);
    }

    /** White of so many units. */
    public static Slip white(int height) {
        return new Slip(height, NOTHING);
    }

    public Slip withKeep(boolean other) {
        return new Slip(height, before, give, other, again, parting, drawing);
    }

    public Slip withBefore(int other) {
        return new Slip(height, other, Math.max(give, (other + 1) / 2), keep, again, parting, drawing);
    }

    public Slip withGive(int other) {
        return new Slip(height, before, other, keep, again, parting, drawing);
    }

    /** The same slip, drawn in another way. */
    public Slip withDrawing(Drawing other) {
        return new Slip(height, before, give, keep, again, parting, other);
    }

    /** The same slip, parted from what is above it; the drawing is given the middle of the white. */
    public Slip withParting(Drawing other) {
        return new Slip(height, before, give, keep, again, other, drawing);
    }

    public Slip withAgain(List<Slip> other) {
        return new Slip(height, before, give, keep, other, parting, drawing);
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
