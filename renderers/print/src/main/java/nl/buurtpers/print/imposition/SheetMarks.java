package nl.buurtpers.print.imposition;

import java.io.IOException;
import nl.buurtpers.message.Messages;
import nl.buurtpers.typeset.font.FontLibrary;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * What helps to fold, gather and cut, outside the trimmed pages: where the fold is, where to cut, which sheet it is. Where
 * the paper leaves no room around the pages only the fold is marked, by two short lines that disappear in it.
 */
final class SheetMarks {

    private static final double MM = 72 / 25.4;
    private static final double HAIRLINE = 0.25;
    /** Printers leave so much of the edge white. */
    private static final double UNPRINTABLE = 4 * MM;

    private static final double FOLD = 4 * MM;
    private static final double GAP = 1.5 * MM;
    private static final double LENGTH = 5 * MM;
    private static final double ROOM = GAP + LENGTH;
    private static final double SIZE = 7;
    /** A collating mark is so high, and stands so much lower than that of the gathering before it. */
    private static final double STEP = 6 * MM;

    private final PDDocument target;
    private final SheetFormat format;
    private final Messages messages;
    private @Nullable PDType0Font face;

    SheetMarks(PDDocument target, SheetFormat format, Messages messages) {
        this.target = target;
        this.format = format;
        this.messages = messages;
    }

    void draw(PDPageContentStream out, PDRectangle trim, Gathering gathering, FoldedSheet sheet, boolean front)
            throws IOException {
        out.setLineWidth((float) HAIRLINE);
        out.setStrokingColor(0f);
        out.setNonStrokingColor(0f);
        boolean roomy = trim.getLowerLeftY() >= ROOM;
        fold(out, trim, roomy);
        if (roomy) {
            corners(out, trim);
            label(out, trim, gathering, sheet, front);
        }
        if (front && sheet.number() == 1 && gathering.of() > 1) {
            collating(out, trim, gathering);
        }
    }

    private void fold(PDPageContentStream out, PDRectangle trim, boolean roomy) throws IOException {
        double fold = format.width() / 2;
        double head = roomy ? trim.getUpperRightY() + GAP : format.height() - UNPRINTABLE - FOLD;
        double foot = roomy ? trim.getLowerLeftY() - GAP : UNPRINTABLE + FOLD;
        out.setLineDashPattern(new float[] {3, 2}, 0);
        line(out, fold, head, fold, head + FOLD);
        line(out, fold, foot, fold, foot - FOLD);
        out.setLineDashPattern(new float[0], 0);
    }

    private static void corners(PDPageContentStream out, PDRectangle trim) throws IOException {
        for (double y : new double[] {trim.getLowerLeftY(), trim.getUpperRightY()}) {
            double left = trim.getLowerLeftX() - GAP;
            double right = trim.getUpperRightX() + GAP;
            line(out, left, y, left - LENGTH, y);
            line(out, right, y, right + LENGTH, y);
        }
        for (double x : new double[] {trim.getLowerLeftX(), trim.getUpperRightX()}) {
            double foot = trim.getLowerLeftY() - GAP;
            double head = trim.getUpperRightY() + GAP;
            line(out, x, foot, x, foot - LENGTH);
            line(out, x, head, x, head + LENGTH);
        }
    }

    private static void line(PDPageContentStream out, double x1, double y1, double x2, double y2) throws IOException {
        out.moveTo((float) x1, (float) y1);
        out.lineTo((float) x2, (float) y2);
        out.stroke();
    }

    /** Which sheet it is, and which side of it. */
    private void label(PDPageContentStream out, PDRectangle trim, Gathering gathering, FoldedSheet sheet, boolean front)
            throws IOException {
        out.beginText();
        out.setFont(font(), (float) SIZE);
        out.newLineAtOffset(trim.getLowerLeftX() + (float) (4 * MM), (float) (trim.getLowerLeftY() - GAP - SIZE));
        out.showText(words(gathering, sheet, front));
        out.endText();
    }

    private PDType0Font font() throws IOException {
        var known = face;
        if (known == null) {
            var file = FontLibrary.face(FontLibrary.SANS, 400, false).bytes();
            var parsed = new TTFParser().parse(new RandomAccessReadBuffer(file));
            // Joined letters would be missing from the text that is extracted.
            parsed.setEnableGsub(false);
            known = PDType0Font.load(target, parsed, true);
            face = known;
        }
        return known;
    }

    private String words(Gathering gathering, FoldedSheet sheet, boolean front) {
        var side = messages.text(front ? "imposition.front" : "imposition.back");
        var words = messages.text("imposition.sheet", sheet.number(), sheet.of(), side);
        return gathering.of() > 1
                ? messages.text("imposition.gathering", gathering.number(), gathering.of()) + ", " + words
                : words;
    }

    /** A bar on the fold: in a pile of gatherings the bars make a stair, and one that is missing or upside down shows. */
    private void collating(PDPageContentStream out, PDRectangle trim, Gathering gathering) throws IOException {
        double top = trim.getUpperRightY() - 15 * MM - (gathering.number() - 1) * STEP;
        out.addRect((float) (format.width() / 2 - MM), (float) (top - STEP), (float) (2 * MM), (float) STEP);
        out.fill();
    }
}
