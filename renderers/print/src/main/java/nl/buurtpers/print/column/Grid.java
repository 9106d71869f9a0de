package nl.buurtpers.print.column;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.print.copy.Copy;
import nl.buurtpers.typeset.flow.Slip;

/**
 * The lines on which words stand.
 *
 * @param line units of a line; 0 where there is no grid
 */
record Grid(int line) {

    static Grid of(ColumnStyle style) {
        return new Grid(style.onGrid() ? style.type().body().line() : 0);
    }

    /** The copy filled up to whole lines, so that what follows stands on the grid again. */
    Copy whole(Copy copy) {
        int units = copy.slips().stream()
                .mapToInt(slip -> slip.before() + slip.height())
                .sum();
        return line == 0 || units % line == 0 ? copy : copy.withSlips(filled(copy.slips(), line - units % line));
    }

    /** The same with white below it, at least half a line. */
    Copy led(Copy copy) {
        return line == 0 || copy.isEmpty() ? copy : whole(copy.withSlips(filled(copy.slips(), line / 2)));
    }

    /** A picture of whole lines, with a line of white below it unless half a line is left of its last one. */
    Copy aired(Copy picture) {
        if (line == 0 || picture.isEmpty()) {
            return picture;
        }
        int open = (line - picture.slips().getFirst().height() % line) % line;
        return open >= line / 2 ? picture : picture.withSlips(filled(picture.slips(), line));
    }

    private static List<Slip> filled(List<Slip> slips, int white) {
        var filled = new ArrayList<>(slips);
        boolean keep = slips.getLast().keep();
        filled.set(filled.size() - 1, slips.getLast().withKeep(true));
        filled.add(Slip.white(white).withKeep(keep));
        return filled;
    }
}
