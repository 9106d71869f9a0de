package nl.buurtpers.print.paint;

import java.nio.charset.StandardCharsets;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Page;
import nl.buurtpers.typeset.frame.Piece;
import org.jspecify.annotations.Nullable;

/** Paints the pieces of one page, each within marked content that says what it is part of (ISO 32000-1, 14.6). */
final class PagePainter {

    private final ContentStream out;
    private final Pen pen;
    private final Sheet sheet;
    private final StructureTree tree;
    private final int number;

    PagePainter(ContentStream out, Pen pen, Sheet sheet, StructureTree tree, int number) {
        this.out = out;
        this.pen = pen;
        this.sheet = sheet;
        this.tree = tree;
        this.number = number;
    }

    void paint(Page page) {
        for (var piece : page.pieces()) {
            switch (piece.content()) {
                case Content.Of(int leaf) -> content(leaf, piece);
                case Content.Artifact artifact -> artifact(artifact, piece);
            }
        }
    }

    private void artifact(Content.Artifact artifact, Piece piece) {
        out.raw("/Artifact ").raw(properties(artifact, piece)).raw(" BDC\n");
        piece.frames().forEach(pen::draw);
        close();
    }

    private String properties(Content.Artifact artifact, Piece piece) {
        return switch (artifact) {
            case HEADER -> "<</Type/Pagination/Subtype/Header>>";
            case FOOTER -> "<</Type/Pagination/Subtype/Footer>>";
            case LAYOUT -> "<</Type/Layout>>";
            // A background must say how far it reaches (ISO 32000-1, table 330).
            case BACKGROUND ->
                "<</Type/Background/BBox" + box(Rect.around(piece.frames()).orElse(Rect.of(0, 0, 0, 0))) + ">>";
        };
    }

    private String box(Rect area) {
        var box = new ContentStream();
        box.raw("[").number(sheet.x(area.left())).number(sheet.y(area.bottom()));
        box.number(sheet.x(area.right())).number(sheet.y(area.top())).raw("]");
        return new String(box.bytes(), StandardCharsets.US_ASCII);
    }

    /**
     * Shaped text stands in a sequence of its own that tells its text: a sequence nested in another would be simpler, and
     * is what readers stumble over.
     */
    private void content(int leaf, Piece piece) {
        boolean open = false;
        for (var frame : piece.frames()) {
            if (frame instanceof Frame.ShapedRun run) {
                if (open) {
                    close();
                }
                open(leaf, actualText(run));
                pen.draw(run);
                close();
                open = false;
            } else {
                if (!open) {
                    open(leaf, null);
                    open = true;
                }
                pen.draw(frame);
            }
        }
        if (open) {
            close();
        } else if (piece.frames().isEmpty()) {
            open(leaf, null);
            close();
        }
    }

    private static String actualText(Frame.ShapedRun run) {
        var text = new StringBuilder();
        run.text().codePoints().mapToObj(Unicode::extractable).forEach(text::append);
        return text + (run.ending() == Frame.Ending.SPACE ? " " : "");
    }

    private void open(int leaf, @Nullable String actualText) {
        out.raw("/").raw(tree.tag(leaf)).raw(" <</MCID ").number(tree.mark(leaf, number));
        if (actualText != null) {
            out.raw("/ActualText ").text(actualText);
        }
        out.raw(">> BDC\n");
    }

    private void close() {
        pen.rest();
        out.raw("EMC\n");
    }
}
