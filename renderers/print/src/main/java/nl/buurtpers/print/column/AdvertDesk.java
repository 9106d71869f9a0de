package nl.buurtpers.print.column;

import java.util.List;
import nl.buurtpers.model.Advert;
import nl.buurtpers.model.AdvertSize;
import nl.buurtpers.model.Block;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.print.copy.Compositor;
import nl.buurtpers.print.copy.Copy;
import nl.buurtpers.print.copy.FactsDesk;
import nl.buurtpers.print.copy.PictureDesk;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.print.copy.Typography;
import nl.buurtpers.typeset.flow.Composing;
import nl.buurtpers.typeset.flow.Galley;
import nl.buurtpers.typeset.flow.Slip;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.text.Run;

/** Sets an advertisement in a box, as large a part of the page as was bought; larger when its words ask for more. */
final class AdvertDesk {

    private static final double TITLE = 1.7;
    private static final double OUTLINE = 1;
    private static final int LEVEL = 3;

    private final ColumnStyle style;
    private final Tree tree;
    private final PictureDesk pictures;
    private final String language;
    /** Units of white inside the box. */
    private final int pad;

    AdvertDesk(ColumnStyle style, Tree tree, PictureDesk pictures, String language) {
        this.style = style;
        this.tree = tree;
        this.pictures = pictures;
        this.language = language;
        this.pad = style.type().body().line();
    }

    SetItem set(Planned item, Advert advert, int leaf) {
        boolean few = item.text().stream().allMatch(block -> block instanceof Block.Paragraph);
        var type = style.type().display(1, few ? Setting.CENTRED : Setting.RAGGED);
        double measure = style.format().measure();
        var words = words(item, leaf, type, measure - 2 * pad * type.unit());
        boolean fits =
                new Galley(words.slips()).height() + 2 * pad <= style.format().units();
        // What is longer than a page runs on without a box, across the page.
        var copy =
                fits ? words.withSlips(List.of(box(words.slips(), advert.size()))) : words(item, leaf, type, measure);
        return new SetItem(leaf, copy, List.of());
    }

    private Copy words(Planned item, int leaf, Typography type, double measure) {
        var text = new Compositor(type, tree, pictures, item.language());
        var early = facts(item.facts().stream().filter(Facts::comesFirst).toList(), type, measure);
        var words = early.then(title(item, leaf, type, measure));
        words = spaced(words, line(item.head().summary().orElse(""), type, measure, text), type);
        words = spaced(words, line(item.byline().orElse(""), type, measure, text), type);
        words = spaced(
                words,
                item.head()
                        .picture()
                        .map(picture -> pictures.figure(picture, measure, item.language()))
                        .orElse(Copy.NOTHING),
                type);
        words = spaced(words, text.blocks(item.text(), measure, LEVEL), type);
        return spaced(words, facts(Facts.later(item), type, measure), type);
    }

    private static Copy spaced(Copy above, Copy below, Typography type) {
        return above.then(
                below.withSlips(Composing.spaced(below.slips(), type.body().line() / 2)));
    }

    private Copy title(Planned item, int leaf, Typography type, double measure) {
        double points = type.body().size() * TITLE;
        var look = type.style(type.headline().bold(), points, item.language()).withInk(type.accent());
        var slips = type.composing()
                .heading(
                        List.of(new Run(item.head().title(), look, leaf)),
                        measure,
                        Setting.CENTRED,
                        type.composing().units(points * 1.15),
                        points,
                        type.body().line() / 2,
                        0);
        return Copy.of(new Element.Leaf(new Mark.Heading(LEVEL), leaf), slips);
    }

    private Copy line(String words, Typography type, double measure, Compositor text) {
        return words.isBlank()
                ? Copy.NOTHING
                : text.line(
                        words,
                        Mark.Plain.P,
                        type.style(type.text().bold(), type.body().size(), language),
                        measure,
                        type.setting(),
                        type.body().line());
    }

    private Copy facts(List<Fact> facts, Typography type, double measure) {
        return new FactsDesk(type, type.small(), type.note(), tree, type.setting()).facts(facts, measure, language, 0);
    }

    private Slip box(List<Slip> slips, AdvertSize size) {
        var galley = new Galley(slips);
        int line = style.type().body().line();
        int asked = galley.height() + 2 * pad;
        int height = Math.min(style.format().units(), Math.max(whole(asked, line), bought(size, line)));
        double unit = style.format().unit();
        double measure = style.format().measure();
        var accent = style.type().accent();
        return new Slip(height, (x, top, plate) -> {
            plate.ornament(new Frame.Box(x, top, measure, height * unit, null, accent, OUTLINE));
            double open = (height - galley.height()) * unit / 2;
            galley.draw(0, galley.size(), x + pad * unit, top + open, unit, plate);
        });
    }

    private static int whole(int units, int line) {
        return (units + line - 1) / line * line;
    }

    private int bought(AdvertSize size, int line) {
        double part = switch (size) {
            case EIGHTH -> 0;
            case QUARTER -> 1 / 4.0;
            case HALF -> 1 / 2.0;
            case FULL -> 1;
        };
        return (int) (style.format().units() * part) / line * line;
    }
}
