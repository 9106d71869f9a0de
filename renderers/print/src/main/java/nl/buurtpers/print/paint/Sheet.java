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

    /** Nearer to the edge than this is on the edge; pt. */
    private static final double TOUCHING = 0.1;

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

    /** The rectangle, carried on into the bleed where it touches the edge of the page. */
    Rect intoBleed(Rect rect) {
        return new Rect(
                across(rect.left(), page.width()),
                across(rect.top(), page.height()),
                across(rect.right(), page.width()),
                across(rect.bottom(), page.height()));
    }

    private double across(double at, double end) {
        if (at <= TOUCHING) {
            return at - bleed;
        }
        return at >= end - TOUCHING ? at + bleed : at;
    }
}
