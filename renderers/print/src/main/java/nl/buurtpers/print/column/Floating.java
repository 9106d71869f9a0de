package nl.buurtpers.print.column;

/**
 * A picture that may stand at the head of the next page while the words after it go on. Counted in slips.
 *
 * @param from its first slip
 * @param to the slip after its last one
 * @param until the slip after the last one that it may stand behind: the end of its item
 */
record Floating(int from, int to, int until) {

    Floating moved(int slips) {
        return new Floating(from + slips, to + slips, until + slips);
    }
}
