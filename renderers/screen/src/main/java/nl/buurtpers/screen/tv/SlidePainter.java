package nl.buurtpers.screen.tv;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import nl.buurtpers.render.Assets;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Frame.Segment;
import nl.buurtpers.typeset.frame.Page;

/**
 * Paints frames as pixels, one pixel to the point. Decides nothing. Letters are filled outlines, so that a slide is the
 * same to the last pixel on every machine, with or without installed fonts. Thread-safe.
 */
final class SlidePainter {

    private final Assets assets;
    private final GlyphMasks masks = new GlyphMasks();

    SlidePainter(Assets assets) {
        this.assets = assets;
    }

    /** The page as an opaque picture. */
    BufferedImage paint(Page page) {
        var image = new BufferedImage((int) page.width(), (int) page.height(), BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        var lettering = new Lettering(masks, image);
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            page.pieces().forEach(piece -> piece.frames().forEach(frame -> paint(graphics, lettering, frame)));
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private void paint(Graphics2D graphics, Lettering lettering, Frame frame) {
        switch (frame) {
            case Frame.TextRun run -> lettering.paint(run);
            case Frame.ShapedRun run -> lettering.paint(run);
            case Frame.Rule rule -> rule(graphics, rule);
            case Frame.Box box -> box(graphics, box);
            case Frame.PictureFrame picture -> picture(graphics, picture);
            case Frame.VectorPath(var segments, var ink) -> {
                graphics.setColor(new Color(ink.rgb()));
                graphics.fill(path(segments));
            }
        }
    }

    private static Path2D path(Iterable<Segment> segments) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (var segment : segments) {
            switch (segment) {
                case Segment.Move(var x, var y) -> path.moveTo(x, y);
                case Segment.Line(var x, var y) -> path.lineTo(x, y);
                case Segment.Curve(var x1, var y1, var x2, var y2, var x, var y) -> path.curveTo(x1, y1, x2, y2, x, y);
                case Segment.Close() -> path.closePath();
            }
        }
        return path;
    }

    private static void rule(Graphics2D graphics, Frame.Rule rule) {
        graphics.setColor(new Color(rule.ink().rgb()));
        graphics.setStroke(new BasicStroke((float) rule.thickness(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.draw(new Line2D.Double(rule.x1(), rule.y1(), rule.x2(), rule.y2()));
    }

    private static void box(Graphics2D graphics, Frame.Box box) {
        var fill = box.fill();
        if (fill != null) {
            graphics.setColor(new Color(fill.rgb()));
            graphics.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
        }
        var outline = box.outline();
        if (outline != null) {
            double half = box.outlineWidth() / 2;
            graphics.setColor(new Color(outline.rgb()));
            graphics.setStroke(new BasicStroke((float) box.outlineWidth()));
            graphics.draw(new Rectangle2D.Double(
                    box.x() + half, box.y() + half, box.width() - 2 * half, box.height() - 2 * half));
        }
    }

    /** Asks for the picture at the scale at which the cropped part fills its frame, then shows that part. */
    private void picture(Graphics2D graphics, Frame.PictureFrame frame) {
        var crop = frame.crop();
        var size = assets.size(frame.source());
        double scale = Math.max(frame.width() / crop.width(), frame.height() / crop.height());
        var scaled =
                assets.picture(frame.source(), Math.max(1, (int) Math.ceil(size.width() * scale)), Math.max(1, (int)
                        Math.ceil(size.height() * scale)));
        int x = (int) Math.round(frame.x());
        int y = (int) Math.round(frame.y());
        int width = (int) Math.round(frame.width());
        int height = (int) Math.round(frame.height());
        int left = crop.x() * scaled.getWidth() / size.width();
        int top = crop.y() * scaled.getHeight() / size.height();
        if (scaled.getWidth() - left >= width && scaled.getHeight() - top >= height) {
            // It has the right size: copied pixel by pixel it stays sharp.
            graphics.drawImage(scaled.getSubimage(left, top, width, height), x, y, null);
        } else {
            int right = Math.ceilDiv((crop.x() + crop.width()) * scaled.getWidth(), size.width());
            int bottom = Math.ceilDiv((crop.y() + crop.height()) * scaled.getHeight(), size.height());
            graphics.drawImage(scaled, x, y, x + width, y + height, left, top, right, bottom, null);
        }
    }
}
