package nl.buurtpers.screen.tv;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtpers.typeset.font.FontFace;

/**
 * The outlines of a TrueType face, read from its {@code glyf} table (OpenType 1.9, "glyf"). They are filled like any
 * other shape, so that a slide looks the same to the last pixel on every machine, with or without installed fonts and a
 * native font engine. Thread-safe.
 */
final class GlyphOutlines {

    private static final int ON_CURVE = 1;
    private static final int SHORT_X = 2;
    private static final int SHORT_Y = 4;
    private static final int REPEAT = 8;
    private static final int SAME_OR_POSITIVE_X = 16;
    private static final int SAME_OR_POSITIVE_Y = 32;

    private static final int WORDS = 1;
    private static final int OFFSETS = 2;
    private static final int ONE_SCALE = 8;
    private static final int MORE = 32;
    private static final int TWO_SCALES = 64;
    private static final int MATRIX = 128;

    /** Components nest this deep in no real font; a damaged one may refer to itself. */
    private static final int DEEPEST = 6;

    private final ByteBuffer in;
    private final int glyf;
    private final int loca;
    private final boolean longOffsets;
    private final int glyphCount;
    private final double unitsPerEm;
    private final Map<Integer, Path2D.Double> outlines = new ConcurrentHashMap<>();

    GlyphOutlines(FontFace face) {
        this.in = ByteBuffer.wrap(face.bytes()).asReadOnlyBuffer();
        this.glyphCount = face.glyphCount();
        int head = table("head");
        this.unitsPerEm = u16(head + 18);
        this.longOffsets = u16(head + 50) == 1;
        this.loca = table("loca");
        this.glyf = table("glyf");
    }

    /** Adds a glyph to a path: its origin at x, y on the baseline, {@code size} pixels to the em, y down. */
    void append(Path2D path, int glyph, double x, double y, double size) {
        var outline = outlines.computeIfAbsent(glyph, this::read);
        double scale = size / unitsPerEm;
        path.append(outline.getPathIterator(new AffineTransform(scale, 0, 0, -scale, x, y)), false);
    }

    private Path2D.Double read(int glyph) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        try {
            outline(glyph, path, new AffineTransform(), 0);
        } catch (IndexOutOfBoundsException damaged) {
            path.reset();
        }
        path.trimToSize();
        return path;
    }

    private void outline(int glyph, Path2D.Double path, AffineTransform at, int depth) {
        if (glyph < 0 || glyph >= glyphCount || depth > DEEPEST || offset(glyph) == offset(glyph + 1)) {
            return;
        }
        int start = glyf + offset(glyph);
        int contours = in.getShort(start);
        if (contours >= 0) {
            simple(start + 10, contours, path, at);
        } else {
            composite(start + 10, path, at, depth);
        }
    }

    private void simple(int at, int contours, Path2D.Double path, AffineTransform transform) {
        if (contours == 0) {
            return;
        }
        int points = u16(at + contours * 2 - 2) + 1;
        int flagsAt = at + contours * 2 + 2 + u16(at + contours * 2);
        var flags = new byte[points];
        int xAt = flags(flagsAt, flags);
        var x = new int[points];
        int yAt = coordinates(xAt, flags, x, SHORT_X, SAME_OR_POSITIVE_X);
        var y = new int[points];
        coordinates(yAt, flags, y, SHORT_Y, SAME_OR_POSITIVE_Y);
        var shape = new Path2D.Double();
        for (int contour = 0, first = 0; contour < contours; contour++) {
            int last = u16(at + contour * 2);
            contour(shape, flags, x, y, first, last);
            first = last + 1;
        }
        path.append(shape.getPathIterator(transform), false);
    }

    private int flags(int at, byte[] flags) {
        for (int i = 0; i < flags.length; ) {
            byte flag = in.get(at++);
            int times = (flag & REPEAT) == 0 ? 1 : 1 + (in.get(at++) & 0xff);
            for (int end = Math.min(flags.length, i + times); i < end; i++) {
                flags[i] = flag;
            }
        }
        return at;
    }

    private int coordinates(int at, byte[] flags, int[] values, int shortBit, int sameBit) {
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            boolean same = (flags[i] & sameBit) != 0;
            if ((flags[i] & shortBit) != 0) {
                int step = in.get(at++) & 0xff;
                value += same ? step : -step;
            } else if (!same) {
                value += in.getShort(at);
                at += 2;
            }
            values[i] = value;
        }
        return at;
    }

    /** Two control points in a row have a point of the curve half-way between them. */
    private static void contour(Path2D.Double path, byte[] flags, int[] x, int[] y, int first, int last) {
        int count = last - first + 1;
        if (count < 2) {
            return;
        }
        boolean startsOn = (flags[first] & ON_CURVE) != 0;
        boolean endsOn = (flags[last] & ON_CURVE) != 0;
        double startX = startsOn ? x[first] : endsOn ? x[last] : (x[first] + x[last]) / 2.0;
        double startY = startsOn ? y[first] : endsOn ? y[last] : (y[first] + y[last]) / 2.0;
        path.moveTo(startX, startY);
        boolean bending = false;
        double controlX = 0;
        double controlY = 0;
        for (int i = startsOn ? 1 : 0; i < count; i++) {
            int at = first + i;
            if ((flags[at] & ON_CURVE) != 0) {
                if (bending) {
                    path.quadTo(controlX, controlY, x[at], y[at]);
                } else {
                    path.lineTo(x[at], y[at]);
                }
                bending = false;
            } else {
                if (bending) {
                    path.quadTo(controlX, controlY, (controlX + x[at]) / 2, (controlY + y[at]) / 2);
                }
                controlX = x[at];
                controlY = y[at];
                bending = true;
            }
        }
        if (bending) {
            path.quadTo(controlX, controlY, startX, startY);
        }
        path.closePath();
    }

    private void composite(int at, Path2D.Double path, AffineTransform outer, int depth) {
        int flags;
        do {
            flags = u16(at);
            int glyph = u16(at + 2);
            at += 4;
            boolean words = (flags & WORDS) != 0;
            boolean offsets = (flags & OFFSETS) != 0;
            double dx = offsets ? words ? in.getShort(at) : in.get(at) : 0;
            double dy = offsets ? words ? in.getShort(at + 2) : in.get(at + 1) : 0;
            at += words ? 4 : 2;
            double a = 1;
            double b = 0;
            double c = 0;
            double d = 1;
            if ((flags & ONE_SCALE) != 0) {
                a = d = fraction(at);
                at += 2;
            } else if ((flags & TWO_SCALES) != 0) {
                a = fraction(at);
                d = fraction(at + 2);
                at += 4;
            } else if ((flags & MATRIX) != 0) {
                a = fraction(at);
                b = fraction(at + 2);
                c = fraction(at + 4);
                d = fraction(at + 6);
                at += 8;
            }
            var inner = new AffineTransform(outer);
            inner.concatenate(new AffineTransform(a, b, c, d, dx, dy));
            outline(glyph, path, inner, depth + 1);
        } while ((flags & MORE) != 0);
    }

    /** A number of 2 bits before and 14 behind the point. */
    private double fraction(int at) {
        return in.getShort(at) / 16384.0;
    }

    private int offset(int glyph) {
        return longOffsets ? in.getInt(loca + glyph * 4) : u16(loca + glyph * 2) * 2;
    }

    private int table(String tag) {
        for (int i = 0, count = u16(4); i < count; i++) {
            int entry = 12 + i * 16;
            if (in.getInt(entry)
                    == ByteBuffer.wrap(tag.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                            .getInt()) {
                return in.getInt(entry + 8);
            }
        }
        throw new IllegalArgumentException("the font has no table " + tag);
    }

    private int u16(int at) {
        return in.getShort(at) & 0xffff;
    }
}
