package nl.buurtpers.print.paint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import nl.buurtpers.typeset.font.FontFace;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * A face as one document embeds it: a Type 0 font with Identity-H encoding (ISO 32000-1, 9.7) and only the glyphs used.
 *
 * <p>Every pair of glyph and text has a code of its own, so that text is extracted exactly as it was written: a hyphen
 * that broke a word and a hyphen of the text share a glyph, and yet differ in ToUnicode.
 */
final class EmbeddedFont {

    /** Stands for a character that the face lacks, so that no empty box is shown. */
    private static final int STAND_IN = '?';

    private final FontFace face;
    private final COSName resource;
    /** Filled by {@link #finish}; referred to from pages before. */
    private final COSDictionary dictionary = new COSDictionary();

    private final int[] common = new int[0x600];
    private final Map<Integer, Integer> rare = new HashMap<>();
    private final Map<Shape, Integer> shaped = new HashMap<>();
    private final List<Integer> glyphs = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private int wordBreak;

    private record Shape(int glyph, String text) {}

    EmbeddedFont(FontFace face, int number) {
        this.face = face;
        this.resource = COSName.getPDFName("F" + number);
        // Code 0 stays free: readers show it as a missing glyph.
        glyphs.add(0);
        texts.add("");
    }

    COSName resource() {
        return resource;
    }

    COSDictionary dictionary() {
        return dictionary;
    }

    FontFace face() {
        return face;
    }

    /** Code of a character, or 0 when it has no shape: controls that the face does not draw. */
    int code(int codePoint) {
        if (codePoint < common.length) {
            int known = common[codePoint];
            if (known == 0) {
                known = common[codePoint] = newCode(codePoint) + 1;
            }
            return known - 1;
        }
        return rare.computeIfAbsent(codePoint, this::newCode);
    }

    private int newCode(int codePoint) {
        var glyph = shown(face, codePoint);
        return glyph.isPresent() ? add(glyph.getAsInt(), Unicode.extractable(codePoint)) : 0;
    }

    /** The glyph that is shown for a character; none for controls that the face does not draw. */
    static OptionalInt shown(FontFace face, int codePoint) {
        int glyph = face.glyph(codePoint);
        if (Unicode.isInvisible(codePoint) && (glyph == 0 || Character.isISOControl(codePoint))) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(glyph == 0 ? face.glyph(STAND_IN) : glyph);
    }

    /** Code of the hyphen that is shown where a word was broken; it is extracted as U+00AD. */
    int wordBreak() {
        if (wordBreak == 0) {
            wordBreak = add(face.glyph('-'), "\u00AD");
        }
        return wordBreak;
    }

    /** Code of a glyph that a shaper chose. */
    int shaped(int glyph, String text) {
        return shaped.computeIfAbsent(new Shape(glyph, text), shape -> add(shape.glyph(), shape.text()));
    }

    private int add(int glyph, String text) {
        glyphs.add(glyph);
        texts.add(text);
        return glyphs.size() - 1;
    }

    /** Advance of the glyph of a code, in thousandths of an em. */
    double advance(int code) {
        return face.advance(glyphs.get(code));
    }

    /** Writes the font into its dictionary, when all text of the document has been shown. */
    void finish() throws IOException {
        var subset = FontSubset.of(face, new LinkedHashSet<>(glyphs));
        var name = COSName.getPDFName(subset.tag() + "+" + face.name());
        dictionary.setItem(COSName.TYPE, COSName.FONT);
        dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
        dictionary.setItem(COSName.BASE_FONT, name);
        dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        dictionary.setItem(COSName.DESCENDANT_FONTS, Cos.array(descendant(name, subset)));
        dictionary.setItem(COSName.TO_UNICODE, Cos.stream(ToUnicode.cmap(texts)));
    }

    private COSDictionary descendant(COSName name, FontSubset subset) throws IOException {
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        font.setItem(COSName.BASE_FONT, name);
        font.setItem(COSName.CIDSYSTEMINFO, identity());
        font.setItem(COSName.FONT_DESC, descriptor(name, subset));
        font.setItem(COSName.W, widths());
        font.setItem(COSName.CID_TO_GID_MAP, Cos.stream(codeToGlyph(subset)));
        return font;
    }

    private static COSDictionary identity() {
        var system = Cos.direct();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setItem(COSName.SUPPLEMENT, COSInteger.ZERO);
        return system;
    }

    private COSDictionary descriptor(COSName name, FontSubset subset) throws IOException {
        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setItem(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, 4 | (face.italic() ? 64 : 0));
        descriptor.setItem(COSName.FONT_BBOX, subset.box());
        descriptor.setFloat(COSName.ITALIC_ANGLE, face.italic() ? -12 : 0);
        descriptor.setItem(COSName.ASCENT, Cos.number(face.ascent()));
        descriptor.setItem(COSName.DESCENT, Cos.number(-face.descent()));
        descriptor.setItem(COSName.CAP_HEIGHT, Cos.number(face.capHeight()));
        descriptor.setItem(COSName.XHEIGHT, Cos.number(face.xHeight()));
        // Stem widths are unknown to TrueType; this is what writers derive from the weight.
        descriptor.setInt(COSName.STEM_V, 10 + 220 * Math.max(0, face.weight() - 50) / 900);
        descriptor.setItem(COSName.FONT_FILE2, fontFile(subset));
        return descriptor;
    }

    private static COSDictionary fontFile(FontSubset subset) throws IOException {
        var stream = Cos.stream(subset.bytes());
        stream.setInt(COSName.LENGTH1, subset.bytes().length);
        return stream;
    }

    private COSArray widths() {
        var each = new COSArray();
        for (int glyph : glyphs) {
            each.add(new COSFloat((float) face.advance(glyph)));
        }
        return Cos.array(COSInteger.ZERO, each);
    }

    private byte[] codeToGlyph(FontSubset subset) {
        var map = new ByteArrayOutputStream(glyphs.size() * 2);
        for (int glyph : glyphs) {
            int renumbered = subset.glyph(glyph);
            map.write(renumbered >> 8);
            map.write(renumbered);
        }
        return map.toByteArray();
    }
}
