package nl.buurtpers.screen.tv;

import java.awt.geom.Path2D;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtpers.typeset.font.FontFace;

/**
 * Glyphs as masks, each rasterised once for each size and half of a pixel: a slide has three hundred letters and few
 * different ones. Thread-safe.
 */
final class GlyphMasks {

    /** Places within a pixel where a glyph may start: the letters are so large that finer steps cannot be seen. */
    static final int PHASES = 2;

    /** Beyond this many, masks are made anew each time: an edition in all scripts of the world must not fill memory. */
    private static final int MOST_KEPT = 6_000;

    private final Map<FontFace, GlyphOutlines> outlines = new ConcurrentHashMap<>();
    private final Map<Key, Mask> masks = new ConcurrentHashMap<>();

    private record Key(FontFace face, int glyph, double size, int phase) {}

    /** The mask of a glyph that starts at a half of a pixel. */
    Mask of(FontFace face, int glyph, double size, int phase) {
        var key = new Key(face, glyph, size, phase);
        var known = masks.get(key);
        if (known != null) {
            return known;
        }
        var fresh = Mask.of(outline(key));
        if (masks.size() < MOST_KEPT) {
            masks.put(key, fresh);
        }
        return fresh;
    }

    private Path2D outline(Key key) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        outlines.computeIfAbsent(key.face, GlyphOutlines::new)
                .append(path, key.glyph, (double) key.phase / PHASES, 0, key.size);
        return path;
    }
}
