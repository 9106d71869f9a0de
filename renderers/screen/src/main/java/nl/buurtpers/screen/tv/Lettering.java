package nl.buurtpers.screen.tv;

import nl.buurtpers.typeset.frame.Frame;

/** Puts letters on a canvas. */
final class Lettering {

    private final GlyphMasks masks;
    private final Canvas canvas;

    Lettering(GlyphMasks masks, Canvas canvas) {
        this.masks = masks;
        this.canvas = canvas;
    }

    void paint(Frame.TextRun run) {
        var face = run.face();
        var text = run.text();
        double x = run.x();
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            int glyph = face.glyph(character);
            glyph(run, glyph, x, run.baseline());
            x += (face.advance(glyph) + run.kerns().after(i - 1)) * run.size() / 1000 + run.letterSpace();
            x += character == ' ' ? run.wordSpace() : 0;
        }
        if (run.ending() == Frame.Ending.HYPHEN) {
            glyph(run, face.glyph('-'), x, run.baseline());
        }
    }

    void paint(Frame.ShapedRun run) {
        for (var glyph : run.glyphs()) {
            glyph(run, glyph.id(), run.x() + glyph.dx(), run.baseline() + glyph.dy());
        }
    }

    /** Across, a letter starts at a half of a pixel; down, on a whole one, so that all baselines are sharp. */
    private void glyph(Frame.Text run, int glyph, double x, double baseline) {
        long steps = Math.round(x * GlyphMasks.PHASES);
        int phase = (int) Math.floorMod(steps, (long) GlyphMasks.PHASES);
        int column = (int) Math.floorDiv(steps, (long) GlyphMasks.PHASES);
        var mask = masks.of(run.face(), glyph, run.size(), phase);
        canvas.stamp(mask, column, (int) Math.round(baseline), run.ink().rgb());
    }
}
