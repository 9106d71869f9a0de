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

    /** Units by which the white between two bands may grow. */
    private static final int GAP_GIVES = Sheet.LINE;
    /** Lines may stand so much further apart on a page that has room left: all columns still share their lines. */
    private static final double SPREAD = 1.03;
    /** A page that stays emptier than this, however it grows, is not stretched, but has room for notes. */
    private static final double STRETCHED = 0.2;

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
        boolean stretched = open - plan.give() <= plan.room() * STRETCHED;
        double start = sheet.top() + top * sheet.unit();
        if (stretched) {
            int room = (int) Math.max(plan.used(), Math.ceil(plan.room() / SPREAD - 1e-9));
            var grid = sheet.spread((double) plan.room() / room);
            int foot = bands(plan, grid, start, room - plan.used(), plate);
            ornament(new Slot(grid, grid.columns(), room - foot, grid.left(), start + foot * grid.unit()), plate);
        } else {
            int foot = bands(plan, sheet, start, 0, plate);
            int from = foot + (foot > 0 ? Makeup.GAP : 0);
            var rest = new Slot(sheet, sheet.columns(), plan.room() - from, sheet.left(), start + from * sheet.unit());
            furniture.notes(rest, plate);
        }
        return plate.page(sheet.width(), sheet.height(), Integer.toString(index + 1));
    }

    /** A street at the foot of a page that ends early. */
    private void ornament(Slot white, Plate plate) {
        if (white.height() >= Slot.HOLE) {
            furniture.street(white.part(Sheet.LINE, white.height() - Sheet.LINE), plate);
        }
    }

    /**
     * Draws the bands, the room that is left shared out by what each gives; gives the unit below the last one.
     *
     * @param start upper edge of the first one, pt
     */
    private int bands(PagePlan plan, Sheet grid, double start, int open, Plate plate) {
        int count = plan.bands().size();
        int gives = plan.give();
        int rest = Math.max(0, open - gives);
        int grown = open - rest;
        int y = 0;
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
            band(band, grid, band.height() + share, start + y * grid.unit(), plate);
            y += band.height() + share;
        }
        return y;
    }

    private void band(Band band, Sheet grid, int height, double top, Plate plate) {
        int taken = band.places().stream().mapToInt(Place::span).sum();
        if (taken < grid.columns() && height >= Slot.HOLE) {
            furniture.street(new Slot(grid, grid.columns() - taken, height, grid.x(taken), top), plate);
        }
        for (var place : band.places()) {
            double left = grid.x(place.column());
            var slot = new Slot(grid, place.span(), height, left, top);
            place.block().draw(slot, plate);
            if (place.column() > 0) {
                double x = left - Sheet.GUTTER / 2;
                plate.ornament(new Frame.Rule(x, top, x, slot.y(height), 0.8, Ink.grey(0x55)));
            }
        }
    }
}
