package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.List;

/** Finds every way in which blocks of a window fill the width of a page. */
final class Arrangements {

    /** Blocks side by side, at most. */
    private static final int MOST = 3;
    /** With fewer blocks than this nothing may stand beside the last ones. */
    private static final int FEW = 4;
    /** Lines by which two blocks in one column may be taller than the block beside them. */
    private static final int TALLER = 4 * Sheet.LINE;

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
            for (int span : window.get(i).spans()) {
                var place = new Place(window.get(i), 0, span);
                arrangements.beside(i, 1L << i, 0, List.of(place), sheet.columns() - span);
            }
        }
        return arrangements.found;
    }

    /** Goes on to the right of the blocks that are placed; later ones come in their order. */
    private void beside(int lead, long members, int from, List<Place> places, int left) {
        if (left == 0) {
            found.add(Arrangement.of(lead, members, places));
            return;
        }
        if (window.size() < FEW) {
            found.add(Arrangement.of(lead, members, places).beside(left));
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

    /** A shorter block with another one below it, beside a tall one. */
    private void stacked(int lead, long members, int upper, List<Place> places, int left) {
        var tall = places.getFirst();
        var first = window.get(upper);
        if (places.size() > 1 || !first.spans().contains(left) || first.height(left) >= tall.height()) {
            return;
        }
        int room = tall.height() + tall.give() + TALLER - first.height(left);
        for (int k = upper + 1; k < window.size(); k++) {
            var second = window.get(k);
            if ((members >> k & 1) == 0 && second.spans().contains(left) && second.height(left) <= room) {
                var stack = new Stack(first, second, sheet.unit(), sheet.span(left));
                var place = new Place(stack, sheet.columns() - left, left);
                found.add(Arrangement.of(lead, members | 1L << k, with(places, place)));
            }
        }
    }

    private static List<Place> with(List<Place> places, Place place) {
        var more = new ArrayList<>(places);
        more.add(place);
        return more;
    }
}
