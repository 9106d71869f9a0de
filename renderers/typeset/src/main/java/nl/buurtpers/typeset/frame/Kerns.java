package nl.buurtpers.typeset.frame;

import java.util.Arrays;

/**
 * Kerning of a run: for every UTF-16 unit of its text the space to add after it, in thousandths of an em (negative is
 * tighter). A value: the numbers never change.
 */
public final class Kerns {

    public static final Kerns NONE = new Kerns(new short[0]);

    private final short[] after;

    private Kerns(short[] after) {
        this.after = after;
    }

    /** All zero becomes {@link #NONE}. */
    public static Kerns of(short[] after) {
        for (short each : after) {
            if (each != 0) {
                return new Kerns(after.clone());
            }
        }
        return NONE;
    }

    public boolean isNone() {
        return after.length == 0;
    }

    /** Space after the unit at this index, in thousandths of an em. */
    public int after(int index) {
        return index < after.length ? after[index] : 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Kerns kerns && Arrays.equals(after, kerns.after);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(after);
    }

    @Override
    public String toString() {
        return isNone() ? "-" : Arrays.toString(after);
    }
}
