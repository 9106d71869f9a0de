package nl.buurtpers.print.newspaper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtpers.typeset.flow.Slip;

/** What stands above the columns of a story at every span, in every size that its headline may have. */
final class Heads {

    /** Steps by which a headline may be larger than usual, to fill a page. */
    static final int LARGEST = 2;

    private static final double STEP = 0.14;

    private final Setter setter;
    private final Map<Integer, List<Slip>> set = new HashMap<>();

    /** Sets a head over some columns in letters so many times as large as usual. */
    @FunctionalInterface
    interface Setter {
        List<Slip> slips(int span, double times);
    }

    Heads(Setter setter) {
        this.setter = setter;
    }

    List<Slip> slips(int span, int larger) {
        return set.computeIfAbsent(span * (LARGEST + 1) + larger, _ -> setter.slips(span, 1 + larger * STEP));
    }

    int units(int span, int larger) {
        int units = 0;
        for (var slip : slips(span, larger)) {
            units += slip.height();
        }
        return units;
    }
}
