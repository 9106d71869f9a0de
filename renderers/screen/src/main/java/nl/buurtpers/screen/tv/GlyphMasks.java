package nl.buurtpers.screen.tv;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtpers.typeset.font.FontFace;

/**
 * Glyphs as coverage masks, each rasterised once for each size and quarter of a pixel: a slide has three hundred letters
 * and few different ones. Thread-safe.
 */
final class GlyphMasks {

    /** Steps from nothing to full coverage. With few steps a slide of text has few colours, and its file a palette. */
    private static final int LEVELS = 31;

    /** Places within a pixel where a glyph may start. */
    static final int PHASES = 4;

    /** Beyond this many, masks are made anew each time: an edition in all scripts of the world must not fill memory. */
    private static final int MOST_KEPT = 6_000;

    private final Map<FontFace, GlyphOutlines> outlines = new ConcurrentHashMap<>();
    private final Map<Key, Mask> masks = new ConcurrentHashMap<>();

    private record Key(FontFace face, int glyph, double size, int phase) {}

    /**
     * Coverage of the pixels around the origin of a glyph.
     *
     * @param left pixels from the origin to the first column
     * @param top pixels from the baseline to the first row, y down
     * @param coverage 0 to 255, row by row
     */
    @SuppressWarnings("ArrayRecordComponent") // shared read-only, compared by nobody
    record Mask(int left, int top, int width, int height, byte[] coverage) {

        private static final Mask NOTHING = new Mask(0, 0, 0, 0, new byte[0]);
    }

    /** The mask of a glyph that starts at a quarter of a pixel. */
    Mask of(FontFace face, int glyph, double size, int phase) {
        var key = new Key(face, glyph, size, phase);
        var known = masks.get(key);
        if (known != null) {
            return known;
        }
        var fresh = rasterise(key);
        if (masks.size() < MOST_KEPT) {
            masks.put(key, fresh);
        }
        return fresh;
    }

    private Mask rasterise(Key key) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        outlines.computeIfAbsent(key.face, GlyphOutlines::new)
                .append(path, key.glyph, (double) key.phase / PHASES, 0, key.size);
        var bounds = path.getBounds2D();
        if (bounds.isEmpty()) {
            return Mask.NOTHING;
        }
        int left = (int) Math.floor(bounds.getMinX());
        int top = (int) Math.floor(bounds.getMinY());
        int width = (int) Math.ceil(bounds.getMaxX()) - left;
        int height = (int) Math.ceil(bounds.getMaxY()) - top;
        return new Mask(left, top, width, height, coverage(path, left, top, width, height));
    }

    private static byte[] coverage(Path2D path, int left, int top, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.translate(-left, -top);
        graphics.setColor(Color.WHITE);
        graphics.fill(path);
        graphics.dispose();
        var coverage = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < coverage.length; i++) {
            int level = ((coverage[i] & 0xff) * LEVELS + 127) / 255;
            coverage[i] = (byte) (level * 255 / LEVELS);
        }
        return coverage;
    }
}
