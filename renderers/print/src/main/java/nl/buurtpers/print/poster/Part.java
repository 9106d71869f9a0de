package nl.buurtpers.print.poster;

import java.util.List;
import nl.buurtpers.print.copy.Copy;
import nl.buurtpers.typeset.flow.Galley;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.flow.Slip;
import nl.buurtpers.typeset.frame.Element;

/**
 * What stands across a poster or flyer, one part below the other.
 *
 * @param elements what it says, in reading order
 * @param height pt
 * @param drawing draws it from its top left corner
 */
record Part(List<Element> elements, double height, Slip.Drawing drawing) {

    static final Part NOTHING = new Part(List.of(), 0, (x, top, plate) -> {});

    Part {
        elements = List.copyOf(elements);
    }

    /** Set type. */
    static Part of(Copy copy, double unit) {
        var galley = new Galley(copy.slips());
        return new Part(
                copy.elements(),
                galley.height() * unit,
                (x, top, plate) -> galley.draw(0, galley.size(), x, top, unit, plate));
    }

    boolean isEmpty() {
        return height <= 0;
    }

    void draw(double x, double top, Plate plate) {
        drawing.draw(x, top, plate);
    }
}
