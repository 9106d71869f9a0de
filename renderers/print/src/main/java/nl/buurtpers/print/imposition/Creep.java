package nl.buurtpers.print.imposition;

/**
 * Sheets that lie within others stick out at the edge, by the thickness of those around them. Their pages move to the
 * fold by as much, so that all outer margins are equal after trimming.
 *
 * @param thickness of one sheet, mm: 0.1 for common paper of 80 g/m2
 */
public record Creep(double thickness) {

    private static final double MM = 72 / 25.4;

    /** By how much the pages of a sheet move to the fold, pt. */
    double shift(FoldedSheet sheet) {
        return (sheet.number() - 1) * thickness * MM;
    }
}
