package nl.buurtpers.print.imposition;

/**
 * A sheet of four pages, folded once.
 *
 * @param number from 1, the outermost one
 * @param of sheets in its gathering
 * @param front what lies outside when it is folded
 * @param back what lies inside
 */
public record FoldedSheet(int number, int of, Spread front, Spread back) {}
