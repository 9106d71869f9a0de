package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page in the making: a band below those of another draft.
 *
 * @param used units
 * @param give units by which its bands may grow
 * @param cost so far
 * @param taken blocks of the window that stand on it, as bits
 * @param adverts columns times units that are paid for
 * @param closed whether a block is cut at its foot
 */
record Draft(
        @Nullable Draft above,
        @Nullable Band band,
        int used,
        int give,
        double cost,
        long taken,
        int adverts,
        boolean closed) {

    static final Draft EMPTY = new Draft(null, null, 0, 0, 0, 0, 0, false);

    boolean isEmpty() {
        return band == null;
    }

    boolean has(int index) {
        return (taken >> index & 1) == 1;
    }

    /** Units that are left for one more band. */
    int free(int room) {
        return room - used - (isEmpty() ? 0 : Makeup.GAP);
    }

    /** With one more band. */
    Draft with(Band next, long members, double more, int paid, boolean last) {
        return new Draft(
                this,
                next,
                used + next.height() + (isEmpty() ? 0 : Makeup.GAP),
                give + next.give() + Sheet.LINE,
                cost + more,
                taken | members,
                adverts + paid,
                last);
    }

    /** From top to bottom. */
    List<Band> bands() {
        var bands = new ArrayList<Band>();
        for (var draft = this; draft != null && draft.band != null; draft = draft.above) {
            bands.addFirst(draft.band);
        }
        return bands;
    }
}
