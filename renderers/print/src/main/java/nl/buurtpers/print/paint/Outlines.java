package nl.buurtpers.print.paint;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.typeset.font.FontFace;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Letters drawn as outlines, for shops that want no font in the file. Each outline is in the file once, as a form
 * (ISO 32000-1, 8.10) of one em by one em, and drawn wherever the letter stands.
 */
final class Outlines implements Lettering {

    private static final double PER_MILLE = 0.001;

    private final Map<Glyph, Optional<Drawn>> drawn = new HashMap<>();
    private int count;

    private record Glyph(FontFace face, int id) {}

    /** An outline and its name on every page. */
    record Drawn(COSName name, COSStream form) {}

    @Override
    public Case open(ContentStream out, Sheet sheet) {
        return new OutlineCase(this, out, sheet);
    }

    /** The outline of a glyph; none for those that leave the paper white. */
    Optional<Drawn> of(FontFace face, int glyph) {
        return drawn.computeIfAbsent(new Glyph(face, glyph), this::draw);
    }

    private Optional<Drawn> draw(Glyph glyph) {
        try {
            var outline = GlyphOutline.of(glyph.face(), glyph.id());
            return outline.isEmpty() ? Optional.empty() : Optional.of(new Drawn(name(), form(outline)));
        } catch (IOException inMemory) {
            throw new java.io.UncheckedIOException(inMemory);
        }
    }

    private COSName name() {
        return Cos.name("G" + ++count);
    }

    private static COSStream form(GlyphOutline outline) throws IOException {
        var form = Cos.stream(outline.operators());
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, outline.box());
        form.setItem(COSName.MATRIX, Cos.numbers(PER_MILLE, 0, 0, PER_MILLE, 0, 0));
        form.setItem(COSName.RESOURCES, new COSDictionary());
        return form;
    }

    @Override
    public void finish() {
        // There is nothing to embed.
    }
}
