package nl.buurtpers.print.newspaper;

/**
 * A block in a band.
 *
 * @param column its first one, from 0
 * @param span columns across
 */
record Place(Block block, int column, int span) {

    int height() {
        return block.height(span);
    }

    int give() {
        return block.give(span);
    }

    /** Columns times units. */
    int area() {
        return height() * span;
    }
}
