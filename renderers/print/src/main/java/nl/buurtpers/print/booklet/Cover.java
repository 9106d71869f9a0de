package nl.buurtpers.print.booklet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import nl.buurtpers.print.column.Chapter;
import nl.buurtpers.print.column.ColumnStyle;
import nl.buurtpers.print.column.Contents;
import nl.buurtpers.typeset.flow.Galley;
import nl.buurtpers.typeset.flow.Legs;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.flow.Slip;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Page;

/**
 * The cover: masthead, the story that matters most, what is inside, and that there is a large-print edition.
 *
 * @param teaser the story; none where the edition has no article
 * @param contents what is inside
 * @param legs columns in which the contents stand
 */
record Cover(
        ColumnStyle style, Masthead masthead, Optional<Teaser> teaser, Contents contents, int legs, Notice notice) {

    /** White between the parts, pt. */
    private static final double GAP = 14;

    /** Room between two columns of contents, pt. */
    static final double GUTTER = 20;

    /** The cover as a page and as it is read. */
    record Drawn(Page page, List<Element> elements) {}

    /** Whether the contents leave room for the teaser. */
    boolean fits() {
        double taken = teaser.map(each -> each.least() + GAP).orElse(0.0);
        return masthead.bottom() + GAP + taken + height(inside(contents.measured())) <= notice.top() - GAP;
    }

    /** Draws it; gives its page and its elements in reading order. */
    Drawn draw(ToIntFunction<Chapter> page, Optional<Chapter> told, String label) {
        var plate = new Plate();
        double left = style.format().left(1);
        masthead.draw(left, plate);
        var elements = new ArrayList<>(masthead.elements());
        boolean listed = fits();
        var entries = listed ? contents.lines(page) : List.<Slip>of();
        double top = notice.top() - GAP - height(inside(entries));
        teaser.ifPresent(each -> elements.addAll(each.draw(
                left,
                masthead.bottom() + GAP,
                top - GAP - masthead.bottom() - GAP,
                told.map(page::applyAsInt).orElse(0),
                plate)));
        if (listed) {
            draw(inside(entries), left, top, plate);
            elements.addAll(contents.elements());
        }
        notice.draw(left, plate);
        elements.add(notice.element());
        return new Drawn(plate.page(style.format().width(), style.format().height(), label), elements);
    }

    private record Inside(Galley heading, Galley entries, Legs legs) {}

    private Inside inside(List<Slip> all) {
        var galley = new Galley(all);
        int heading = all.isEmpty() ? 0 : contents.heading().size();
        var entries = galley.from(heading);
        int most = style.format().units();
        return new Inside(
                galley.before(heading),
                entries,
                Legs.balance(entries, 0, Collections.nCopies(legs, 0), 1, Math.max(1, most), most));
    }

    private double height(Inside inside) {
        return (inside.heading.height() + inside.legs.height()) * style.format().unit();
    }

    private void draw(Inside inside, double left, double top, Plate plate) {
        double unit = style.format().unit();
        inside.heading.draw(0, inside.heading.size(), left, top, unit, plate);
        inside.legs.draw(
                inside.entries,
                Collections.nCopies(legs, 0),
                left,
                top + inside.heading.height() * unit,
                (style.format().measure() + GUTTER) / legs,
                unit,
                inside.legs.height(),
                plate);
    }
}
