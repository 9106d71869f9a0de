package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.print.copy.Copy;
import nl.buurtpers.print.copy.Typography;
import nl.buurtpers.typeset.flow.Composing;
import nl.buurtpers.typeset.flow.Galley;
import nl.buurtpers.typeset.flow.Slip;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.text.Run;

/** Notices, events and services that follow each other: one list, a rule between them. */
final class ShortItems {

    /** A short item with more lines than this may be cut at the foot of a column. */
    private static final int SHORT = 11;

    /** Slips at the end of an item that stay in one column. */
    private static final int TOGETHER = 4;

    private static final double TITLE = 1.18;
    private static final int TITLE_LINE = 6;

    private final Desk desk;
    private final int level;
    private final List<Slip> slips = new ArrayList<>();

    ShortItems(Desk desk, int level) {
        this.desk = desk;
        this.level = level;
    }

    /** Sets an item and, if it is shown, adds it to the list; gives it as it is read. */
    List<Element> add(Planned item, int titleLeaf, boolean shown) {
        var copy = copy(item, titleLeaf);
        if (shown) {
            int lines = copy.slips().stream().mapToInt(Slip::height).sum() / Sheet.LINE;
            var set = lines <= SHORT ? Composing.together(copy.slips()) : ended(copy.slips());
            slips.addAll(slips.isEmpty() ? set : parted(set));
        }
        return copy.elements();
    }

    /** The last lines together: none of them comes alone at the head of the next column. */
    private static List<Slip> ended(List<Slip> slips) {
        var ended = new ArrayList<>(slips);
        for (int i = Math.max(0, slips.size() - TOGETHER); i < slips.size() - 1; i++) {
            ended.set(i, slips.get(i).withKeep(true));
        }
        return ended;
    }

    /** The list so far; the next item starts another one. */
    Optional<Galley> close() {
        var galley = slips.isEmpty() ? Optional.<Galley>empty() : Optional.of(new Galley(slips));
        slips.clear();
        return galley;
    }

    private Copy copy(Planned item, int titleLeaf) {
        double measure = desk.sheet().column();
        var early = desk.early(item, measure);
        var late = desk.late(item, measure);
        var copy = title(item, titleLeaf, measure)
                .then(kept(early))
                .then(desk.standfirst(item, measure, true))
                .then(desk.byline(item, measure));
        var figure = desk.figure(item, measure);
        copy = copy.then(figure.withSlips(Composing.spaced(figure.slips(), 2)));
        copy = copy.then(desk.compositor(item).blocks(item.text(), measure, level))
                .then(late);
        return copy.withSlips(Desk.onGrid(copy.slips()));
    }

    private Copy title(Planned item, int leaf, double measure) {
        var type = desk.type();
        var look = new Typography.Type(type.body().size() * TITLE, TITLE_LINE);
        var style = type.style(type.headline().bold(), look.size(), item.language());
        return Copy.of(
                new Element.Leaf(new Mark.Heading(level), leaf),
                type.composing()
                        .heading(
                                List.of(new Run(item.head().title(), style, leaf)),
                                measure,
                                Setting.RAGGED,
                                look.line(),
                                look.size(),
                                0,
                                0));
    }

    private static Copy kept(Copy copy) {
        return copy.withSlips(
                copy.slips().stream().map(slip -> slip.withKeep(true)).toList());
    }

    /** With a rule above it, unless it starts a column. */
    private List<Slip> parted(List<Slip> item) {
        double measure = desk.sheet().column();
        var parted = new ArrayList<>(item);
        parted.set(
                0,
                item.getFirst()
                        .withBefore(Sheet.LINE)
                        .withGive(2 * Sheet.LINE)
                        .withParting((x, y, plate) ->
                                plate.ornament(new Frame.Rule(x, y, x + measure, y, 0.5, Ink.grey(0x77)))));
        return parted;
    }
}
