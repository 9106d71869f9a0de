package nl.buurtpers.print.column;

import java.util.List;
import nl.buurtpers.print.copy.Copy;

/**
 * An item in type.
 *
 * @param leaf its headline in the logical tree
 * @param copy its words
 * @param floating its lead picture, counted from its first slip; at most one
 */
record SetItem(int leaf, Copy copy, List<Floating> floating) {

    SetItem {
        floating = List.copyOf(floating);
    }
}
