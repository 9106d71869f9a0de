package nl.buurtpers.print.press;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A page of a press file. Coordinates are those of the file, in pt from the bottom left, unless they say otherwise.
 *
 * @param number counts from 1
 */
record PressPage(PDPage page, int number) {

    static final double POINTS_PER_MM = 72 / 25.4;

    PDRectangle trim() {
        return page.getTrimBox();
    }

    PDRectangle bleed() {
        return page.getBleedBox();
    }

    PDRectangle media() {
        return page.getMediaBox();
    }

    /** From the left of the trim. */
    double fromLeft(double x) {
        return x - trim().getLowerLeftX();
    }

    /** From the top of the trim, down. */
    double fromTop(double y) {
        return trim().getUpperRightY() - y;
    }

    /** How far inside the nearest edge of the trim; negative beyond it. */
    double inside(double x, double y) {
        double across = Math.min(x - trim().getLowerLeftX(), trim().getUpperRightX() - x);
        double down = Math.min(y - trim().getLowerLeftY(), trim().getUpperRightY() - y);
        return Math.min(across, down);
    }

    /** Paper around the bleed, on the side that has least of it. */
    double margin() {
        return least(media(), bleed());
    }

    /** Bleed around the trim, on the side that has least of it. */
    double bleedWidth() {
        return least(bleed(), trim());
    }

    private static double least(PDRectangle outer, PDRectangle inner) {
        double across = Math.min(
                inner.getLowerLeftX() - outer.getLowerLeftX(), outer.getUpperRightX() - inner.getUpperRightX());
        double down = Math.min(
                inner.getLowerLeftY() - outer.getLowerLeftY(), outer.getUpperRightY() - inner.getUpperRightY());
        return Math.min(across, down);
    }
}
