package nl.buurtpers.print.column;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.model.Advert;
import nl.buurtpers.model.Picture;
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
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.text.FaceChain;
import nl.buurtpers.typeset.text.Run;

/** Sets one item: headline, what a reader must know first, summary, byline, picture, text, and the facts that remain. */
final class ItemDesk {

    private static final int LEVEL = 3;

    /** Part of a page up to which all that stands above the text is kept together. */
    private static final double LARGEST_HEAD = 0.5;

    /** Most of a page that a picture may take from head to foot. */
    private static final double HIGHEST_PICTURE = 0.55;

    private static final double SMALL_PICTURE = 0.3;

    /** Part of a page up to which the facts below a text are kept together. */
    private static final double FEW_FACTS = 0.25;

    private final ColumnStyle style;
    private final Typography type;
    private final Tree tree;
    private final PictureDesk pictures;
    private final String language;
    private final Grid grid;

    /**
     * A desk.
     *
     * @param language of the edition
     */
    ItemDesk(ColumnStyle style, Tree tree, PictureDesk pictures, String language) {
        this.style = style;
        this.type = style.type();
        this.tree = tree;
        this.pictures = pictures;
        this.language = language;
        this.grid = Grid.of(style);
    }

    /**
     * An item in type.
     *
     * @param first whether it is the first one below the heading of its section
     */
    SetItem set(Planned item, boolean first) {
        pictures.item(item.id());
        int leaf = tree.leaf();
        return item.item() instanceof Advert advert && style.ruled()
                ? new AdvertDesk(style, tree, pictures, language).set(item, advert, leaf)
                : plain(item, leaf, first);
    }

    private SetItem plain(Planned item, int leaf, boolean first) {
        var headline = headline(item, leaf);
        var head = above(item);
        var picture = picture(item);
        var below = grid.whole(joined(List.of(text(item), late(item))));
        var above = picture.isEmpty() && below.isEmpty() ? head : kept(head);
        var copy = style.onGrid() ? above.then(picture).then(below) : joined(List.of(above, picture, below));
        var whole = style.ruled() && ColumnStyle.brief(item.item())
                ? new Brief(style, !first).set(headline, copy)
                : headline.then(copy);
        return new SetItem(leaf, whole, floating(headline, above, picture, whole));
    }

    private static List<Floating> floating(Copy headline, Copy above, Copy picture, Copy whole) {
        int from = headline.slips().size() + above.slips().size();
        return picture.isEmpty()
                ? List.of()
                : List.of(new Floating(
                        from, from + picture.slips().size(), whole.slips().size()));
    }

    private Copy headline(Planned item, int leaf) {
        var look = style.title(item.item());
        var run = new Run(item.head().title(), type.style(type.headline().bold(), look.size(), item.language()), leaf);
        var slips = type.composing()
                .heading(
                        List.of(run),
                        style.format().measure(),
                        Setting.RAGGED,
                        look.line(),
                        look.size(),
                        0,
                        style.spaces().title());
        return grid.whole(Copy.of(new Element.Leaf(new Mark.Heading(LEVEL), leaf), slips));
    }

    /** What stands between headline and text; the text that follows starts on a line of the grid. */
    private Copy above(Planned item) {
        return grid.led(joined(List.of(
                facts(item.facts().stream().filter(Facts::comesFirst).toList()),
                words(item.head().summary().orElse(""), type.text().bold(), item.language(), type.body()),
                words(item.byline().orElse(""), type.small().regular(), language, type.note()))));
    }

    /** No page starts with the byline of an article. */
    private Copy kept(Copy copy) {
        boolean small = new Galley(copy.slips()).height() < style.format().units() * LARGEST_HEAD;
        return small
                ? copy.withSlips(
                        copy.slips().stream().map(slip -> slip.withKeep(true)).toList())
                : copy;
    }

    private Copy picture(Planned item) {
        return item.head()
                .picture()
                .map(picture -> grid.aired(pictures.copy(
                        picture, shape(picture, item), style.format().measure(), item.language())))
                .orElse(Copy.NOTHING);
    }

    /** Where short items stand together, their pictures are small enough to stand with their words. */
    private PictureDesk.Shape shape(Picture picture, Planned item) {
        var format = style.format();
        boolean small = style.ruled() && ColumnStyle.brief(item.item());
        double highest = format.units() * format.unit() * (small ? SMALL_PICTURE : HIGHEST_PICTURE);
        return pictures.shape(picture, format.measure(), highest);
    }

    private Copy text(Planned item) {
        return new Compositor(type, tree, pictures, item.language())
                .blocks(item.text(), style.format().measure(), LEVEL);
    }

    private Copy late(Planned item) {
        var facts = facts(Facts.later(item));
        boolean few = new Galley(facts.slips()).height() <= style.format().units() * FEW_FACTS;
        return few ? facts.withSlips(Composing.together(facts.slips())) : facts;
    }

    private Copy facts(List<Fact> facts) {
        return new FactsDesk(type, type.small(), type.note(), tree)
                .facts(facts, style.format().measure(), language, 0);
    }

    private Copy words(String words, FaceChain faces, String spoken, Typography.Type look) {
        return words.isBlank()
                ? Copy.NOTHING
                : new Compositor(type, tree, pictures, spoken)
                        .line(
                                words,
                                Mark.Plain.P,
                                type.style(faces, look.size(), spoken),
                                style.format().measure(),
                                Setting.RAGGED,
                                look.line());
    }

    /** The parts that say something, with white between them. */
    private Copy joined(List<Copy> parts) {
        var joined = new ArrayList<Copy>();
        parts.stream().filter(part -> !part.isEmpty()).forEach(part -> {
            int gap = joined.isEmpty() ? 0 : style.spaces().part();
            joined.add(part.withSlips(Composing.spaced(part.slips(), gap)));
        });
        return joined.stream().reduce(Copy.NOTHING, Copy::then);
    }
}
