package nl.buurtpers.print.newspaper;

import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Page;

/**
 * Draws pages: the bands of a page, made higher where it has room left.
 *
 * @param furniture what stands around the stories
 */
record PageDrawing(Sheet sheet, Furniture furniture) {

    /** Lines by which the white between two bands may grow. */
    private static final int GAP_GIVES = 3 * Sheet.LINE;
    /** A page that is emptier than this is not stretched, but has room for notes. */
    private static final double STRETCHED = 0.25;

    /**
     * A page.
     *
     * @param index from 0
     */
    Page page(PagePlan plan, int index) {
        var plate = new Plate();
        int top = 0;
        if (index == 0) {
            furniture.masthead(plate);
            furniture.notice(plate);
            top = furniture.mastheadUnits();
        } else {
            furniture.runningHead(index + 1, plate);
        }
        int open = plan.room() - plan.used();
        boolean stretched = open <= plan.room() * STRETCHED;
        int foot = bands(plan, top, stretched ? open : 0, plate);
        if (!stretched && index > 0) {
            furniture.notes(foot + (foot > 0 ? Makeup.GAP : 0), plate);
        }
        return plate.page(sheet.width(), sheet.height(), Integer.toString(index + 1));
    }

    /** Draws the bands, the room that is left shared out by what each gives; gives the unit below the last one. */
    private int bands(PagePlan plan, int top, int open, Plate plate) {
        int count = plan.bands().size();
        int gives = 0;
        for (var band : plan.bands()) {
            gives += band.give();
        }
        int rest = Math.max(0, open - gives);
        int grown = open - rest;
        int y = top;
        for (int i = 0; i < count; i++) {
            var band = plan.bands().get(i);
            if (i > 0) {
                int more = Math.min(rest / (count - i), GAP_GIVES);
                rest -= more;
                y += Makeup.GAP + more;
            }
            int share = gives == 0 ? 0 : (int) Math.round((double) grown * band.give() / gives);
            grown -= share;
            gives -= band.give();
            band(band, band.height() + share, y, plate);
            y += band.height() + share;
        }
        return y;
    }

    private void band(Band band, int height, int y, Plate plate) {
        double top = sheet.top() + y * sheet.unit();
        for (var place : band.places()) {
            place.block().draw(place.span(), height, sheet.x(place.column()), top, plate);
            if (place.column() > 0) {
                double x = sheet.x(place.column()) - Sheet.GUTTER / 2;
                plate.ornament(new Frame.Rule(x, top, x, top + height * sheet.unit(), 0.8, Ink.grey(0x55)));
            }
        }
    }
}
