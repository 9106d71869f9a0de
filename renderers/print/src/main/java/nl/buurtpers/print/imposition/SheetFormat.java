package nl.buurtpers.print.imposition;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Paper on which two pages lie side by side, its long edge across. */
public enum SheetFormat {
    /** What printers at home take. Two pages of A5 fill it, so there is no room for marks beside the fold. */
    A4(297, 210),
    /** Raw format of print shops (ISO 217): leaves room for marks around two pages of A5. */
    SRA4(320, 225),
    /** What large copiers take. */
    A3(420, 297);

    private static final double MM = 72 / 25.4;

    private final double width;
    private final double height;

    SheetFormat(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** Across, pt. */
    double width() {
        return width * MM;
    }

    /** Down, pt. */
    double height() {
        return height * MM;
    }

    PDRectangle box() {
        return new PDRectangle((float) width(), (float) height());
    }
}
