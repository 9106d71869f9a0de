package nl.buurtpers.print.paint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import nl.buurtpers.typeset.font.FontFace;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font file with only some glyphs of a face.
 *
 * @param bytes the file
 * @param glyphs glyph id of the face to glyph id of the file
 * @param tag six capitals, the same for the same glyphs (ISO 32000-1, 9.6.4)
 * @param box FontBBox of the face in thousandths of an em
 */
@SuppressWarnings("ArrayRecordComponent") // lives as long as one document, compared by nobody
record FontSubset(byte[] bytes, Map<Integer, Integer> glyphs, String tag, COSArray box) {

    /** What a reader of glyph ids needs; names and character maps stay behind. */
    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

    /** Parsing costs more than cutting, so parsed faces are remembered as long as the face is. */
    private static final Map<FontFace, TrueTypeFont> PARSED = Collections.synchronizedMap(new WeakHashMap<>());

    static FontSubset of(FontFace face, Set<Integer> used) throws IOException {
        var font = parsed(face);
        // The parser reads tables on demand from one position, so one document at a time cuts from a face.
        synchronized (font) {
            var subsetter = new TTFSubsetter(font, TABLES);
            subsetter.addGlyphIds(used);
            var file = new ByteArrayOutputStream();
            subsetter.writeToStream(file);
            var renumbered = new HashMap<Integer, Integer>();
            subsetter.getGIDMap().forEach((here, there) -> renumbered.put(there, here));
            return new FontSubset(file.toByteArray(), renumbered, tag(used), box(font));
        }
    }

    int glyph(int ofFace) {
        return glyphs.getOrDefault(ofFace, 0);
    }

    /** The face as the parser knows it; whoever reads from it holds its lock. */
    static TrueTypeFont parsed(FontFace face) throws IOException {
        synchronized (PARSED) {
            var known = PARSED.get(face);
            if (known == null) {
                known = new TTFParser(true).parse(new RandomAccessReadBuffer(face.bytes()));
                PARSED.put(face, known);
            }
            return known;
        }
    }

    private static String tag(Set<Integer> used) {
        long hash = 17;
        for (int glyph : used) {
            hash = hash * 1_000_003 + glyph;
        }
        var tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + Math.floorMod(hash, 26)));
            hash = Math.floorDiv(hash, 26);
        }
        return tag.toString();
    }

    private static COSArray box(TrueTypeFont font) throws IOException {
        var head = font.getHeader();
        double scale = 1000.0 / head.getUnitsPerEm();
        return Cos.numbers(
                Math.floor(head.getXMin() * scale),
                Math.floor(head.getYMin() * scale),
                Math.ceil(head.getXMax() * scale),
                Math.ceil(head.getYMax() * scale));
    }
}
