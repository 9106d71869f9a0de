package nl.buurtpers.screen.tv;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import nl.buurtpers.render.Assets;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Frame.Segment;
import nl.buurtpers.typeset.frame.Page;

/**
 * Paints frames as pixels, one pixel to the point. Decides nothing. Letters are filled outlines, so that a slide is the
 * same to the last pixel on every machine, with or without installed fonts; rules and boxes have sharp edges. Thread-safe.
 */
final class SlidePainter {

    private final Assets assets;
    private final GlyphMasks masks = new GlyphMasks();

    SlidePainter(Assets assets) {
        this.assets = assets;
    }

    /** The page as an opaque picture. */
    Canvas paint(Page page) {
        var canvas = new Canvas((int) page.width(), (int) page.height());
        var lettering = new Lettering(masks, canvas);
        page.pieces().forEach(piece -> piece.frames().forEach(frame -> paint(canvas, lettering, frame)));
        return canvas;
    }

    private void paint(Canvas canvas, Lettering lettering, Frame frame) {
        switch (frame) {
            case Frame.TextRun run -> lettering.paint(run);
            case Frame.ShapedRun run -> lettering.paint(run);
            case Frame.Rule rule -> rule(canvas, rule);
            case Frame.Box box -> box(canvas, box);
            case Frame.PictureFrame picture -> picture(canvas, picture);
            case Frame.VectorPath(var segments, var ink) -> canvas.stamp(Mask.of(path(segments)), 0, 0, ink.rgb());
            case Frame.Turned _ -> throw new IllegalArgumentException("nobody tilts a television: turned frames");
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

    /** A level or upright line. */
    private static void rule(Canvas canvas, Frame.Rule rule) {
        double half = rule.thickness() / 2;
        double left = Math.min(rule.x1(), rule.x2());
        double top = Math.min(rule.y1(), rule.y2());
        double across = Math.abs(rule.x2() - rule.x1());
        double down = Math.abs(rule.y2() - rule.y1());
        if (across >= down) {
            canvas.fill(left, top - half, across, rule.thickness(), rule.ink().rgb());
        } else {
            canvas.fill(left - half, top, rule.thickness(), down, rule.ink().rgb());
        }
    }

    private static void box(Canvas canvas, Frame.Box box) {
        var fill = box.fill();
        if (fill != null) {
            canvas.fill(box.x(), box.y(), box.width(), box.height(), fill.rgb());
        }
        var outline = box.outline();
        if (outline != null) {
            outline(canvas, box, box.outlineWidth(), outline.rgb());
        }
    }

    private static void outline(Canvas canvas, Frame.Box box, double edge, int rgb) {
        canvas.fill(box.x(), box.y(), box.width(), edge, rgb);
        canvas.fill(box.x(), box.y() + box.height() - edge, box.width(), edge, rgb);
        canvas.fill(box.x(), box.y(), edge, box.height(), rgb);
        canvas.fill(box.x() + box.width() - edge, box.y(), edge, box.height(), rgb);
    }

    /** Asks for the picture at the scale at which the cropped part fills its frame, then shows that part. */
    private void picture(Canvas canvas, Frame.PictureFrame frame) {
        var size = assets.size(frame.source());
        var box = box(frame, size);
        var scaled = assets.picture(frame.source(), box.width(), box.height());
        int x = Math.clamp(Math.round(frame.x()), 0, canvas.width - 1);
        int y = Math.clamp(Math.round(frame.y()), 0, canvas.height - 1);
        int width = Math.clamp(Math.round(frame.width()), 1, canvas.width - x);
        int height = Math.clamp(Math.round(frame.height()), 1, canvas.height - y);
        var cut = new Cut(scaled, frame.crop(), size);
        if (cut.has(width, height) && scaled.getType() == BufferedImage.TYPE_INT_RGB) {
            // It has the right size: copied pixel by pixel it stays sharp.
            int offset = cut.top * scaled.getWidth() + cut.left;
            canvas.place(new Canvas.Placed(x, y, width, height, pixels(scaled), offset, scaled.getWidth()));
        } else {
            var own = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            cut.draw(own, canvas.beneath(x, y));
            canvas.place(new Canvas.Placed(x, y, width, height, pixels(own), 0, width));
        }
    }

    /** The box for which a picture is scaled, where its cropped part fills the frame. */
    private static Assets.Size box(Frame.PictureFrame frame, Assets.Size size) {
        var crop = frame.crop();
        double scale = Math.max(frame.width() / crop.width(), frame.height() / crop.height());
        return new Assets.Size(pixels(size.width() * scale), pixels(size.height() * scale));
    }

    /** A length in whole pixels, not less; what is a whole number but for the last bits of a fraction stays so. */
    private static int pixels(double length) {
        return Math.max(1, (int) Math.ceil(length - 1e-6));
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** The part of a scaled picture that is shown. */
    private static final class Cut {

        private final BufferedImage picture;
        private final int left;
        private final int top;
        private final int right;
        private final int bottom;

        Cut(BufferedImage picture, Frame.Crop crop, Assets.Size size) {
            this.picture = picture;
            this.left = crop.x() * picture.getWidth() / size.width();
            this.top = crop.y() * picture.getHeight() / size.height();
            this.right = Math.ceilDiv((crop.x() + crop.width()) * picture.getWidth(), size.width());
            this.bottom = Math.ceilDiv((crop.y() + crop.height()) * picture.getHeight(), size.height());
        }

        /** Whether it has so many pixels. */
        boolean has(int width, int height) {
            return picture.getWidth() - left >= width && picture.getHeight() - top >= height;
        }

        /** Draws it as large as the other, on the colour that is under it. */
        void draw(BufferedImage on, int ground) {
            int width = on.getWidth();
            int height = on.getHeight();
            boolean sharp = has(width, height);
            Graphics2D graphics = on.createGraphics();
            graphics.setColor(new Color(ground));
            graphics.fillRect(0, 0, width, height);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(
                    picture,
                    0,
                    0,
                    width,
                    height,
                    left,
                    top,
                    sharp ? left + width : right,
                    sharp ? top + height : bottom,
                    null);
            graphics.dispose();
        }
    }
}
