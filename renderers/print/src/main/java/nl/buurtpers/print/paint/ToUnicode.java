package nl.buurtpers.print.paint;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Writes the CMap that says which text each code of a font stands for (ISO 32000-1, 9.10.3). */
final class ToUnicode {

    /** Most entries between {@code beginbfchar} and {@code endbfchar}. */
    private static final int BLOCK = 100;

    private ToUnicode() {}

    /**
     * The CMap.
     *
     * @param texts by code; empty where a code is not used
     */
    static byte[] cmap(List<String> texts) {
        var out = new StringBuilder(256 + texts.size() * 16);
        out.append("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        var used = IntStream.range(0, texts.size())
                .filter(code -> !texts.get(code).isEmpty())
                .toArray();
        for (int start = 0; start < used.length; start += BLOCK) {
            int end = Math.min(used.length, start + BLOCK);
            out.append(end - start).append(" beginbfchar\n");
            for (int i = start; i < end; i++) {
                entry(out, used[i], texts.get(used[i]));
            }
            out.append("endbfchar\n");
        }
        out.append("""
                endcmap
                CMapName currentdict /CMap defineresource pop
                end
                end
                """);
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void entry(StringBuilder out, int code, String text) {
        out.append('<').append(hex(code)).append("> <");
        for (int i = 0; i < text.length(); i++) {
            out.append(hex(text.charAt(i)));
        }
        out.append(">\n");
    }

    private static String hex(int value) {
        return String.format(Locale.ROOT, "%04X", value);
    }
}
