package nl.buurtpers.print.press;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.GeneralPath;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** Goes through what a page prints, in the order in which it is printed, and tells the rules what it meets. */
final class PageReader extends PDFGraphicsStreamEngine {

    /** Letters of this text rendering mode are not seen (ISO 32000-1, 9.3.6). */
    private static final int INVISIBLE = 3;

    /** Height of a capital, in sizes of its type. */
    private static final double CAPITAL = 0.65;

    private final PressPage page;
    private final InkPlate plate;
    private final ContentRules rules;
    private final double inkLimit;
    private final GlyphForms glyphForms;
    private GeneralPath path = new GeneralPath();
    /** The path as a rectangle, while it is nothing else. */
    private @Nullable Rectangle2D rectangle;

    private int clipping = -1;

    PageReader(PressPage page, InkPlate plate, ContentRules rules, GlyphForms glyphForms, double inkLimit) {
        super(page.page());
        this.page = page;
        this.plate = plate;
        this.rules = rules;
        this.glyphForms = glyphForms;
        this.inkLimit = inkLimit;
    }

    void read() throws IOException {
        if (page.page().getCOSObject().containsKey(COSName.GROUP)) {
            rules.transparent(page, page.trim().getLowerLeftX(), page.trim().getUpperRightY(), "Group");
        }
        processPage(page.page());
    }

    /** The strings of a line are told as one. */
    @Override
    public void showTextStrings(COSArray strings) throws IOException {
        var start = getTextMatrix().clone();
        super.showTextStrings(strings);
        letters(start);
    }

    @Override
    public void showTextString(byte[] string) throws IOException {
        var start = getTextMatrix().clone();
        super.showTextString(string);
        letters(start);
    }

    /** Moves on by what the letters take; what each of them looks like matters to nobody here. */
    @Override
    protected void showText(byte[] codes) throws IOException {
        var state = getGraphicsState();
        var text = state.getTextState();
        var font = text.getFont();
        if (font == null) {
            return;
        }
        double wide = 0;
        var in = new ByteArrayInputStream(codes);
        while (in.available() > 0) {
            int before = in.available();
            int code = font.readCode(in);
            double words = before - in.available() == 1 && code == ' ' ? text.getWordSpacing() : 0;
            wide += font.getWidth(code) / 1000 * text.getFontSize() + text.getCharacterSpacing() + words;
        }
        getTextMatrix().translate((float) (wide * text.getHorizontalScaling() / 100), 0);
    }

    private void letters(Matrix from) {
        var state = getGraphicsState();
        var text = state.getTextState();
        var toPage = state.getCurrentTransformationMatrix();
        var start = from.multiply(toPage);
        var end = getTextMatrix().multiply(toPage);
        double wide =
                Math.hypot(end.getTranslateX() - start.getTranslateX(), end.getTranslateY() - start.getTranslateY());
        if (text.getRenderingMode().intValue() == INVISIBLE || wide == 0) {
            return;
        }
        var area = new Rectangle2D.Double(0, 0, wide / start.getScalingFactorX(), text.getFontSize() * CAPITAL);
        var covered = start.createAffineTransform().createTransformedShape(area).getBounds2D();
        rules.letters(page, covered, text.getFontSize() * start.getScalingFactorY());
        int ink = ink(state.getNonStrokingColor(), covered);
        rules.letterInks(page, covered, inks(state.getNonStrokingColor()));
        seeThrough(covered, state.getNonStrokeAlphaConstant());
        // Letters within the limit hide less than they show; on what they overprint they count as bands of ink.
        if (isOverprinting() || InkPlate.total(ink) > inkLimit) {
            plate.fill(covered, ink, isOverprinting());
        }
    }

    /** Glyphs that were turned into outlines are letters; every other form is read like a page. */
    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (!glyphForms.isGlyph(form.getCOSObject())) {
            super.showForm(form);
            return;
        }
        var box = form.getBBox()
                .toGeneralPath()
                .createTransformedShape(form.getMatrix()
                        .multiply(getGraphicsState().getCurrentTransformationMatrix())
                        .createAffineTransform())
                .getBounds2D();
        rules.edge(page, box);
        int ink = ink(getGraphicsState().getNonStrokingColor(), box);
        rules.letterInks(page, box, inks(getGraphicsState().getNonStrokingColor()));
        if (InkPlate.total(ink) > inkLimit) {
            plate.fill(box, ink, false);
        }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        var at = getGraphicsState().getCurrentTransformationMatrix();
        rules.transparent(page, at.getTranslateX(), at.getTranslateY(), "Group");
        super.showForm(form);
    }

    /** The inks of a colour, each 0 to 1; none for colours that are not process inks. */
    private static float[] inks(PDColor colour) {
        return colour.getColorSpace() instanceof PDDeviceCMYK ? colour.getComponents() : new float[4];
    }

    /** The colour as inks; one that is something else is told. */
    private int ink(PDColor colour, Rectangle2D where) {
        if (!(colour.getColorSpace() instanceof PDDeviceCMYK)) {
            var space = colour.getColorSpace() == null
                    ? "?"
                    : colour.getColorSpace().getName();
            rules.strangeColour(page, where.getMinX(), where.getMaxY(), space);
        }
        var inks = inks(colour);
        return InkPlate.packed(inks[0], inks[1], inks[2], inks[3]);
    }

    private boolean isOverprinting() {
        return getGraphicsState().isNonStrokingOverprint() && getGraphicsState().getOverprintMode() == 1;
    }

    private void seeThrough(Rectangle2D where, double opacity) {
        var state = getGraphicsState();
        if (opacity < 1) {
            rules.transparent(page, where.getMinX(), where.getMaxY(), "ca " + opacity);
        } else if (state.getSoftMask() != null) {
            rules.transparent(page, where.getMinX(), where.getMaxY(), "SMask");
        } else if (!BlendMode.NORMAL.equals(state.getBlendMode())) {
            rules.transparent(page, where.getMinX(), where.getMaxY(), "BM");
        }
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        var matrix = getGraphicsState().getCurrentTransformationMatrix();
        var toPage = matrix.createAffineTransform();
        var area = toPage.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
                .getBounds2D();
        double resolution = resolution(image, matrix);
        seeThrough(area, getGraphicsState().getNonStrokeAlphaConstant());
        if (image.isStencil()) {
            plate.fill(area, ink(getGraphicsState().getNonStrokingColor(), area), isOverprinting());
            return;
        }
        rules.picture(page, area.getMinX(), area.getMaxY(), resolution);
        if (image.getCOSObject() instanceof COSStream stream && isInk(stream, area)) {
            picture(stream, matrix, resolution);
        }
    }

    private static double resolution(PDImage image, Matrix matrix) {
        return 72
                * Math.min(
                        image.getWidth() / matrix.getScalingFactorX(), image.getHeight() / matrix.getScalingFactorY());
    }

    private boolean isInk(COSStream image, Rectangle2D where) {
        if (image.containsKey(COSName.SMASK) || image.containsKey(COSName.MASK)) {
            rules.transparent(page, where.getMinX(), where.getMaxY(), "SMask");
        }
        boolean inks =
                COSName.DEVICECMYK.equals(image.getItem(COSName.COLORSPACE)) && !image.containsKey(COSName.DECODE);
        if (!inks) {
            var space = image.getDictionaryObject(COSName.COLORSPACE);
            rules.strangeColour(
                    page,
                    where.getMinX(),
                    where.getMaxY(),
                    space instanceof COSName name ? name.getName() : "ICCBased");
        }
        return inks;
    }

    private void picture(COSStream image, Matrix matrix, double resolution) throws IOException {
        try {
            var placed = PlacedPicture.of(image, matrix.createAffineTransform(), resolution);
            plate.fill(placed, clip());
        } catch (NoninvertibleTransformException flat) {
            // A picture without a width or height covers nothing.
        }
    }

    private Shape clip() {
        var all = getGraphicsState().getCurrentClippingPaths();
        return all.size() == 1
                ? all.getFirst().getBounds2D()
                : getGraphicsState().getCurrentClippingPath();
    }

    private void fill() {
        var area = path.getBounds2D();
        int ink = ink(getGraphicsState().getNonStrokingColor(), area);
        seeThrough(area, getGraphicsState().getNonStrokeAlphaConstant());
        if (rectangle != null) {
            thin(rectangle);
            plate.fill(rectangle.createIntersection(clip().getBounds2D()), ink, isOverprinting());
        } else {
            plate.fill(path, ink, isOverprinting());
        }
    }

    /** A filled rectangle as thin as a line is a line. */
    private void thin(Rectangle2D area) {
        boolean inside = area.intersects(trim());
        double thickness = Math.min(area.getWidth(), area.getHeight());
        if (inside && thickness > 0) {
            rules.line(page, area.getMinX(), area.getMaxY(), thickness);
        }
    }

    private Rectangle2D trim() {
        var trim = page.trim();
        return new Rectangle2D.Double(trim.getLowerLeftX(), trim.getLowerLeftY(), trim.getWidth(), trim.getHeight());
    }

    private void stroke() {
        var state = getGraphicsState();
        double width =
                state.getLineWidth() * state.getCurrentTransformationMatrix().getScalingFactorX();
        var drawn = new BasicStroke((float) Math.max(width, 0.01), state.getLineCap(), state.getLineJoin())
                .createStrokedShape(path);
        var area = drawn.getBounds2D();
        if (area.intersects(trim())) {
            rules.line(page, area.getMinX(), area.getMaxY(), width);
        }
        int ink = ink(state.getStrokingColor(), area);
        seeThrough(area, state.getAlphaConstant());
        // A line is too thin for the plate to tell its shape from the rectangle around it, unless it is a frame.
        if (Math.min(area.getWidth(), area.getHeight()) <= width + 0.01) {
            plate.fill(area, ink, state.isOverprint());
        } else {
            plate.fill(drawn, ink, state.isOverprint());
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        boolean alone = path.getCurrentPoint() == null;
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
        rectangle = alone ? path.getBounds2D() : null;
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
        rectangle = null;
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
        rectangle = null;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
        rectangle = null;
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void clip(int windingRule) {
        clipping = windingRule;
    }

    @Override
    public void endPath() {
        if (clipping >= 0) {
            path.setWindingRule(clipping);
            getGraphicsState().intersectClippingPath(path);
            clipping = -1;
        }
        path = new GeneralPath();
        rectangle = null;
    }

    @Override
    public void strokePath() {
        stroke();
        endPath();
    }

    @Override
    public void fillPath(int windingRule) {
        path.setWindingRule(windingRule);
        fill();
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        path.setWindingRule(windingRule);
        fill();
        stroke();
        endPath();
    }

    @Override
    public void shadingFill(COSName shadingName) {
        var where = clip().getBounds2D();
        rules.strangeColour(page, where.getMinX(), where.getMaxY(), "Shading");
    }
}
