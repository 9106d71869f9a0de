package nl.buurtpers.model;

/**
 * The spot of a picture that matters most: where it is cropped, this stays in sight.
 *
 * @param across percent of the width from the left edge, 0 to 100
 * @param down percent of the height from the top edge, 0 to 100
 */
public record Focus(int across, int down) {

    private static final int WHOLE = 100;

    public Focus {
        if (across < 0 || across > WHOLE || down < 0 || down > WHOLE) {
            throw new IllegalArgumentException("outside the picture: " + across + "% " + down + "%");
        }
    }

    /** The first column of a cut with the focus as near to its middle as the edges allow, in the unit of the widths. */
    public int left(int whole, int kept) {
        return begin(across, whole, kept);
    }

    /** The first row of such a cut. */
    public int top(int whole, int kept) {
        return begin(down, whole, kept);
    }

    private static int begin(int percent, int whole, int kept) {
        return Math.clamp(Math.round((double) percent * whole / WHOLE - kept / 2.0), 0, whole - kept);
    }

    /** As editors write it: {@code 30% 20%}. */
    @Override
    public String toString() {
        return across + "% " + down + "%";
    }
}
