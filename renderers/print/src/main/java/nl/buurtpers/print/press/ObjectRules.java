package nl.buurtpers.print.press;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.buurtpers.render.PrintProfile;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** What a file carries: fonts, and things that a press cannot print. */
record ObjectRules(PDDocument pdf, PrintProfile profile, Ledger ledger) {

    void check() throws IOException {
        Set<COSDictionary> seen = new HashSet<>();
        int number = 0;
        for (var page : pdf.getPages()) {
            var place = new PressPage(page, ++number);
            fonts(page.getResources(), place, seen);
            annotations(place);
        }
        actions();
    }

    private void fonts(PDResources resources, PressPage page, Set<COSDictionary> seen) throws IOException {
        for (var name : resources.getFontNames()) {
            var font = resources.getFont(name);
            if (!seen.add(font.getCOSObject())) {
                continue;
            }
            if (!font.isEmbedded()) {
                head(PressRule.FONTS, page, font.getName());
            }
            if (profile.outlines()) {
                head(PressRule.OUTLINES, page, font.getName());
            }
        }
        for (var name : resources.getXObjectNames()) {
            var stream =
                    resources.getCOSObject().getCOSDictionary(COSName.XOBJECT).getCOSStream(name);
            boolean form = stream != null && COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE));
            if (form && stream.containsKey(COSName.RESOURCES) && seen.add(stream)) {
                fonts(new PDFormXObject(stream).getResources(), page, seen);
            }
        }
    }

    private void annotations(PressPage page) {
        COSArray annotations = page.page().getCOSObject().getCOSArray(COSName.ANNOTS);
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            annotation(page, annotations.getObject(i) instanceof COSDictionary known ? known : new COSDictionary());
        }
        if (page.page().getCOSObject().containsKey(COSName.AA)) {
            head(PressRule.ANNOTATIONS, page, "AA");
        }
    }

    private void annotation(PressPage page, COSDictionary annotation) {
        var area = annotation.getCOSArray(COSName.RECT);
        var corners = area == null ? new float[4] : area.toFloatArray();
        double x = corners.length < 4 ? 0 : Math.min(corners[0], corners[2]);
        double y = corners.length < 4 ? 0 : Math.max(corners[1], corners[3]);
        var kind = String.valueOf(annotation.getNameAsString(COSName.SUBTYPE));
        ledger.broken(PressRule.ANNOTATIONS, page, x, y, 1, 0, kind);
    }

    private void head(PressRule rule, PressPage page, String what) {
        ledger.broken(rule, page, page.trim().getLowerLeftX(), page.trim().getUpperRightY(), 1, 0, what);
    }

    private void actions() {
        var catalog = pdf.getDocumentCatalog().getCOSObject();
        var names = catalog.getCOSDictionary(COSName.NAMES);
        for (var key : List.of("OpenAction", "AA", "AcroForm", "EmbeddedFiles", "JavaScript")) {
            var name = COSName.getPDFName(key);
            if (catalog.containsKey(name) || (names != null && names.containsKey(name))) {
                ledger.broken(PressRule.ANNOTATIONS, 1, 0, key);
            }
        }
    }
}
