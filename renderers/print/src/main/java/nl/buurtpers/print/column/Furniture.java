package nl.buurtpers.print.column;

import nl.buurtpers.typeset.flow.Plate;

/** What stands on every page beside its words: running head and folio. */
@FunctionalInterface
public interface Furniture {

    /**
     * Draws it.
     *
     * @param number of the page: says on which side of the spine it lies
     * @param label what is printed as its number
     */
    void draw(int number, String label, Plate plate);
}
