package nl.buurtpers.typeset.font;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of a TrueType file that measuring needs: head, hhea, hmtx, maxp, OS/2, name, cmap (4 and 12). */
final class TrueType {

    final byte[] bytes;
    private final ByteBuffer in;
    private final Map<String, int[]> tables = new HashMap<>();

    final double perMille;
    final int ascent;
    final int descent;
    final int capHeight;
    final int xHeight;
    final int weight;
    final boolean italic;
    final String family;
    final String postScriptName;
    final int glyphCount;

    private final int[] advances;
    private final char[] basicPlane = new char[0x10000];
    private final Map<Integer, Integer> higherPlanes = new HashMap<>();
    private final PairKerning kerning;

    static TrueType parse(byte[] bytes) {
        try {
            return new TrueType(bytes);
        } catch (IndexOutOfBoundsException damaged) {
            throw new IllegalArgumentException("the font file is damaged or cut short", damaged);
        }
    }

    private TrueType(byte[] bytes) {
        this.bytes = bytes;
        this.in = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
        int version = in.getInt(0);
        if (version != 0x00010000 && version != 0x74727565) {
            throw new IllegalArgumentException("not a TrueType font (OpenType/CFF and collections are not supported)");
        }
        for (int i = 0, count = u16(4); i < count; i++) {
            int entry = 12 + i * 16;
            tables.put(latin1(entry, 4), new int[] {in.getInt(entry + 8), in.getInt(entry + 12)});
        }
        int head = table("head");
        perMille = 1000.0 / u16(head + 18);
        glyphCount = u16(table("maxp") + 4);
        int hhea = table("hhea");
        int os2 = table("OS/2");
        ascent = in.getShort(hhea + 4);
        descent = in.getShort(hhea + 6);
        weight = u16(os2 + 4);
        italic = (u16(os2 + 62) & 1) != 0;
        boolean hasHeights = u16(os2) >= 2;
        xHeight = hasHeights ? in.getShort(os2 + 86) : ascent / 2;
        capHeight = hasHeights ? in.getShort(os2 + 88) : ascent * 7 / 10;
        advances = readAdvances(u16(hhea + 34));
        readCmap();
        var typographicFamily = name(16);
        var plainFamily = name(1);
        family = typographicFamily != null ? typographicFamily : plainFamily != null ? plainFamily : "unnamed";
        var ps = name(6);
        postScriptName = ps != null ? ps : family.replace(" ", "");
        var gpos = tables.get("GPOS");
        kerning = gpos == null ? PairKerning.NONE : PairKerning.read(in, gpos[0], glyphCount);
    }

    int glyph(int codePoint) {
        return codePoint < 0x10000 ? basicPlane[codePoint] : higherPlanes.getOrDefault(codePoint, 0);
    }

    int advance(int glyph) {
        return advances[Math.min(glyph, advances.length - 1)];
    }

    int kern(int left, int right) {
        return kerning.between(left, right);
    }

    private int[] readAdvances(int metrics) {
        int hmtx = table("hmtx");
        var result = new int[metrics];
        for (int i = 0; i < metrics; i++) {
            result[i] = u16(hmtx + i * 4);
        }
        return result;
    }

    private void readCmap() {
        int cmap = table("cmap");
        for (int i = 0, count = u16(cmap + 2); i < count; i++) {
            int record = cmap + 4 + i * 8;
            int platform = u16(record);
            if (platform == 0 || platform == 3) {
                int subtable = cmap + in.getInt(record + 4);
                switch (u16(subtable)) {
                    case 4 -> readSegments(subtable);
                    case 12 -> readGroups(subtable);
                    default -> {} // other formats repeat these or are for variation selectors
                }
            }
        }
    }

    private void readSegments(int at) {
        int doubled = u16(at + 6);
        for (int i = 0; i < doubled; i += 2) {
            int end = u16(at + 14 + i);
            int start = u16(at + 16 + doubled + i);
            int delta = u16(at + 16 + 2 * doubled + i);
            int offsetAt = at + 16 + 3 * doubled + i;
            int offset = u16(offsetAt);
            for (int code = start; code <= end && code != 0xFFFF; code++) {
                int glyph = offset == 0 ? code : u16(offsetAt + offset + (code - start) * 2);
                if (glyph != 0) {
                    basicPlane[code] = (char) (glyph + delta);
                }
            }
        }
    }

    private void readGroups(int at) {
        for (int i = 0, count = in.getInt(at + 12); i < count; i++) {
            int group = at + 16 + i * 12;
            int start = in.getInt(group);
            int end = in.getInt(group + 4);
            int glyph = in.getInt(group + 8);
            for (int code = start; code <= end; code++) {
                if (code < 0x10000) {
                    basicPlane[code] = (char) (glyph + code - start);
                } else {
                    higherPlanes.put(code, glyph + code - start);
                }
            }
        }
    }

    private @Nullable String name(int wanted) {
        int name = table("name");
        int strings = name + u16(name + 4);
        for (int i = 0, count = u16(name + 2); i < count; i++) {
            int record = name + 6 + i * 12;
            if (u16(record + 6) == wanted && u16(record) == 3) {
                return text(strings + u16(record + 10), u16(record + 8), StandardCharsets.UTF_16BE);
            }
        }
        return null;
    }

    private int table(String tag) {
        var place = tables.get(tag);
        if (place == null) {
            throw new IllegalArgumentException("the font has no table " + tag);
        }
        return place[0];
    }

    private int u16(int at) {
        return in.getShort(at) & 0xFFFF;
    }

    private String latin1(int at, int length) {
        return text(at, length, StandardCharsets.ISO_8859_1);
    }

    private String text(int at, int length, Charset charset) {
        var copy = new byte[length];
        in.get(at, copy);
        return new String(copy, charset);
    }
}
