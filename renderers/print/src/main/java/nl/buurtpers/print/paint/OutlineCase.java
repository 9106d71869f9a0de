package nl.buurtpers.print.paint;

import nl.buurtpers.typeset.font.FontFace;
import nl.buurtpers.typeset.frame.Frame;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Draws the letters of one page as outlines, each where its font would have put it. */
final class OutlineCase implements Lettering.Case {

    private final Outlines outlines;
    private final ContentStream out;
    private final Sheet sheet;
    private final COSDictionary used = Cos.direct();

    OutlineCase(Outlines outlines, ContentStream out, Sheet sheet) {
        this.outlines = outlines;
        this.out = out;
        this.sheet = sheet;
    }

    @Override
    public void show(Frame.Text text) {
        switch (text) {
            case Frame.TextRun run -> show(run);
            case Frame.ShapedRun run ->
                run.glyphs().forEach(glyph -> draw(run, glyph.id(), run.x() + glyph.dx(), run.baseline() + glyph.dy()));
        }
    }

    private void show(Frame.TextRun run) {
        var face = run.face();
        double x = run.x();
        for (int i = 0; i < run.text().length(); ) {
            int codePoint = run.text().codePointAt(i);
            i += Character.charCount(codePoint);
            var glyph = EmbeddedFont.shown(face, codePoint);
            if (glyph.isPresent()) {
                draw(run, glyph.getAsInt(), x, run.baseline());
            }
            double space = run.letterSpace() + (codePoint == ' ' ? run.wordSpace() : 0);
            x += (face.advance(face.glyph(codePoint)) + run.kerns().after(i - 1)) * run.size() / 1000 + space;
        }
        if (run.ending() == Frame.Ending.HYPHEN) {
            draw(run, face.glyph('-'), x, run.baseline());
        }
    }

    private void draw(Frame.Text text, int glyph, double x, double y) {
        FontFace face = text.face();
        outlines.of(face, glyph).ifPresent(drawn -> {
            used.setItem(drawn.name(), drawn.form());
            out.raw("q ").number(text.size()).raw("0 0 ").number(text.size());
            out.number(sheet.x(x)).number(sheet.y(y)).raw("cm /");
            out.raw(drawn.name().getName()).raw(" Do Q\n");
        });
    }

    @Override
    public void rest() {
        // Nothing stays open.
    }

    @Override
    public void forget() {
        // Nothing was set.
    }

    @Override
    public void addTo(COSDictionary resources) {
        resources.getCOSDictionary(COSName.XOBJECT).addAll(used);
    }
}
