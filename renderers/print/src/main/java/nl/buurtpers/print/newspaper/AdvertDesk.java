package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.model.Advert;
import nl.buurtpers.model.AdvertSize;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.print.copy.Compositor;
import nl.buurtpers.print.copy.Copy;
import nl.buurtpers.print.copy.FactsDesk;
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

/** Designs advertisements: few words are set large, so that they fill the room that was bought. */
final class AdvertDesk {

    /** Part of the box that words fill when they are set as large as they may be. */
    private static final double FILLED = 0.6;
    /** Title, in sizes of the text below it. */
    private static final double TITLE = 2;

    private static final double NARROW_TITLE = 1.5;
    /** Width of the text below a title, in type sizes: some sixty letters. */
    private static final double LONGEST_LINE = 28;
    /** White above and below a title on a ground of its own. */
    private static final int GROUND = 4;

    private final Desk desk;
    private final int level;
    private final int section;

    AdvertDesk(Desk desk, int level, int section) {
        this.desk = desk;
        this.level = level;
        this.section = section;
    }

    /** An advertisement on the page, and as it is read. */
    record Designed(Block block, List<Element> elements) {}

    Designed set(Planned item, Advert advert, int titleLeaf) {
        var size = advert.size();
        double measure = AdvertBox.measure(size, desk.sheet());
        boolean grounded = size == AdvertSize.HALF || size == AdvertSize.FULL;
        var plain = copy(item, measure, grounded, 1, titleLeaf);
        var large = copy(item, measure, grounded, times(plain, size), titleLeaf);
        var copy = box(large, size).overfull() ? plain : large;
        var box = box(copy, size);
        return box.fits() ? new Designed(box, copy.elements()) : runningOn(item, titleLeaf);
    }

    private AdvertBox box(Copy copy, AdvertSize size) {
        return new AdvertBox(
                new Galley(copy.slips()), size, desk.sheet(), desk.type().accent(), section);
    }

    /** Type twice as large takes four times the room. */
    private double times(Copy plain, AdvertSize size) {
        double room = AdvertBox.bought(size, desk.sheet()) * FILLED;
        double most = switch (size) {
            case EIGHTH -> 1.3;
            case QUARTER -> 1.6;
            case HALF -> 2;
            case FULL -> 2.4;
        };
        double times = Math.sqrt(room / Math.max(1, new Galley(plain.slips()).height()));
        return Math.clamp(Math.floor(times * 10) / 10, 1, most);
    }

    private Copy copy(Planned item, double measure, boolean grounded, double times, int titleLeaf) {
        var words = item.text();
        boolean centred = words.stream().allMatch(block -> block instanceof nl.buurtpers.model.Block.Paragraph);
        var type = desk.type().display(times, centred ? Setting.CENTRED : Setting.RAGGED);
        double inner = Math.min(measure, type.body().size() * LONGEST_LINE);
        var display = new Desk(
                type,
                desk.sheet(),
                desk.tree(),
                desk.pictures(),
                desk.messages(),
                desk.language(),
                desk.leaves(),
                desk.pictureScale());
        var below = display.standfirst(item, inner, false).then(display.byline(item, inner));
        below = spaced(below, display.figure(item, inner), type);
        below = spaced(
                below,
                new Compositor(type, desk.tree(), desk.pictures(), item.language()).blocks(words, inner, level),
                type);
        below = spaced(below, late(item, type, inner), type);
        var text = below.withSlips(shifted(below.slips(), (measure - inner) / 2));
        return desk.early(item, measure)
                .then(title(item, grounded, type, measure, titleLeaf))
                .then(text);
    }

    private Copy late(Planned item, Typography type, double measure) {
        var facts = new FactsDesk(type, type.small(), type.note(), desk.tree(), type.setting());
        return facts.facts(Desk.later(item), measure, desk.language(), 0);
    }

    private static Copy spaced(Copy above, Copy below, Typography type) {
        return above.then(
                below.withSlips(Composing.spaced(below.slips(), type.body().line())));
    }

    private static List<Slip> shifted(List<Slip> slips, double dx) {
        return slips.stream().map(slip -> slip.shifted(dx)).toList();
    }

    private Copy title(Planned item, boolean grounded, Typography type, double measure, int leaf) {
        boolean narrow = measure < desk.sheet().column() * 1.2;
        double points = type.body().size() * (narrow ? NARROW_TITLE : TITLE);
        int units = type.composing().units(points * 1.15);
        var style = type.style(type.headline().bold(), points, item.language())
                .withInk(grounded ? Ink.WHITE : type.accent());
        var lines = type.composing()
                .heading(
                        List.of(new Run(item.head().title(), style, leaf)),
                        measure,
                        Setting.CENTRED,
                        units,
                        points,
                        GROUND / 2,
                        grounded ? 2 * GROUND : GROUND);
        var copy = Copy.of(new Element.Leaf(new Mark.Heading(level), leaf), lines);
        return grounded ? copy.withSlips(grounded(lines, units, measure)) : copy;
    }

    /** White letters on a ground of the house colour, from edge to edge of the box. */
    private List<Slip> grounded(List<Slip> lines, int units, double measure) {
        if (lines.isEmpty()) {
            return lines;
        }
        double unit = desk.sheet().unit();
        double pad = AdvertBox.PAD * unit;
        double height = ((lines.size() - 1) * units + 2 * GROUND) * unit;
        var slips = new ArrayList<>(lines);
        var first = lines.getFirst();
        slips.set(0, first.withBefore(2 * GROUND).withDrawing((x, top, plate) -> {
            plate.ornament(new Frame.Box(
                    x - pad,
                    top - GROUND * unit,
                    measure + 2 * pad,
                    height,
                    desk.type().accent(),
                    null,
                    0));
            first.drawing().draw(x, top, plate);
        }));
        return slips;
    }

    /** An advertisement with more words than a page has room for runs on in columns, like a story. */
    private Designed runningOn(Planned item, int titleLeaf) {
        var copy = copy(item, desk.sheet().column(), false, 1, titleLeaf);
        var headline = new Headline(
                desk.messages().text("fact.advertisement"), 0, item.head().title(), 0, null, 0, 4, desk.language());
        var story = new Story(headline, null, new Galley(copy.slips()), section, desk.continuation());
        return new Designed(story, copy.elements());
    }
}
