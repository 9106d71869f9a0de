package nl.buurtpers.screen.tv;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import nl.buurtpers.typeset.font.FontFace;
import nl.buurtpers.typeset.frame.Frame;

/** Puts letters on a picture of type {@link BufferedImage#TYPE_INT_RGB}. */
final class Lettering {

    private final GlyphMasks masks;
    private final int[] pixels;
    private final int width;
    private final int height;

    Lettering(GlyphMasks masks, BufferedImage image) {
        this.masks = masks;
        this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        this.width = image.getWidth();
        this.height = image.getHeight();
    }

    void paint(Frame.TextRun run) {
        var face = run.face();
        var text = run.text();
        double x = run.x();
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            int glyph = face.glyph(character);
            glyph(face, glyph, run.size(), x, run.baseline(), run.ink().rgb());
            x += (face.advance(glyph) + run.kerns().after(i - 1)) * run.size() / 1000 + run.letterSpace();
            x += character == ' ' ? run.wordSpace() : 0;
        }
        if (run.ending() == Frame.Ending.HYPHEN) {
            glyph(
                    face,
                    face.glyph('-'),
                    run.size(),
                    x,
                    run.baseline(),
                    run.ink().rgb());
        }
    }

    void paint(Frame.ShapedRun run) {
        for (var glyph : run.glyphs()) {
            glyph(
                    run.face(),
                    glyph.id(),
                    run.size(),
                    run.x() + glyph.dx(),
                    run.baseline() + glyph.dy(),
                    run.ink().rgb());
        }
    }

    /** Across, a letter starts at a quarter of a pixel; down, on a whole one, so that all baselines are sharp. */
    private void glyph(FontFace face, int glyph, double size, double x, double baseline, int ink) {
        long quarters = Math.round(x * GlyphMasks.PHASES);
        int phase = (int) Math.floorMod(quarters, (long) GlyphMasks.PHASES);
        var mask = masks.of(face, glyph, size, phase);
        int left = (int) Math.floorDiv(quarters, (long) GlyphMasks.PHASES) + mask.left();
        int top = (int) Math.round(baseline) + mask.top();
        int from = Math.max(0, -left);
        int to = Math.min(mask.width(), width - left);
        for (int row = Math.max(0, -top), end = Math.min(mask.height(), height - top); row < end; row++) {
            int at = (top + row) * width + left;
            int source = row * mask.width();
            for (int column = from; column < to; column++) {
                int coverage = mask.coverage()[source + column] & 0xff;
                if (coverage != 0) {
                    pixels[at + column] = coverage == 255 ? ink : blend(pixels[at + column], ink, coverage);
                }
            }
        }
    }

    private static int blend(int ground, int ink, int coverage) {
        return channel(ground, ink, 16, coverage)
                | channel(ground, ink, 8, coverage)
                | channel(ground, ink, 0, coverage);
    }

    private static int channel(int ground, int ink, int shift, int coverage) {
        int below = (ground >> shift) & 0xff;
        int above = (ink >> shift) & 0xff;
        return ((below * (255 - coverage) + above * coverage + 127) / 255) << shift;
    }
}
