package nl.buurtpers.print.press;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import nl.buurtpers.render.PrintProfile;

/** What is printed: its inks, pictures, lines and letters, page after page. */
final class ContentRules {

    /** Measures pass through files with three decimals. */
    private static final double ROUNDING = 0.01;

    private static final double INK_ROUNDING = 0.5;
    /** A letter with this much black is meant to be black. */
    private static final double BLACK = 0.8;

    private static final double HARDLY = 0.02;

    private final PrintProfile profile;
    private final Ledger ledger;
    private final GlyphForms glyphForms = new GlyphForms();
    private final Extremes extremes = new Extremes();

    /** The worst of the whole file. */
    private static final class Extremes {

        private double ink;
        private double type = Double.MAX_VALUE;
        private double line = Double.MAX_VALUE;
        private double edge = Double.MAX_VALUE;
        private double resolution = Double.MAX_VALUE;
    }

    ContentRules(PrintProfile profile, Ledger ledger) {
        this.profile = profile;
        this.ledger = ledger;
    }

    void read(PressPage page) throws IOException {
        var plate = new InkPlate(page.bleed());
        new PageReader(page, plate, this, glyphForms, profile.inkLimit()).read();
        double most = plate.most();
        extremes.ink = Math.max(extremes.ink, most);
        if (most > profile.inkLimit() + INK_ROUNDING) {
            for (var spot : plate.heavierThan(profile.inkLimit() + INK_ROUNDING)) {
                double found = Math.rint(spot.percent());
                ledger.broken(PressRule.INK_LIMIT, page, spot.x(), spot.y(), found, profile.inkLimit(), "");
            }
        }
    }

    /** All pages were read. */
    void end() {
        ledger.measured(PressRule.INK_LIMIT, Math.rint(extremes.ink), profile.inkLimit());
        measured(PressRule.LEAST_TYPE_SIZE, extremes.type, profile.leastTypeSize());
        measured(PressRule.LEAST_LINE_WIDTH, extremes.line, profile.leastLineWidth());
        measured(PressRule.SAFE_ZONE, extremes.edge, profile.safeZone());
        measured(PressRule.LEAST_RESOLUTION, extremes.resolution, profile.leastResolution());
    }

    /** A file without any has nothing that is too small. */
    private void measured(PressRule rule, double found, double asked) {
        ledger.measured(rule, found == Double.MAX_VALUE ? asked : found, asked);
    }

    /**
     * Letters of a line.
     *
     * @param area what they cover
     * @param size pt
     */
    void letters(PressPage page, Rectangle2D area, double size) {
        double found = Math.round(size * 100) / 100.0;
        extremes.type = Math.min(extremes.type, found);
        if (found < profile.leastTypeSize() - ROUNDING) {
            ledger.broken(
                    PressRule.LEAST_TYPE_SIZE,
                    page,
                    area.getMinX(),
                    area.getMinY(),
                    found,
                    profile.leastTypeSize(),
                    "");
        }
        edge(page, area);
    }

    /** Letters, set or drawn, that cover this. */
    void edge(PressPage page, Rectangle2D area) {
        double points =
                Math.min(page.inside(area.getMinX(), area.getMinY()), page.inside(area.getMaxX(), area.getMaxY()));
        double inside = points / PressPage.POINTS_PER_MM;
        extremes.edge = Math.min(extremes.edge, inside);
        if (inside < profile.safeZone() - ROUNDING) {
            ledger.broken(PressRule.SAFE_ZONE, page, area.getMinX(), area.getMinY(), inside, profile.safeZone(), "");
        }
    }

    /** The inks of letters, each 0 to 1. */
    void letterInks(PressPage page, Rectangle2D area, float[] inks) {
        boolean mixed = inks[0] > HARDLY || inks[1] > HARDLY || inks[2] > HARDLY;
        if (profile.blackOnlyText() && inks[3] >= BLACK && mixed) {
            ledger.broken(PressRule.BLACK_ONLY_TEXT, page, area.getMinX(), area.getMinY(), sum(inks), 100, "");
        }
    }

    private static double sum(float[] inks) {
        return Math.rint((inks[0] + inks[1] + inks[2] + inks[3]) * 100);
    }

    /** A line inside the trim, of this thickness in pt. */
    void line(PressPage page, double x, double y, double thickness) {
        double found = Math.round(thickness * 100) / 100.0;
        extremes.line = Math.min(extremes.line, found);
        if (found < profile.leastLineWidth() - ROUNDING) {
            ledger.broken(PressRule.LEAST_LINE_WIDTH, page, x, y, found, profile.leastLineWidth(), "");
        }
    }

    /** A picture with so many pixels per inch. */
    void picture(PressPage page, double x, double y, double resolution) {
        double found = Math.floor(resolution + ROUNDING);
        extremes.resolution = Math.min(extremes.resolution, found);
        if (found < profile.leastResolution()) {
            ledger.broken(PressRule.LEAST_RESOLUTION, page, x, y, found, profile.leastResolution(), "");
        }
    }

    /** Something in another colour than process inks. */
    void strangeColour(PressPage page, double x, double y, String space) {
        ledger.broken(PressRule.COLOURS, page, x, y, 1, 0, space);
    }

    /** Something that lets what is beneath it through. */
    void transparent(PressPage page, double x, double y, String how) {
        ledger.broken(PressRule.TRANSPARENCY, page, x, y, 1, 0, how);
    }
}
