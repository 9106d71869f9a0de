package nl.buurtpers.print.paint;

import java.util.List;

/**
 * What a printer cuts and registers by, outside the bleed: corners of the trim, targets in the middle of each side, and a
 * bar of the four inks.
 */
record CropMarks(ContentStream out, Sheet sheet, List<String> marks) {

    /** Paper that marks need beyond the bleed, pt: a gap of 3 pt and a line of 14 pt (5 mm). */
    static final double ROOM = 18;

    private static final double GAP = 3;
    private static final double LENGTH = 14;
    private static final double HAIRLINE = 0.25;
    private static final double TARGET = 4;
    /** How far from its ends the control points of a quarter of a circle lie, in radii. */
    private static final double ARC = 0.5523;

    void draw() {
        out.raw("/Artifact <</Type/Page>> BDC\n");
        out.op("w", HAIRLINE);
        // On every plate, as whoever cuts and registers needs them.
        out.op("K", 1, 1, 1, 1);
        if (marks.contains("crop")) {
            crop();
        }
        if (marks.contains("registration")) {
            registration();
        }
        if (marks.contains("colour-bar")) {
            colourBar();
        }
        out.raw("EMC\n");
    }

    private void crop() {
        double width = sheet.page().width();
        double height = sheet.page().height();
        double from = sheet.bleed() + GAP;
        double to = from + LENGTH;
        for (double x : new double[] {0, width}) {
            line(x, -from, x, -to);
            line(x, height + from, x, height + to);
        }
        for (double y : new double[] {0, height}) {
            line(-from, y, -to, y);
            line(width + from, y, width + to, y);
        }
    }

    /** One target for each plate on the same spot: where they do not coincide, the plates are off. */
    private void registration() {
        double width = sheet.page().width();
        double height = sheet.page().height();
        double away = sheet.bleed() + GAP + LENGTH / 2;
        target(width / 2, -away);
        target(width / 2, height + away);
        target(-away, height / 2);
        target(width + away, height / 2);
    }

    private void target(double x, double y) {
        line(x - TARGET, y, x + TARGET, y);
        line(x, y - TARGET, x, y + TARGET);
        circle(sheet.x(x), sheet.y(y), TARGET * 0.6);
    }

    /** Four curves. */
    private void circle(double x, double y, double radius) {
        double bend = radius * ARC;
        out.op("m", x + radius, y);
        out.op("c", x + radius, y + bend, x + bend, y + radius, x, y + radius);
        out.op("c", x - bend, y + radius, x - radius, y + bend, x - radius, y);
        out.op("c", x - radius, y - bend, x - bend, y - radius, x, y - radius);
        out.op("c", x + bend, y - radius, x + radius, y - bend, x + radius, y);
        out.raw("s\n");
    }

    private void colourBar() {
        double size = LENGTH * 0.75;
        double top = -(sheet.bleed() + GAP + size);
        for (int ink = 0; ink < 4; ink++) {
            out.op("k", ink == 0 ? 1 : 0, ink == 1 ? 1 : 0, ink == 2 ? 1 : 0, ink == 3 ? 1 : 0);
            out.op("re", sheet.x(20 + ink * size), sheet.y(top + size), size, size)
                    .raw("f\n");
        }
    }

    private void line(double x1, double y1, double x2, double y2) {
        out.op("m", sheet.x(x1), sheet.y(y1)).op("l", sheet.x(x2), sheet.y(y2)).raw("S\n");
    }
}
