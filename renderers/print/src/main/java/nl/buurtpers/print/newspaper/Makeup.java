package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes up pages: chooses which blocks stand side by side in a band and which bands fill a page, by a small search that
 * weighs white, order and cuts. The same blocks give the same pages.
 */
final class Makeup {

    private static final int LINE = Sheet.LINE;
    /** White with a rule between two bands. */
    static final int GAP = 2 * LINE;

    /** Blocks that are considered for a page, and advertisements. */
    private static final int WINDOW = 7;

    private static final int ADVERTS = 3;
    /** Blocks that may stand at the left of a band. */
    private static final int LEADS = 4;

    /** Pages in the making that are kept at each step. */
    private static final int BEAM = 14;

    private static final double CUT = 45;
    private static final double CUT_AGAIN = 200;
    private static final double ADVERT_SOLD = 60;
    private static final double OTHER_SECTION = 30;
    private static final double LATER = 5;
    private static final double PASSED_OVER = 60;
    private static final double LEAD_PASSED_OVER = 250;
    private static final double LEFT_FROM_BEFORE = 4000;
    private static final double FRONT_NEWS_LOWER = 800;

    private final Sheet sheet;

    Makeup(Sheet sheet) {
        this.sheet = sheet;
    }

    /** A block in a band. */
    record Place(Block block, int column, int span) {}

    /**
     * Blocks side by side.
     *
     * @param height units
     * @param rest what goes on on the next page
     */
    record Band(List<Place> places, int height, List<Block> rest) {

        boolean advert() {
            return places.stream().anyMatch(place -> place.block().advert());
        }

        int give() {
            return places.stream()
                    .mapToInt(
                            p -> p.block().give(p.span()) - (height - p.block().height(p.span())))
                    .min()
                    .orElse(0);
        }
    }

    /**
     * A page.
     *
     * @param bands from top to bottom
     * @param room units that it has
     */
    record PagePlan(List<Band> bands, int room) {

        int used() {
            return bands.stream().mapToInt(Band::height).sum() + GAP * Math.max(0, bands.size() - 1);
        }
    }

    /** A page in the making. */
    private record Draft(List<Band> bands, int used, double cost, long taken, int adverts, boolean closed) {}

    /**
     * All pages.
     *
     * @param blocks in the order in which they should be read
     * @param firstRoom units of the front page below its masthead
     */
    List<PagePlan> pages(List<Block> blocks, int firstRoom) {
        var news =
                new ArrayList<>(blocks.stream().filter(block -> !block.advert()).toList());
        var adverts = new ArrayList<>(blocks.stream().filter(Block::advert).toList());
        var pages = new ArrayList<PagePlan>();
        int sold = adverts.size();
        double estimate = Math.max(1, news.stream().mapToDouble(this::share).sum() - 1);
        while (!news.isEmpty() || !adverts.isEmpty()) {
            int room = pages.isEmpty() ? firstRoom : sheet.down();
            // Advertisements are spread over the paper, from its second page on.
            int due = (int) Math.ceil(sold * Math.min(1, pages.size() / estimate)) - (sold - adverts.size());
            int offered = news.isEmpty() ? ADVERTS : Math.clamp(due, 0, ADVERTS);
            var window = Stream.concat(
                            news.stream().limit(WINDOW), adverts.stream().limit(offered))
                    .toList();
            var best = page(window, room, pages.isEmpty());
            var plan = best.bands().isEmpty() ? forced(window.getFirst(), room) : best.bands();
            var rests = new ArrayList<Block>();
            plan.forEach(band -> rests.addAll(band.rest()));
            long taken = best.bands().isEmpty() ? 1 : best.taken();
            for (int i = 0; i < window.size(); i++) {
                if (((taken >> i) & 1) == 1) {
                    news.remove(window.get(i));
                    adverts.remove(window.get(i));
                }
            }
            news.addAll(0, rests);
            pages.add(new PagePlan(ordered(plan), room));
        }
        return pages;
    }

    /** Part of a page that a block takes, white included. */
    private double share(Block block) {
        int span = block.spans().getLast();
        return 1.1 * block.height(span) * span / (sheet.down() * (double) sheet.columns());
    }

    /** News above advertisements. */
    private static List<Band> ordered(List<Band> bands) {
        return Stream.concat(
                        bands.stream().filter(band -> !band.advert()),
                        bands.stream().filter(Band::advert))
                .toList();
    }

    /** The first block alone, cut wherever it must be. */
    private List<Band> forced(Block block, int room) {
        int span = sheet.columns();
        var cut = block.forcedCut(span, room);
        return List.of(new Band(
                List.of(new Place(cut.first(), 0, span)),
                room,
                cut.rest().stream().toList()));
    }

    private Draft page(List<Block> window, int room, boolean front) {
        var drafts = List.of(new Draft(List.of(), 0, 0, 0, 0, false));
        var best = drafts.getFirst();
        double bestCost = Double.POSITIVE_INFINITY;
        for (int depth = 0; depth < 9 && !drafts.isEmpty(); depth++) {
            var next = new ArrayList<Draft>();
            for (var draft : drafts) {
                if (!draft.closed()) {
                    expand(draft, window, room, front, next);
                }
            }
            for (var draft : next) {
                double total = total(draft, window, room);
                if (total < bestCost) {
                    bestCost = total;
                    best = draft;
                }
            }
            drafts = next.stream()
                    .filter(draft -> !draft.closed())
                    .sorted(Comparator.comparingDouble(draft -> draft.cost() - draft.used() * 0.6))
                    .limit(BEAM)
                    .toList();
        }
        return best;
    }

    /** What a page costs in the end: the white at its foot, and what should have stood on it. */
    private double total(Draft draft, List<Block> window, int room) {
        int open = room - draft.used();
        int absorbed = draft.bands().stream()
                        .mapToInt(band -> Math.max(0, band.give()))
                        .sum()
                + draft.bands().size() * LINE;
        double white = Math.max(0, open - absorbed) * sheet.columns();
        double late = 0;
        for (int i = 0; i < window.size(); i++) {
            if (window.get(i).continued() && ((draft.taken() >> i) & 1) == 0) {
                late += LEFT_FROM_BEFORE;
            }
            if (!window.get(i).advert() && ((draft.taken() >> i) & 1) == 0) {
                late += i == 0 ? PASSED_OVER : 0;
                late += window.get(i).priority() <= 1 ? LEAD_PASSED_OVER : 0;
            }
        }
        return draft.cost() + white * 1.3 + open * 0.2 + late;
    }

    private void expand(Draft draft, List<Block> window, int room, boolean front, List<Draft> next) {
        int free = room - draft.used() - (draft.bands().isEmpty() ? 0 : GAP);
        if (free < 4 * LINE) {
            return;
        }
        int columns = sheet.columns();
        int leads = 0;
        for (int i = 0; i < window.size(); i++) {
            var first = window.get(i);
            if (taken(draft, i) || (leads >= LEADS && !first.advert())) {
                continue;
            }
            leads += first.advert() ? 0 : 1;
            for (int span : first.spans()) {
                if (span == columns) {
                    band(draft, window, free, front, next, i);
                    continue;
                }
                beside(draft, window, free, front, next, i, span);
            }
        }
    }

    private void beside(Draft draft, List<Block> window, int free, boolean front, List<Draft> next, int i, int span) {
        int left = sheet.columns() - span;
        for (int j = 0; j < window.size(); j++) {
            if (j == i || taken(draft, j)) {
                continue;
            }
            var second = window.get(j);
            for (int other : second.spans()) {
                if (other == left) {
                    band(
                            draft,
                            window,
                            free,
                            front,
                            next,
                            List.of(new Place(window.get(i), 0, span), new Place(second, span, other)),
                            (1L << i) | (1L << j));
                } else if (other < left) {
                    third(draft, window, free, front, next, i, span, j, other);
                }
            }
            if (second.spans().contains(left)) {
                stacked(draft, window, free, front, next, i, span, j, left);
            }
        }
    }

    private void third(
            Draft draft,
            List<Block> window,
            int free,
            boolean front,
            List<Draft> next,
            int i,
            int span,
            int j,
            int other) {
        int left = sheet.columns() - span - other;
        for (int k = j + 1; k < window.size(); k++) {
            if (k != i && !taken(draft, k) && window.get(k).spans().contains(left)) {
                band(
                        draft,
                        window,
                        free,
                        front,
                        next,
                        List.of(
                                new Place(window.get(i), 0, span),
                                new Place(window.get(j), span, other),
                                new Place(window.get(k), span + other, left)),
                        (1L << i) | (1L << j) | (1L << k));
            }
        }
    }

    private void stacked(
            Draft draft,
            List<Block> window,
            int free,
            boolean front,
            List<Draft> next,
            int i,
            int span,
            int j,
            int left) {
        int tall = window.get(i).height(span);
        int upper = window.get(j).height(left);
        if (upper >= tall) {
            return;
        }
        for (int k = j + 1; k < window.size(); k++) {
            if (k == i || taken(draft, k) || !window.get(k).spans().contains(left)) {
                continue;
            }
            var lower = window.get(k);
            if (upper + lower.height(left) > tall + window.get(i).give(span) + 4 * LINE) {
                continue;
            }
            var stack = new Stack(window.get(j), lower, sheet.unit(), sheet.span(left));
            band(
                    draft,
                    window,
                    free,
                    front,
                    next,
                    List.of(new Place(window.get(i), 0, span), new Place(stack, span, left)),
                    (1L << i) | (1L << j) | (1L << k));
        }
    }

    private void band(Draft draft, List<Block> window, int free, boolean front, List<Draft> next, int i) {
        band(draft, window, free, front, next, List.of(new Place(window.get(i), 0, sheet.columns())), 1L << i);
    }

    private void band(
            Draft draft,
            List<Block> window,
            int free,
            boolean front,
            List<Draft> next,
            List<Place> places,
            long members) {
        int height = places.stream()
                .mapToInt(place -> place.block().height(place.span()))
                .max()
                .orElse(0);
        double order = order(draft, window, front, members);
        int adverts = draft.adverts()
                + places.stream()
                        .filter(place -> place.block().advert())
                        .mapToInt(place -> place.block().height(place.span()) * place.span())
                        .sum();
        if (adverts > 0
                && adverts > sheet.down() * sheet.columns() * 0.4
                && adverts > draft.adverts()
                && draft.adverts() > 0) {
            return;
        }
        if (height <= free) {
            next.add(with(
                    draft,
                    new Band(places, height, List.of()),
                    members,
                    order + white(places, height),
                    adverts,
                    false));
        } else {
            cut(draft, places, members, order, free, adverts, next);
        }
    }

    /** One block of the band is cut where the page ends; the others must end there by themselves. */
    private void cut(
            Draft draft, List<Place> places, long members, double order, int free, int adverts, List<Draft> next) {
        for (int c = 0; c < places.size(); c++) {
            var place = places.get(c);
            int index = c;
            boolean othersFit = IntStream.range(0, places.size())
                    .filter(other -> other != index)
                    .mapToObj(places::get)
                    .allMatch(other -> other.block().height(other.span()) <= free);
            if (!othersFit || place.block().height(place.span()) <= free) {
                continue;
            }
            place.block().cut(place.span(), free).ifPresent(cut -> {
                var set = new ArrayList<>(places);
                set.set(index, new Place(cut.first(), place.column(), place.span()));
                var band = new Band(set, free, cut.rest().stream().toList());
                next.add(with(
                        draft,
                        band,
                        members,
                        order + CUT + (place.block().continued() ? CUT_AGAIN : 0) + white(set, free),
                        adverts,
                        true));
            });
        }
    }

    private static Draft with(Draft draft, Band band, long members, double cost, int adverts, boolean closed) {
        var bands = new ArrayList<>(draft.bands());
        bands.add(band);
        int used = draft.used() + band.height() + (draft.bands().isEmpty() ? 0 : GAP);
        return new Draft(bands, used, draft.cost() + cost, draft.taken() | members, adverts, closed);
    }

    /** White below the shorter blocks of a band, as far as they do not grow into it. */
    private static double white(List<Place> places, int height) {
        double sum = 0;
        for (var place : places) {
            int open =
                    height - place.block().height(place.span()) - place.block().give(place.span());
            if (open > 0) {
                sum += open * place.span() + Math.max(0, open - 3 * LINE) * 2.0 * place.span();
            }
        }
        return sum;
    }

    private static double order(Draft draft, List<Block> window, boolean front, long members) {
        int first = 0;
        while (first < window.size() && taken(draft, first)) {
            first++;
        }
        double sum = 0;
        for (int i = first; i < window.size(); i++) {
            if (((members >> i) & 1) == 1 && !window.get(i).advert()) {
                sum += LATER * (i - first);
                sum += window.get(i).section() == window.get(first).section() ? 0 : OTHER_SECTION;
            }
        }
        boolean lead = (members & 1) == 1;
        boolean sold = draft.adverts() == 0 && anyAdvert(window, members);
        sum -= sold ? ADVERT_SOLD : 0;
        if (draft.bands().isEmpty() && window.getFirst().continued() && !lead) {
            sum += FRONT_NEWS_LOWER;
        }
        if (front && draft.bands().isEmpty() && !lead) {
            sum += FRONT_NEWS_LOWER;
        }
        return sum;
    }

    private static boolean anyAdvert(List<Block> window, long members) {
        for (int i = 0; i < window.size(); i++) {
            if (((members >> i) & 1) == 1 && window.get(i).advert()) {
                return true;
            }
        }
        return false;
    }

    private static boolean taken(Draft draft, int index) {
        return ((draft.taken() >> index) & 1) == 1;
    }
}
