package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes up one page: bands below each other, the best few pages in the making kept at each step. */
final class PageSearch {

    /** Blocks that may stand at the left of the next band. */
    private static final int LEADS = 4;
    /** Pages in the making that are kept at each step. */
    private static final int BEAM = 14;

    private static final int MOST_BANDS = 9;
    private static final int LEAST_BAND = 4 * Sheet.LINE;
    /** A fuller page is more likely to end well. */
    private static final double FULL = 0.6;

    private final Window window;
    private final PageCost cost;
    private final List<Arrangement> arrangements;
    private final Block.Cutting cutting;

    PageSearch(Sheet sheet, Window window, Block.Cutting cutting) {
        this.window = window;
        this.cutting = cutting;
        this.cost = new PageCost(sheet, window);
        this.arrangements = Arrangements.of(window.blocks(), sheet);
    }

    /** The page that costs least; empty where nothing fits. */
    Draft best() {
        var drafts = List.of(Draft.EMPTY);
        var best = Draft.EMPTY;
        double least = Double.POSITIVE_INFINITY;
        for (int depth = 0; depth < MOST_BANDS && !drafts.isEmpty(); depth++) {
            var next = new ArrayList<Draft>();
            for (var draft : drafts) {
                expand(draft, next);
            }
            for (var draft : next) {
                double total = cost.total(draft);
                if (total < least) {
                    least = total;
                    best = draft;
                }
            }
            drafts = kept(next);
        }
        return best;
    }

    private static List<Draft> kept(List<Draft> drafts) {
        var open = new ArrayList<Draft>();
        for (var draft : drafts) {
            if (!draft.closed()) {
                open.add(draft);
            }
        }
        open.sort(Comparator.comparingDouble(draft -> draft.cost() - draft.used() * FULL));
        return open.subList(0, Math.min(BEAM, open.size()));
    }

    private void expand(Draft draft, List<Draft> next) {
        int free = draft.free(window.room());
        if (free < LEAST_BAND) {
            return;
        }
        long leads = leads(draft);
        for (var arrangement : arrangements) {
            boolean open = (arrangement.members() & draft.taken()) == 0 && (leads >> arrangement.lead() & 1) == 1;
            if (open && !cost.crowded(draft, arrangement.adverts())) {
                int height = arrangement.band().height();
                if (height <= free) {
                    double more = cost.order(draft, arrangement.members()) + arrangement.white();
                    next.add(draft.with(arrangement.band(), arrangement.members(), more, arrangement.adverts(), false));
                }
                int aim = draft.free(window.aim());
                if (height > aim && aim >= LEAST_BAND) {
                    cut(draft, arrangement, aim, next);
                }
            }
        }
    }

    /** The first blocks that are not on the page yet, and advertisements, as bits. */
    private long leads(Draft draft) {
        long leads = 0;
        int news = 0;
        for (int i = 0; i < window.size(); i++) {
            boolean advert = window.block(i).advert();
            if (!draft.has(i) && (advert || news < LEADS)) {
                leads |= 1L << i;
                news += advert ? 0 : 1;
            }
        }
        return leads;
    }

    /** One block of the band is cut where the page ends; the others must end there by themselves. */
    private void cut(Draft draft, Arrangement arrangement, int free, List<Draft> next) {
        var places = arrangement.band().places();
        int tall = -1;
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).height() > free) {
                if (tall >= 0) {
                    return;
                }
                tall = i;
            }
        }
        int index = tall;
        var place = places.get(index);
        place.block().cut(place.span(), free, cutting).ifPresent(cut -> {
            var set = new ArrayList<>(places);
            set.set(index, new Place(cut.first(), place.column(), place.span()));
            var band = Band.of(set, free, cut.rest().stream().toList());
            double more = cost.order(draft, arrangement.members())
                    + PageCost.cut(place.block())
                    + PageCost.white(set, free)
                    + PageCost.beside(free, arrangement.empty());
            next.add(draft.with(band, arrangement.members(), more, arrangement.adverts(), true));
        });
    }
}
