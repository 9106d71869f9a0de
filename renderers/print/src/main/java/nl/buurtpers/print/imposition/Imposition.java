package nl.buurtpers.print.imposition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.CRC32;
import nl.buurtpers.message.Messages;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;

/**
 * Makes the file that is printed: two pages a side, both sides of a sheet after each other, to be turned over the short
 * edge. Tags and links stay behind in the file that is read.
 *
 * @param gatherings what lies on which sheet
 * @param format the paper
 * @param creep by how much pages move to the fold
 * @param language of the marks, BCP 47
 */
public record Imposition(List<Gathering> gatherings, SheetFormat format, Creep creep, String language) {

    private static final COSName DUPLEX = COSName.getPDFName("Duplex");
    private static final COSName PRINT_SCALING = COSName.getPDFName("PrintScaling");

    public Imposition {
        gatherings = List.copyOf(gatherings);
    }

    /** Sides of all sheets. */
    public int sides() {
        return gatherings.stream().mapToInt(each -> each.sheets().size() * 2).sum();
    }

    /** The imposed file of a file; the same bytes for the same bytes. */
    public byte[] impose(byte[] pdf) throws IOException {
        try (var source = Loader.loadPDF(pdf);
                var target = new PDDocument()) {
            var pages = new SourcePages(source, new LayerUtility(target));
            var marks = new SheetMarks(target, format, Messages.of(Imposition.class, language));
            for (var gathering : gatherings) {
                for (var sheet : gathering.sheets()) {
                    side(target, pages, marks, gathering, sheet, true);
                    side(target, pages, marks, gathering, sheet, false);
                }
            }
            describe(source, target);
            target.setDocumentId(fingerprint(pdf));
            var out = new ByteArrayOutputStream(pdf.length);
            // Old printers cannot read objects that are packed together.
            target.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private void side(
            PDDocument target,
            SourcePages pages,
            SheetMarks marks,
            Gathering gathering,
            FoldedSheet sheet,
            boolean front)
            throws IOException {
        var page = new PDPage(format.box());
        page.setTrimBox(pages.trim(format));
        target.addPage(page);
        var spread = front ? sheet.front() : sheet.back();
        double shift = creep.shift(sheet);
        double fold = format.width() / 2;
        try (var out = new PDPageContentStream(target, page)) {
            half(out, pages, spread.left(), 0, fold - pages.width() + shift);
            half(out, pages, spread.right(), fold, fold - shift);
            marks.draw(out, page.getTrimBox(), gathering, sheet, front);
        }
    }

    /** A page on its half of the sheet; what creep moves over the fold is cut off. */
    private void half(PDPageContentStream out, SourcePages pages, int number, double from, double x)
            throws IOException {
        if (number == Spread.BLANK) {
            return;
        }
        out.saveGraphicsState();
        out.addRect((float) from, 0, (float) (format.width() / 2), (float) format.height());
        out.clip();
        out.transform(Matrix.getTranslateInstance((float) x, (float) ((format.height() - pages.height()) / 2)));
        out.drawForm(pages.form(number));
        out.restoreGraphicsState();
    }

    private static void describe(PDDocument source, PDDocument target) {
        var from = source.getDocumentCatalog();
        var to = target.getDocumentCatalog();
        target.setDocumentInformation(source.getDocumentInformation());
        to.setLanguage(from.getLanguage());
        from.getOutputIntents().forEach(to::addOutputIntent);
        var viewer = new COSDictionary();
        viewer.setDirect(true);
        viewer.setBoolean(COSName.getPDFName("DisplayDocTitle"), true);
        viewer.setItem(DUPLEX, COSName.getPDFName("DuplexFlipShortEdge"));
        viewer.setItem(PRINT_SCALING, COSName.getPDFName("None"));
        to.getCOSObject().setItem(COSName.VIEWER_PREFERENCES, viewer);
    }

    private static long fingerprint(byte[] pdf) {
        var sum = new CRC32();
        sum.update(pdf);
        return sum.getValue();
    }
}
