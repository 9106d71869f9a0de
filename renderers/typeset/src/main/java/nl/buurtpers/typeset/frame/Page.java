package nl.buurtpers.typeset.frame;

import java.util.List;

/**
 * One trimmed page. Bleed and marks are the painter's: frames that touch the edge of the page may run over it.
 *
 * @param width trim width in pt
 * @param height trim height in pt
 * @param label the page number as printed on it; also the page label of the PDF
 * @param pieces in painting order
 */
public record Page(double width, double height, String label, List<Piece> pieces) {
    public Page {
        pieces = List.copyOf(pieces);
    }
}
