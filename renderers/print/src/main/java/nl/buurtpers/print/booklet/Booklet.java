package nl.buurtpers.print.booklet;

import java.util.List;
import nl.buurtpers.print.copy.Paper;
import nl.buurtpers.print.imposition.Gathering;

/**
 * A composed booklet.
 *
 * @param paper its pages
 * @param gatherings how they are folded: one, unless it is too thick for staples
 */
record Booklet(Paper paper, List<Gathering> gatherings) {

    Booklet {
        gatherings = List.copyOf(gatherings);
    }
}
