package nl.buurtpers.print.column;

import java.util.Optional;
import nl.buurtpers.plan.Planned;

/**
 * A section or an item in the column.
 *
 * @param title its heading
 * @param item the item; none for a section
 * @param leaf its heading in the logical tree
 * @param from its first slip
 * @param to the slip after its last one
 */
public record Chapter(String title, Optional<Planned> item, int leaf, int from, int to) {

    /** Whether it is a section. */
    public boolean section() {
        return item.isEmpty();
    }

    int level() {
        return section() ? 1 : 2;
    }
}
