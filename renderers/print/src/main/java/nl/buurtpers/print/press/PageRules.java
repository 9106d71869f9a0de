package nl.buurtpers.print.press;

import nl.buurtpers.render.PrintProfile;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * How many pages there are, and what paper they stand on.
 *
 * @param composed how many pages were composed; 0 where that is not known
 */
record PageRules(PDDocument pdf, PrintProfile profile, Ledger ledger, int composed) {

    /** Measures pass through millimetres and back, and through files with three decimals; pt. */
    private static final double ROUNDING = 0.02;

    void check() {
        count();
        ledger.measured(PressRule.BLEED, least() / PressPage.POINTS_PER_MM, profile.bleed());
        int number = 0;
        for (var page : pdf.getPages()) {
            page(new PressPage(page, ++number));
        }
    }

    private void count() {
        int pages = pdf.getNumberOfPages();
        int multiple = Math.max(1, profile.pagesMultiple());
        ledger.measured(PressRule.PAGES_MULTIPLE, pages, multiple);
        if (pages % multiple != 0) {
            ledger.broken(PressRule.PAGES_MULTIPLE, pages, multiple, "");
        }
        int asked = composed == 0 ? pages : composed;
        ledger.measured(PressRule.PAGE_COUNT, pages, asked);
        if (pages != asked) {
            ledger.broken(PressRule.PAGE_COUNT, pages, asked, "");
        }
    }

    private double least() {
        double least = Double.MAX_VALUE;
        for (var page : pdf.getPages()) {
            least = Math.min(least, new PressPage(page, 1).bleedWidth());
        }
        return least;
    }

    private void page(PressPage page) {
        if (!page.page().getCOSObject().containsKey(COSName.TRIM_BOX)) {
            corner(PressRule.BOXES, page, 0, 0, "TrimBox");
        } else if (!sameTrim(page.trim(), pdf.getPage(0).getTrimBox())) {
            corner(PressRule.BOXES, page, page.trim().getWidth() / PressPage.POINTS_PER_MM, trimOfFirst(), "TrimBox");
        } else if (page.margin() < -ROUNDING) {
            corner(PressRule.BOXES, page, page.margin() / PressPage.POINTS_PER_MM, 0, "MediaBox");
        }
        double bleed = page.bleedWidth() / PressPage.POINTS_PER_MM;
        if (bleed < profile.bleed() - ROUNDING) {
            corner(PressRule.BLEED, page, bleed, profile.bleed(), "BleedBox");
        }
        marks(page);
    }

    private double trimOfFirst() {
        return pdf.getPage(0).getTrimBox().getWidth() / PressPage.POINTS_PER_MM;
    }

    private static boolean sameTrim(PDRectangle one, PDRectangle other) {
        return Math.abs(one.getWidth() - other.getWidth()) < ROUNDING
                && Math.abs(one.getHeight() - other.getHeight()) < ROUNDING;
    }

    private void marks(PressPage page) {
        boolean room = page.margin() > ROUNDING;
        if (room == profile.marks().isEmpty()) {
            var asked = String.join(", ", profile.marks());
            corner(PressRule.MARKS, page, page.margin() / PressPage.POINTS_PER_MM, 0, asked.isEmpty() ? "-" : asked);
        }
    }

    private void corner(PressRule rule, PressPage page, double found, double asked, String what) {
        var trim = page.trim();
        ledger.broken(rule, page, trim.getLowerLeftX(), trim.getUpperRightY(), found, asked, what);
    }
}
