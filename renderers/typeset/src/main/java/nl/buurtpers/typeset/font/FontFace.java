package nl.buurtpers.typeset.font;

/**
 * One static TrueType face: its bytes for embedding, and what composition needs to measure with it. Immutable and shared;
 * lengths are in thousandths of an em unless they say otherwise.
 */
public final class FontFace {

    private final TrueType data;

    private FontFace(TrueType data) {
        this.data = data;
    }

    /** Reads a face. Throws {@link IllegalArgumentException} when the bytes are no TrueType file with glyf outlines. */
    public static FontFace of(byte[] bytes) {
        return new FontFace(TrueType.parse(bytes.clone()));
    }

    /** PostScript name, e.g. {@code SourceSerif4-Bold}; unique in a library. */
    public String name() {
        return data.postScriptName;
    }

    /** Typographic family, e.g. {@code Source Serif 4}. */
    public String family() {
        return data.family;
    }

    /** 100 to 900. */
    public int weight() {
        return data.weight;
    }

    public boolean italic() {
        return data.italic;
    }

    /** The file, for embedding. Shared: do not write into it. */
    public byte[] bytes() {
        return data.bytes;
    }

    public double ascent() {
        return data.ascent * data.perMille;
    }

    /** Positive: how far below the baseline. */
    public double descent() {
        return -data.descent * data.perMille;
    }

    public double capHeight() {
        return data.capHeight * data.perMille;
    }

    public double xHeight() {
        return data.xHeight * data.perMille;
    }

    public int glyphCount() {
        return data.glyphCount;
    }

    /** Glyph id of a code point; 0 when the face lacks it. */
    public int glyph(int codePoint) {
        return data.glyph(codePoint);
    }

    public boolean covers(int codePoint) {
        return data.glyph(codePoint) != 0;
    }

    /** Advance of a glyph. */
    public double advance(int glyph) {
        return data.advance(glyph) * data.perMille;
    }

    /** Kerning between two glyphs of GPOS; 0 when the pair has none. */
    public double kern(int left, int right) {
        return data.kern(left, right) * data.perMille;
    }

    /** Width of a text on one line with kerning, in points at this size. */
    public double width(CharSequence text, double size) {
        double sum = 0;
        int previous = -1;
        for (int i = 0; i < text.length(); ) {
            int codePoint = Character.codePointAt(text, i);
            i += Character.charCount(codePoint);
            int glyph = glyph(codePoint);
            sum += advance(glyph) + (previous < 0 ? 0 : kern(previous, glyph));
            previous = glyph;
        }
        return sum * size / 1000;
    }

    @Override
    public String toString() {
        return name();
    }
}
