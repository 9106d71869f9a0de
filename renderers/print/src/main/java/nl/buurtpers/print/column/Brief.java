package nl.buurtpers.print.column;

import java.util.ArrayList;
import nl.buurtpers.print.copy.Copy;
import nl.buurtpers.typeset.flow.Composing;
import nl.buurtpers.typeset.flow.Galley;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;

/**
 * A notice, an event or an entry of the sociale kaart: under a hairline, and on one page when it is short.
 *
 * @param parted whether there is something above it to be parted from
 */
record Brief(ColumnStyle style, boolean parted) {

    /** Part of a page up to which it is kept together. */
    private static final double SHORT = 0.4;

    private static final double HAIRLINE = 0.5;

    Copy set(Copy headline, Copy copy) {
        var slips = new ArrayList<>(headline.then(copy).slips());
        if (slips.isEmpty()) {
            return headline.then(copy);
        }
        var first = slips.getFirst();
        double measure = style.format().measure();
        double up = style.spaces().brief() * style.format().unit() / 2;
        slips.set(0, first.withDrawing((x, top, plate) -> {
            if (parted && top > style.format().top() + up) {
                plate.ornament(new Frame.Rule(x, top - up, x + measure, top - up, HAIRLINE, Ink.grey(0x77)));
            }
            first.drawing().draw(x, top, plate);
        }));
        boolean together = new Galley(slips).height() <= style.format().units() * SHORT;
        return headline.then(copy).withSlips(together ? Composing.together(slips) : slips);
    }
}
