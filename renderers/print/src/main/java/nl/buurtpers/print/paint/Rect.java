package nl.buurtpers.print.paint;

import java.util.List;
import java.util.Optional;
import nl.buurtpers.render.Assets;
import nl.buurtpers.typeset.frame.Frame;

/** A rectangle on a page in pt, y down. */
record Rect(double left, double top, double right, double bottom) {

    static Rect of(double x, double y, double width, double height) {
        return new Rect(x, y, x + width, y + height);
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    /** How far another one lies from it; 0 where they meet. */
    double distance(Rect other) {
        double across = Math.max(0, Math.max(left - other.right, other.left - right));
        double down = Math.max(0, Math.max(top - other.bottom, other.top - bottom));
        return Math.hypot(across, down);
    }

    /** The smallest rectangle around both. */
    Rect and(Rect other) {
        return new Rect(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** The smallest rectangle around all frames; empty when there are none. */
    static Optional<Rect> around(List<Frame> frames) {
        return frames.stream().map(Rect::of).reduce(Rect::and);
    }

    /** Where the whole picture would stand if its crop fills the frame. */
    static Rect wholePicture(Frame.PictureFrame frame, Assets.Size original) {
        var crop = frame.crop();
        if (crop.equals(new Frame.Crop(0, 0, original.width(), original.height()))) {
            return of(frame);
        }
        double across = frame.width() / crop.width();
        double down = frame.height() / crop.height();
        return of(
                frame.x() - crop.x() * across,
                frame.y() - crop.y() * down,
                original.width() * across,
                original.height() * down);
    }

    static Rect of(Frame frame) {
        return switch (frame) {
            case Frame.Text text -> line(text);
            case Frame.Rule rule -> rule(rule);
            case Frame.Box box -> of(box.x(), box.y(), box.width(), box.height());
            case Frame.PictureFrame picture -> of(picture.x(), picture.y(), picture.width(), picture.height());
            case Frame.VectorPath path -> path(path);
            case Frame.Turned turned -> turned(turned);
        };
    }

    private static Rect turned(Frame.Turned turned) {
        double x = turned.x();
        double y = turned.y();
        return around(turned.frames())
                .map(area -> new Rect(x + area.top - y, y - (area.right - x), x + area.bottom - y, y - (area.left - x)))
                .orElse(of(x, y, 0, 0));
    }

    private static Rect line(Frame.Text text) {
        return new Rect(
                text.x(),
                text.baseline() - text.face().ascent() * text.size() / 1000,
                text.x() + text.width(),
                text.baseline() + text.face().descent() * text.size() / 1000);
    }

    private static Rect rule(Frame.Rule rule) {
        double half = rule.thickness() / 2;
        return new Rect(
                Math.min(rule.x1(), rule.x2()) - half,
                Math.min(rule.y1(), rule.y2()) - half,
                Math.max(rule.x1(), rule.x2()) + half,
                Math.max(rule.y1(), rule.y2()) + half);
    }

    private static Rect path(Frame.VectorPath path) {
        return path.segments().stream()
                .map(Rect::segment)
                .flatMap(Optional::stream)
                .reduce(Rect::and)
                .orElse(of(0, 0, 0, 0));
    }

    private static Optional<Rect> segment(Frame.Segment segment) {
        return switch (segment) {
            case Frame.Segment.Move(double x, double y) -> Optional.of(of(x, y, 0, 0));
            case Frame.Segment.Line(double x, double y) -> Optional.of(of(x, y, 0, 0));
            case Frame.Segment.Curve(double x1, double y1, double x2, double y2, double x, double y) ->
                Optional.of(of(x1, y1, 0, 0).and(of(x2, y2, 0, 0)).and(of(x, y, 0, 0)));
            case Frame.Segment.Close() -> Optional.empty();
        };
    }
}
