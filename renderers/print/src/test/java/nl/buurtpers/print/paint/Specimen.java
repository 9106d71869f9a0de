package nl.buurtpers.print.paint;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.typeset.font.FontFace;
import nl.buurtpers.typeset.font.FontLibrary;
import nl.buurtpers.typeset.frame.Bookmark;
import nl.buurtpers.typeset.frame.Composition;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Kerns;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.frame.Page;
import nl.buurtpers.typeset.frame.Piece;

/** Compositions set by hand: a line is what a test says it is. */
final class Specimen {

    static final double WIDTH = 595.276;
    static final double HEIGHT = 841.89;
    static final FontFace SERIF = FontLibrary.face(FontLibrary.SERIF, 400, false);

    private final List<Element> elements = new ArrayList<>();
    private final List<List<Piece>> pages = new ArrayList<>(List.of(new ArrayList<>()));
    private final List<Bookmark> bookmarks = new ArrayList<>();
    private int leaves;
    private double y = 60;

    /** A new page. */
    Specimen page() {
        pages.add(new ArrayList<>());
        y = 60;
        return this;
    }

    Specimen element(Element element) {
        elements.add(element);
        return this;
    }

    Specimen heading(int level, String text) {
        return element(leaf(new Mark.Heading(level), text));
    }

    Specimen paragraph(String... lines) {
        return element(leaf(Mark.Plain.P, lines));
    }

    Specimen bookmark(String title, int level) {
        bookmarks.add(new Bookmark(title, level, leaves));
        return this;
    }

    /** Lines of text; all but the last end with a space. */
    Element.Leaf leaf(Mark mark, String... lines) {
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < lines.length; i++) {
            boolean last = i == lines.length - 1;
            frames.add(line(lines[i], last ? Frame.Ending.NOTHING : Frame.Ending.SPACE));
        }
        return framed(mark, frames.toArray(Frame[]::new));
    }

    /** Frames that are one leaf. */
    Element.Leaf framed(Mark mark, Frame... frames) {
        place(++leaves, List.of(frames));
        return new Element.Leaf(mark, leaves);
    }

    /** More of the last leaf. */
    Specimen more(Frame... frames) {
        place(leaves, List.of(frames));
        return this;
    }

    Specimen artifact(Content.Artifact artifact, Frame... frames) {
        pages.getLast().add(Piece.artifact(artifact, List.of(frames)));
        return this;
    }

    private void place(int leaf, List<Frame> frames) {
        pages.getLast().add(Piece.of(leaf, frames));
    }

    /** A line of text on the next baseline. */
    Frame line(String text, Frame.Ending ending) {
        return line(text, ending, Ink.BLACK, SERIF);
    }

    Frame line(String text, Frame.Ending ending, Ink ink, FontFace face) {
        y += 14;
        var kerns = new short[text.length()];
        for (int i = 0; i + 1 < text.length(); i++) {
            kerns[i] = (short) face.kern(face.glyph(text.charAt(i)), face.glyph(text.charAt(i + 1)));
        }
        return new Frame.TextRun(60, y, face.width(text, 10), face, 10, ink, text, Kerns.of(kerns), 0.7, 0, ending);
    }

    /** Arabic text as the shaper of the JDK sets it. */
    Frame shaped(String text, Frame.Ending ending) {
        try {
            y += 14;
            var face = FontLibrary.face("Noto Sans Arabic", 400, false);
            var font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face.bytes()))
                    .deriveFont(10f);
            var chars = text.toCharArray();
            var vector = font.layoutGlyphVector(
                    new FontRenderContext(null, true, true), chars, 0, chars.length, Font.LAYOUT_RIGHT_TO_LEFT);
            var glyphs = new ArrayList<Frame.Glyph>();
            for (int i = 0; i < vector.getNumGlyphs(); i++) {
                var at = vector.getGlyphPosition(i);
                if (vector.getGlyphCode(i) != 0xFFFF) {
                    glyphs.add(new Frame.Glyph(vector.getGlyphCode(i), at.getX(), at.getY()));
                }
            }
            double width = vector.getGlyphPosition(vector.getNumGlyphs()).getX();
            return new Frame.ShapedRun(60, y, width, face, 10, Ink.BLACK, text, glyphs, ending);
        } catch (java.awt.FontFormatException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A picture of 160 by 100 pt. */
    Frame picture(String source, Frame.Crop crop) {
        y += 110;
        return new Frame.PictureFrame(60, y - 100, 160, 100, source, crop);
    }

    Composition set() {
        return set("De Wijkwijzer 4", "nl");
    }

    Composition set(String title, String language) {
        var made = new ArrayList<Page>();
        for (var pieces : pages) {
            made.add(new Page(WIDTH, HEIGHT, Integer.toString(made.size() + 1), pieces));
        }
        return new Composition(title, language, new Element.Branch(Mark.Plain.DOCUMENT, elements), made, bookmarks);
    }
}
