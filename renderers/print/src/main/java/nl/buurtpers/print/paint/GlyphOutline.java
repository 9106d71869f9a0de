package nl.buurtpers.print.paint;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import nl.buurtpers.typeset.font.FontFace;
import org.apache.pdfbox.cos.COSArray;

/** The shape of a glyph in thousandths of an em, y up, from the glyf table of its face. */
final class GlyphOutline {

    private final GeneralPath path;
    private final double scale;

    private GlyphOutline(GeneralPath path, double scale) {
        this.path = path;
        this.scale = scale;
    }

    static GlyphOutline of(FontFace face, int glyph) throws IOException {
        var font = FontSubset.parsed(face);
        // The parser reads tables on demand from one position.
        synchronized (font) {
            var data = font.getGlyph().getGlyph(glyph);
            var path = data == null ? new GeneralPath() : data.getPath();
            return new GlyphOutline(path, 1000.0 / font.getUnitsPerEm());
        }
    }

    boolean isEmpty() {
        return path.getBounds2D().isEmpty();
    }

    COSArray box() {
        var bounds = path.getBounds2D();
        return Cos.numbers(
                Math.floor(bounds.getMinX() * scale) - 1,
                Math.floor(bounds.getMinY() * scale) - 1,
                Math.ceil(bounds.getMaxX() * scale) + 1,
                Math.ceil(bounds.getMaxY() * scale) + 1);
    }

    /** Path operators that fill it with the colour that is set. */
    byte[] operators() {
        var out = new ContentStream();
        var at = new double[6];
        double x = 0;
        double y = 0;
        for (var steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
            switch (steps.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> out.op("m", at[0] * scale, at[1] * scale);
                case PathIterator.SEG_LINETO -> out.op("l", at[0] * scale, at[1] * scale);
                case PathIterator.SEG_QUADTO -> quadratic(out, x, y, at);
                default -> out.raw("h\n");
            }
            int last = steps.currentSegment(at) == PathIterator.SEG_QUADTO ? 2 : 0;
            x = at[last];
            y = at[last + 1];
        }
        return out.raw("f\n").bytes();
    }

    /** TrueType curves have one control point where PDF wants two: each lies two thirds of the way to it. */
    private void quadratic(ContentStream out, double x, double y, double[] at) {
        out.op(
                "c",
                (x + 2 * at[0]) / 3 * scale,
                (y + 2 * at[1]) / 3 * scale,
                (at[2] + 2 * at[0]) / 3 * scale,
                (at[3] + 2 * at[1]) / 3 * scale,
                at[2] * scale,
                at[3] * scale);
    }
}
