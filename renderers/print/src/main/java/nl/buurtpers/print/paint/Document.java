package nl.buurtpers.print.paint;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import nl.buurtpers.typeset.frame.Composition;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;

/** Paints a composition on a medium, up to what every PDF of ours has in common. */
final class Document implements AutoCloseable {

    private final PDDocument pdf = new PDDocument();
    private final Composition composition;
    private final Medium medium;
    private final Lettering lettering;
    private final List<Sheet> sheets;
    private final List<COSDictionary> pages;
    private final CRC32 fingerprint = new CRC32();

    Document(Composition composition, Medium medium) {
        this.composition = composition;
        this.medium = medium;
        this.lettering = medium.lettering();
        this.sheets = composition.pages().stream().map(medium::sheet).toList();
        this.pages = new ArrayList<>(sheets.size());
        for (var sheet : sheets) {
            var page = new PDPage(new COSDictionary());
            page.getCOSObject().setItem(COSName.TYPE, COSName.PAGE);
            page.getCOSObject().setItem(COSName.MEDIA_BOX, sheet.mediaBox());
            pdf.addPage(page);
            pages.add(page.getCOSObject());
        }
    }

    /** The document catalog. */
    COSDictionary catalog() {
        return pdf.getDocumentCatalog().getCOSObject();
    }

    /** Paints all pages with their meaning. */
    void paint() throws IOException {
        var places = new Places(composition);
        var links = new Links(places, sheets, pages);
        var tree = new StructureTree(composition, pages, sheets, places, links, medium.interactive());
        var pictures = medium.pictures(composition);
        for (int number = 0; number < pages.size(); number++) {
            page(number, tree, pictures);
        }
        tree.finish();
        lettering.finish();
        describe(tree);
        if (medium.interactive()) {
            Outline.of(composition.bookmarks(), links).ifPresent(this::show);
            catalog().setItem(COSName.PAGE_LABELS, PageLabels.of(composition.pages()));
        }
    }

    private void page(int number, StructureTree tree, Pictures pictures) throws IOException {
        var sheet = sheets.get(number);
        var out = new ContentStream();
        var pen = new Pen(out, sheet, medium, lettering, pictures);
        new PagePainter(out, pen, sheet, tree, number).paint(sheet.page());
        medium.marks(out, sheet);
        var bytes = out.bytes();
        fingerprint.update(bytes);
        var page = pages.get(number);
        medium.describe(page, sheet);
        page.setItem(COSName.RESOURCES, pen.resources());
        page.setItem(COSName.CONTENTS, Cos.stream(bytes));
    }

    private void show(COSDictionary outline) {
        catalog().setItem(COSName.OUTLINES, outline);
        catalog().setItem(COSName.PAGE_MODE, Cos.name("UseOutlines"));
    }

    private void describe(StructureTree tree) {
        var marked = Cos.direct();
        marked.setBoolean(Cos.name("Marked"), true);
        var viewer = Cos.direct();
        viewer.setBoolean(Cos.name("DisplayDocTitle"), true);
        catalog().setItem(COSName.MARK_INFO, marked);
        catalog().setItem(COSName.VIEWER_PREFERENCES, viewer);
        catalog().setItem(COSName.LANG, new COSString(composition.language()));
        catalog().setItem(COSName.STRUCT_TREE_ROOT, tree.root());
    }

    /** Says what the file is. */
    void claim(DocumentProperties properties, COSDictionary information, String claims) throws IOException {
        pdf.setDocumentInformation(new PDDocumentInformation(information));
        var metadata = Cos.plain(Xmp.packet(properties, claims));
        metadata.setItem(COSName.TYPE, COSName.METADATA);
        metadata.setItem(COSName.SUBTYPE, Cos.name("XML"));
        catalog().setItem(COSName.METADATA, metadata);
    }

    /**
     * Writes the file.
     *
     * @param version of PDF, such as 1.7
     * @param compression whether small objects are put together and compressed
     */
    void write(OutputStream out, float version, CompressParameters compression) throws IOException {
        // The file identifier is made from this number and the document information, not from the clock.
        pdf.setDocumentId(fingerprint.getValue());
        pdf.getDocument().setVersion(version);
        pdf.save(out, compression);
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
