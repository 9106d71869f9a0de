package nl.buurtpers.print.paint;

import nl.buurtpers.typeset.frame.Page;
import org.apache.pdfbox.cos.COSArray;

/**
 * The paper that a trimmed page is painted on. Turns coordinates of the page (y down from the top of the trim) into those
 * of PDF (y up from the bottom of the paper).
 *
 * @param page the trimmed page
 * @param bleed pt beyond the trim on each side that ink may cover
 * @param margin pt of paper beyond the trim on each side, for bleed and marks
 */
record Sheet(Page page, double bleed, double margin) {

    double x(double ofPage) {
        return ofPage + margin;
    }

    double y(double ofPage) {
        return margin + page.height() - ofPage;
    }

    /** All of the paper. */
    COSArray mediaBox() {
        return box(margin);
    }

    COSArray bleedBox() {
        return box(bleed);
    }

    COSArray trimBox() {
        return box(0);
    }

    private COSArray box(double beyondTrim) {
        double from = margin - beyondTrim;
        return Cos.numbers(from, from, margin + page.width() + beyondTrim, margin + page.height() + beyondTrim);
    }

    /** The rectangle as PDF writes it: lower left and upper right corner. */
    COSArray corners(Rect rect) {
        return Cos.numbers(x(rect.left()), y(rect.bottom()), x(rect.right()), y(rect.top()));
    }

    boolean bleeds() {
        return bleed > 0;
    }
}
