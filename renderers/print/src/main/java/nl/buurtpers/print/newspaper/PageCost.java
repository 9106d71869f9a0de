package nl.buurtpers.print.newspaper;

import java.util.List;

/**
 * What is wrong with a page, in units of white in one column: the page that costs least is made. The weights stand in
 * {@code docs/composition.md} with their reasons.
 */
final class PageCost {

    private static final int LINE = Sheet.LINE;
    private static final double WHITE_BELOW = 1;
    private static final double WHITE_BELOW_MUCH = 2;
    private static final double HOLE_INSIDE = 1.5;
    private static final double EMPTY_COLUMN = 3;
    private static final double WHITE_AT_FOOT = 1.3;
    private static final double HOLE_AT_FOOT = 3.9;
    private static final double OFF_AIM = 0.2;
    private static final double CUT = 45;
    private static final double CUT_AGAIN = 200;
    private static final double ADVERT_SOLD = 60;
    private static final double OTHER_SECTION = 30;
    private static final double LATER = 5;
    private static final double PASSED_OVER = 60;
    private static final double LEAD_PASSED_OVER = 250;
    private static final double FIRST_LEAD_PASSED_OVER = 3000;
    private static final double LEFT_FROM_BEFORE = 4000;
    private static final double FRONT_NEWS_LOWER = 800;
    /** A page that takes more of the news than its share leaves too little for the last one. */
    private static final double TOO_FULL = 0.25;
    /** Part of a page from which white looks like a hole. */
    private static final double HOLE = 0.06;
    /** Part of a page that advertisements take at most, where there is more than one. */
    private static final double MOST_ADVERTS = 0.4;

    private final Sheet sheet;
    private final Window window;

    PageCost(Sheet sheet, Window window) {
        this.sheet = sheet;
        this.window = window;
    }

    /** White below the shorter blocks of a band, as far as they do not grow into it. */
    static double white(List<Place> places, int height) {
        double sum = 0;
        for (var place : places) {
            sum += HOLE_INSIDE * place.block().white(place.span());
            int open = height - place.height() - place.give();
            if (open > 0) {
                sum += (WHITE_BELOW * open + WHITE_BELOW_MUCH * Math.max(0, open - 3 * LINE)) * place.span();
            }
        }
        return sum;
    }

    /** Empty columns beside the blocks of a band: only where nothing is left to stand there. */
    static double beside(int height, int columns) {
        return EMPTY_COLUMN * height * columns;
    }

    /** A story that is cut, and more so one that was cut before. */
    static double cut(Block block) {
        return CUT + (block.continued() ? CUT_AGAIN : 0);
    }

    /** Whether a page would look like a page of advertisements. */
    boolean crowded(Draft draft, int paid) {
        return paid > 0
                && draft.adverts() > 0
                && draft.adverts() + paid > sheet.down() * sheet.columns() * MOST_ADVERTS;
    }

    /** What it costs that these come next: those before them wait, sections mix, the lead is not on top. */
    double order(Draft draft, long members) {
        int first = window.first(draft);
        double sum = 0;
        for (int i = first; i < window.size(); i++) {
            if ((members >> i & 1) == 1 && !window.block(i).advert()) {
                sum += LATER * (i - first);
                sum += window.block(i).section() == window.block(first).section() ? 0 : OTHER_SECTION;
            }
        }
        boolean lead = (members & 1) == 1;
        if (draft.isEmpty() && !lead && (window.front() || window.block(0).continued())) {
            sum += FRONT_NEWS_LOWER;
        }
        return draft.adverts() == 0 && window.anyAdvert(members) ? sum - ADVERT_SOLD : sum;
    }

    /** What a page costs in the end: the white at its foot, and what should have stood on it. */
    double total(Draft draft) {
        if (window.ends(draft)) {
            return draft.cost();
        }
        int open = window.aim() - draft.used();
        double white = white(open - draft.give()) * sheet.columns();
        double late = 0;
        for (int i = 0; i < window.size(); i++) {
            if (!draft.has(i)) {
                late += late(i);
            }
        }
        double full = Math.max(0, -open) * TOO_FULL * sheet.columns();
        return draft.cost() + white + Math.abs(open) * OFF_AIM + full + late;
    }

    /** White at the foot: a little of it is shared out, much of it is a hole. */
    private double white(int open) {
        double hole = open - window.room() * HOLE;
        return WHITE_AT_FOOT * Math.max(0, open) + HOLE_AT_FOOT * Math.max(0, hole);
    }

    private double late(int index) {
        var block = window.block(index);
        if (block.advert()) {
            return 0;
        }
        double sum = block.continued() ? LEFT_FROM_BEFORE : 0;
        sum += index == 0 ? PASSED_OVER : 0;
        sum += block.priority() <= 1 ? LEAD_PASSED_OVER : 0;
        return sum + (index == 0 && window.front() ? FIRST_LEAD_PASSED_OVER : 0);
    }
}
