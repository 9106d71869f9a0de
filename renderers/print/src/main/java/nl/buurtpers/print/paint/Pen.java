package nl.buurtpers.print.paint;

import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** Draws frames on one page. Remembers what is set, so that colours are written only when they change. */
final class Pen {

    private final ContentStream out;
    private final Sheet sheet;
    private final Medium medium;
    private final Lettering.Case letters;
    private final Pictures pictures;
    private final COSDictionary imageResources = Cos.direct();

    private @Nullable Tint fill;
    private @Nullable Tint stroke;

    Pen(ContentStream out, Sheet sheet, Medium medium, Lettering lettering, Pictures pictures) {
        this.out = out;
        this.sheet = sheet;
        this.medium = medium;
        this.letters = lettering.open(out, sheet);
        this.pictures = pictures;
    }

    /** The resources that what was drawn needs. */
    COSDictionary resources() {
        var resources = Cos.direct();
        resources.setItem(COSName.XOBJECT, imageResources);
        letters.addTo(resources);
        return resources;
    }

    void draw(Frame frame) {
        switch (frame) {
            case Frame.Text run -> {
                fill(run.ink());
                letters.show(run);
            }
            case Frame.Rule rule -> rule(rule);
            case Frame.Box box -> box(box);
            case Frame.PictureFrame picture -> picture(pictures.place(picture, sheet));
            case Frame.VectorPath path -> path(path);
            case Frame.Turned turned -> turned(turned);
        }
    }

    /** A quarter to the left is the matrix 0 1 -1 0 about the point (ISO 32000-1, 8.3.3). */
    private void turned(Frame.Turned turned) {
        rest();
        double x = sheet.x(turned.x());
        double y = sheet.y(turned.y());
        out.raw("q\n").op("cm", 0, 1, -1, 0, x + y, y - x);
        turned.frames().forEach(this::draw);
        rest();
        out.raw("Q\n");
        forget();
    }

    /** What was set within a saved state is not set behind it. */
    private void forget() {
        fill = null;
        stroke = null;
        letters.forget();
    }

    /** Ends what must not reach over the end of a marked-content sequence. */
    void rest() {
        letters.rest();
    }

    private void rule(Frame.Rule rule) {
        rest();
        stroke(rule.ink());
        out.op("w", rule.thickness());
        var line = sheet.intoBleed(new Rect(rule.x1(), rule.y1(), rule.x2(), rule.y2()));
        out.op("m", sheet.x(line.left()), sheet.y(line.top()));
        out.op("l", sheet.x(line.right()), sheet.y(line.bottom()));
        out.raw("S\n");
    }

    private void box(Frame.Box box) {
        rest();
        var area = sheet.intoBleed(Rect.of(box));
        if (box.fill() != null) {
            fill(box.fill());
            rectangle(area).raw("f\n");
        }
        if (box.outline() != null && box.outlineWidth() > 0) {
            double half = box.outlineWidth() / 2;
            stroke(box.outline());
            out.op("w", box.outlineWidth());
            rectangle(new Rect(area.left() + half, area.top() + half, area.right() - half, area.bottom() - half))
                    .raw("S\n");
        }
    }

    private ContentStream rectangle(Rect area) {
        return out.op("re", sheet.x(area.left()), sheet.y(area.bottom()), area.width(), area.height());
    }

    private void picture(Pictures.Placed placed) {
        rest();
        imageResources.setItem(placed.name(), placed.image());
        out.raw("q\n");
        if (placed.isCropped()) {
            rectangle(placed.window()).raw("W n\n");
        }
        var area = placed.area();
        out.op("cm", area.width(), 0, 0, area.height(), sheet.x(area.left()), sheet.y(area.bottom()));
        out.raw("/").raw(placed.name().getName()).raw(" Do\nQ\n");
    }

    private void path(Frame.VectorPath path) {
        rest();
        fill(path.fill());
        path.segments().forEach(this::segment);
        out.raw("f\n");
    }

    private void segment(Frame.Segment segment) {
        switch (segment) {
            case Frame.Segment.Move(double x, double y) -> out.op("m", sheet.x(x), sheet.y(y));
            case Frame.Segment.Line(double x, double y) -> out.op("l", sheet.x(x), sheet.y(y));
            case Frame.Segment.Curve(double x1, double y1, double x2, double y2, double x, double y) ->
                out.op("c", sheet.x(x1), sheet.y(y1), sheet.x(x2), sheet.y(y2), sheet.x(x), sheet.y(y));
            case Frame.Segment.Close() -> out.raw("h\n");
        }
    }

    private void fill(Ink ink) {
        var wanted = medium.tint(ink);
        if (!wanted.equals(fill)) {
            fill = wanted;
            wanted.fill(out);
        }
    }

    private void stroke(Ink ink) {
        var wanted = medium.tint(ink);
        if (!wanted.equals(stroke)) {
            stroke = wanted;
            wanted.stroke(out);
        }
    }
}
