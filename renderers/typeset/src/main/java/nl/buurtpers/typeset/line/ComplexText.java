package nl.buurtpers.typeset.line;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtpers.typeset.font.FontFace;
import nl.buurtpers.typeset.frame.Frame;

/** Text whose letters join or run from right to left: shaped by the JDK's own shaper, with nothing of a screen in it. */
final class ComplexText {

    private static final Map<FontFace, Font> FONTS = new ConcurrentHashMap<>();
    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);
    private static final float EM = 1000;

    private ComplexText() {}

    /** Width of characters of any looks, pt. */
    static double width(MeasuredText text, int from, int to) {
        double sum = 0;
        for (int start = from; start < to; ) {
            int end = sameLook(text, start, to);
            var glyphs = shape(text, start, end);
            sum += glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX()
                    * text.run(start).style().size()
                    / EM;
            start = end;
        }
        return sum;
    }

    /** The end of the characters from start that share face and run. */
    static int sameLook(MeasuredText text, int start, int to) {
        int end = start + 1;
        while (end < to && text.face(end) == text.face(start) && text.owner(end) == text.owner(start)) {
            end++;
        }
        return end;
    }

    /** Characters of one look, read from right to left, as a run that starts at x. */
    static Frame.ShapedRun run(MeasuredText text, int from, int to, double x, Frame.Ending ending) {
        var style = text.run(from).style();
        var vector = shape(text, from, to);
        double scale = style.size() / EM;
        List<Frame.Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < vector.getNumGlyphs(); i++) {
            int id = vector.getGlyphCode(i);
            if (id < 0xFFFE) { // the JDK's sign for "drawn with another one"
                var place = vector.getGlyphPosition(i);
                glyphs.add(new Frame.Glyph(id, place.getX() * scale, place.getY() * scale));
            }
        }
        double width = vector.getGlyphPosition(vector.getNumGlyphs()).getX() * scale;
        return new Frame.ShapedRun(
                x, 0, width, text.face(from), style.size(), style.ink(), text.visible(from, to), glyphs, ending);
    }

    private static GlyphVector shape(MeasuredText text, int from, int to) {
        var chars = text.visible(from, to).toCharArray();
        return FONTS.computeIfAbsent(text.face(from), ComplexText::load)
                .layoutGlyphVector(UNHINTED, chars, 0, chars.length, Font.LAYOUT_RIGHT_TO_LEFT);
    }

    private static Font load(FontFace face) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face.bytes()))
                    .deriveFont(EM);
        } catch (FontFormatException | IOException unreadable) {
            throw new IllegalArgumentException("the JDK cannot shape " + face, unreadable);
        }
    }
}
