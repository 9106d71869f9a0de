package nl.buurtpers.print.paint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sRGB colour space (IEC 61966-2-1) as an ICC profile of version 2.1 (ICC.1:1998-09): three primaries adapted to D50
 * and one curve. Made here, because profiles that come with systems differ from one to the other.
 */
final class SrgbProfile {

    private static final int HEADER = 128;
    private static final int CURVE_POINTS = 1024;
    private static final byte[] BYTES = make();

    private SrgbProfile() {}

    static byte[] bytes() {
        return BYTES.clone();
    }

    private static byte[] make() {
        var tags = new LinkedHashMap<String, byte[]>();
        tags.put("desc", description("sRGB IEC61966-2.1"));
        tags.put("cprt", text("No copyright, use freely"));
        tags.put("wtpt", xyz(0.95045, 1, 1.08905));
        tags.put("rXYZ", xyz(0.43607, 0.22249, 0.01392));
        tags.put("gXYZ", xyz(0.38515, 0.71687, 0.09708));
        tags.put("bXYZ", xyz(0.14307, 0.06061, 0.71410));
        tags.put("rTRC", curve());
        tags.put("gTRC", curve());
        tags.put("bTRC", curve());
        return assemble(tags);
    }

    private static byte[] assemble(Map<String, byte[]> tags) {
        int table = 4 + 12 * tags.size();
        var out = ByteBuffer.allocate(HEADER
                + table
                + tags.values().stream().mapToInt(SrgbProfile::padded).sum());
        header(out);
        out.position(HEADER).putInt(tags.size());
        int at = HEADER + table;
        int entry = HEADER + 4;
        for (var tag : tags.entrySet()) {
            out.position(entry).put(ascii(tag.getKey())).putInt(at).putInt(tag.getValue().length);
            out.position(at).put(tag.getValue());
            entry += 12;
            at += padded(tag.getValue());
        }
        return out.array();
    }

    private static void header(ByteBuffer out) {
        out.putInt(0, out.capacity());
        out.putInt(8, 0x02100000);
        out.position(12).put(ascii("mntrRGB XYZ "));
        // The day on which version 2.1 of the standard for the colour space appeared; a profile must have a date.
        out.putShort((short) 1999).putShort((short) 10).putShort((short) 18);
        out.position(36).put(ascii("acsp"));
        out.position(68);
        numbers(out, 0.9642, 1, 0.82491);
    }

    private static byte[] xyz(double x, double y, double z) {
        var out = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
        numbers(out, x, y, z);
        return out.array();
    }

    /** s15Fixed16Number. */
    private static void numbers(ByteBuffer out, double... values) {
        for (double value : values) {
            out.putInt((int) Math.round(value * 65536));
        }
    }

    private static byte[] curve() {
        var out = ByteBuffer.allocate(12 + CURVE_POINTS * 2);
        out.put(ascii("curv")).putInt(0).putInt(CURVE_POINTS);
        for (int i = 0; i < CURVE_POINTS; i++) {
            double value = i / (CURVE_POINTS - 1.0);
            double linear = value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
            out.putShort((short) Math.round(linear * 65535));
        }
        return out.array();
    }

    private static byte[] text(String text) {
        return ByteBuffer.allocate(9 + text.length())
                .put(ascii("text"))
                .putInt(0)
                .put(ascii(text))
                .array();
    }

    /** Name in ASCII; the places for Unicode and for Macintosh scripts stay empty. */
    private static byte[] description(String name) {
        return ByteBuffer.allocate(12 + name.length() + 1 + 8 + 70)
                .put(ascii("desc"))
                .putInt(0)
                .putInt(name.length() + 1)
                .put(ascii(name))
                .array();
    }

    private static int padded(byte[] tag) {
        return (tag.length + 3) / 4 * 4;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
