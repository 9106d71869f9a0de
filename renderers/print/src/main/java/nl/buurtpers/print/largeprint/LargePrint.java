package nl.buurtpers.print.largeprint;

import java.util.List;
import nl.buurtpers.print.copy.Paper;
import nl.buurtpers.typeset.frame.Composition;

/**
 * A composed large-print edition.
 *
 * @param whole all of it
 * @param volumes the same in parts that can be held; none where the whole can
 */
record LargePrint(Paper whole, List<Composition> volumes) {

    LargePrint {
        volumes = List.copyOf(volumes);
    }
}
