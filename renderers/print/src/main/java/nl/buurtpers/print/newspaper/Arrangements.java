package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Finds every way in which blocks of a window fill the width of a page. */
final class Arrangements {

    /** Blocks side by side, at most. */
    private static final int MOST = 3;
    /** With fewer blocks than this nothing may stand beside the last ones. */
    private static final int FEW = 4;
    /** Lines by which two blocks in one column may be taller than the block beside them. */
    private static final int TALLER = 4 * Sheet.LINE;
    /** Lines by which they may be shorter. */
    private static final int SHORTER = 4 * Sheet.LINE;
    /** Blocks below each other. */
    private static final int HIGHEST = 3;

    private final Sheet sheet;
    private final List<Block> window;
    private final List<Arrangement> found = new ArrayList<>();

    private Arrangements(Sheet sheet, List<Block> window) {
        this.sheet = sheet;
        this.window = window;
    }

    static List<Arrangement> of(List<Block> window, Sheet sheet) {
        var arrangements = new Arrangements(sheet, window);
        for (int i = 0; i < window.size(); i++) {
            for (int span : arrangements.spans(window.get(i))) {
                var place = new Place(window.get(i), 0, span);
                arrangements.beside(i, 1L << i, 0, List.of(place), sheet.columns() - span);
            }
            arrangements.leading(i);
        }
        return arrangements.found;
    }

    /** The last ones may take the whole width, however short they are: nothing else can stand beside them. */
    private List<Integer> spans(Block block) {
        var spans = block.spans();
        if (window.size() >= FEW || block.advert() || spans.contains(sheet.columns())) {
            return spans;
        }
        var wide = new ArrayList<>(spans);
        wide.add(sheet.columns());
        return wide;
    }

    /** Goes on to the right of the blocks that are placed; later ones come in their order. */
    private void beside(int lead, long members, int from, List<Place> places, int left) {
        if (left == 0) {
            found.add(Arrangement.of(lead, members, places, 0));
            return;
        }
        if (window.size() < FEW) {
            found.add(Arrangement.of(lead, members, places, left));
        }
        if (places.size() == MOST) {
            return;
        }
        for (int j = from; j < window.size(); j++) {
            long member = 1L << j;
            if ((members & member) == 0) {
                for (int span : window.get(j).spans()) {
                    if (span <= left) {
                        var place = new Place(window.get(j), sheet.columns() - left, span);
                        beside(lead, members | member, j + 1, with(places, place), left - span);
                    }
                }
                stacked(lead, members | member, j, places, left);
            }
        }
    }

    /** Shorter blocks below each other, beside a tall one at their left. */
    private void stacked(int lead, long members, int upper, List<Place> places, int left) {
        var tall = places.getFirst();
        var first = window.get(upper);
        if (places.size() > 1 || !first.spans().contains(left) || first.height(left) >= tall.height()) {
            return;
        }
        piled(List.of(first), members, upper, left, tall, (stack, all) -> {
            var place = new Place(stack, sheet.columns() - left, left);
            found.add(Arrangement.of(lead, all, with(places, place), 0));
        });
    }

    /** Shorter blocks below each other, the first one leading, beside a tall one at their right. */
    private void leading(int lead) {
        var first = window.get(lead);
        for (int j = lead + 1; j < window.size(); j++) {
            for (int span : window.get(j).spans()) {
                int left = sheet.columns() - span;
                if (left > 0 && first.spans().contains(left)) {
                    var tall = new Place(window.get(j), left, span);
                    piled(List.of(first), 1L << lead | 1L << j, lead, left, tall, (stack, all) -> {
                        var place = new Place(stack, 0, left);
                        found.add(Arrangement.of(lead, all, List.of(place, tall), 0));
                    });
                }
            }
        }
    }

    /** Piles later blocks below the first one, until the pile is about as tall as the block beside it. */
    private void piled(List<Block> pile, long members, int last, int span, Place tall, BiConsumer<Stack, Long> whole) {
        int room = tall.height() + tall.give() + TALLER - new Stack(pile).height(span) - Stack.GAP;
        for (int k = last + 1; k < window.size(); k++) {
            var next = window.get(k);
            if ((members >> k & 1) == 0 && next.spans().contains(span) && next.height(span) <= room) {
                var more = new ArrayList<>(pile);
                more.add(next);
                var stack = new Stack(more);
                if (stack.height(span) + stack.give(span) + SHORTER >= tall.height()) {
                    whole.accept(stack, members | 1L << k);
                } else if (more.size() < HIGHEST) {
                    piled(more, members | 1L << k, k, span, tall, whole);
                }
            }
        }
    }

    private static List<Place> with(List<Place> places, Place place) {
        var more = new ArrayList<>(places);
        more.add(place);
        return more;
    }
}
