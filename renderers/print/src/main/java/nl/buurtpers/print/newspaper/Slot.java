package nl.buurtpers.print.newspaper;

/**
 * The rectangle of a page that a block is drawn into.
 *
 * @param sheet the grid of this page: its unit may be a little larger than that of the paper, so that lines fill it
 * @param span columns across
 * @param height units
 * @param x left edge, pt
 * @param top upper edge, pt
 */
record Slot(Sheet sheet, int span, int height, double x, double top) {

    /** Units of white that look like a hole. */
    static final int HOLE = 12;

    double unit() {
        return sheet.unit();
    }

    double width() {
        return sheet.span(span);
    }

    double right() {
        return x + width();
    }

    /** So many units below its upper edge, pt. */
    double y(double units) {
        return top + units * sheet.unit();
    }

    /** A part of it over its whole width. */
    Slot part(int from, int units) {
        return new Slot(sheet, span, units, x, y(from));
    }
}
