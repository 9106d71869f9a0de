package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.buurtpers.model.Advert;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.Notice;
import nl.buurtpers.model.Service;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.print.copy.Copy;
import nl.buurtpers.typeset.flow.Composing;
import nl.buurtpers.typeset.flow.Galley;
import nl.buurtpers.typeset.flow.Slip;
import nl.buurtpers.typeset.frame.Bookmark;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Mark;

/** A section: its stories, its lists of short items, its advertisements. */
final class SectionDesk {

    private final Desk desk;
    private final Plan.Part part;
    private final int number;
    private final Set<String> omitted;
    private final List<Bookmark> bookmarks;
    private final boolean advertsOnly;
    private final int leaf;
    private final int itemLevel;
    private final ShortItems shorts;
    private final List<Element> arts = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private boolean headed;

    SectionDesk(Desk desk, Plan.Part part, int number, Set<String> omitted, List<Bookmark> bookmarks) {
        this.desk = desk;
        this.part = part;
        this.number = number;
        this.omitted = omitted;
        this.bookmarks = bookmarks;
        this.advertsOnly = part.items().stream().allMatch(item -> item.item() instanceof Advert);
        this.headed = advertsOnly;
        this.leaf = desk.tree().leaf();
        this.itemLevel = advertsOnly ? 2 : 3;
        this.shorts = new ShortItems(desk, itemLevel);
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Sets all items; gives the section as it is read. */
    Element make() {
        if (!advertsOnly) {
            bookmarks.add(new Bookmark(part.section().title(), 1, leaf));
            arts.add(new Element.Leaf(new Mark.Heading(2), leaf));
        }
        for (var item : part.items()) {
            desk.pictures().item(item.id());
            desk.leaves().start(item.id());
            item(item);
            desk.leaves().end();
        }
        closeShorts();
        return new Element.Branch(Mark.Plain.SECT, arts);
    }

    private void item(Planned item) {
        boolean shown = !omitted.contains(item.id());
        int titleLeaf = desk.tree().leaf();
        bookmarks.add(new Bookmark(item.head().title(), itemLevel - 1, titleLeaf));
        switch (item.item()) {
            case Article _ -> story(item, titleLeaf, shown);
            case Advert advert -> {
                var set = new AdvertDesk(desk, itemLevel, number).set(item, advert, titleLeaf);
                art(item, set.elements());
                blocks.add(set.block());
            }
            case Notice _, Event _, Service _ -> art(item, shorts.add(item, titleLeaf, shown));
        }
    }

    private void art(Planned item, List<Element> content) {
        var spoken = item.language().equals(desk.language()) ? null : item.language();
        arts.add(new Element.Branch(Mark.Plain.ART, spoken, content));
    }

    private void story(Planned item, int titleLeaf, boolean shown) {
        if (shown) {
            closeShorts();
        }
        int bylineLeaf = desk.tree().leaf();
        var picture = item.head().picture().map(p -> new LeadPicture(item.id(), p, desk, item.language()));
        var content = new ArrayList<Element>();
        content.add(new Element.Leaf(new Mark.Heading(itemLevel), titleLeaf));
        var standfirst = desk.standfirst(item, desk.sheet().column(), true);
        content.addAll(standfirst.elements());
        item.byline().ifPresent(_ -> content.add(new Element.Leaf(Mark.Plain.P, bylineLeaf)));
        picture.ifPresent(p -> content.addAll(p.elements()));
        var body = body(item, standfirst);
        content.addAll(body.elements());
        art(item, content);
        if (shown) {
            var headline = new Headline(
                    headed && itemLevel == 2 ? "" : part.section().title(),
                    headingLeaf(),
                    item.head().title(),
                    titleLeaf,
                    item.byline().orElse(null),
                    bylineLeaf,
                    item.head().priority(),
                    item.language());
            blocks.add(
                    new Story(headline, picture.orElse(null), new Galley(body.slips()), number, desk.continuation()));
        }
    }

    /** The leaf of the section's heading for the first block of the section; 0 for the others. */
    private int headingLeaf() {
        int id = headed ? 0 : leaf;
        headed = true;
        return id;
    }

    /** The galley of a story; the elements of its standfirst are already in place. */
    private Copy body(Planned item, Copy standfirst) {
        var text = desk.compositor(item).blocks(item.text(), desk.sheet().column(), itemLevel);
        var slips = new ArrayList<>(standfirst.slips());
        boolean leads = !standfirst.isEmpty() && !text.isEmpty();
        slips.addAll(leads ? belowStandfirst(text.slips()) : text.slips());
        var box = factsBox(item);
        slips.addAll(Composing.spaced(box.slips(), slips.isEmpty() ? 0 : Sheet.LINE));
        var all = new ArrayList<>(text.elements());
        all.addAll(box.elements());
        return new Copy(all, slips);
    }

    /** A line of white that hardly grows: a wide gap here would look like an end. */
    private static List<Slip> belowStandfirst(List<Slip> text) {
        var spaced = new ArrayList<>(text);
        spaced.set(0, text.getFirst().withBefore(Sheet.LINE).withGive(1));
        return spaced;
    }

    private Copy factsBox(Planned item) {
        double measure = desk.sheet().column();
        var copy = desk.facts(item.facts(), measure);
        if (copy.isEmpty()) {
            return Copy.NOTHING;
        }
        var accent = desk.type().accent();
        var slips = new ArrayList<Slip>();
        slips.add(new Slip(
                        2,
                        (x, top, plate) -> plate.ornament(new Frame.Rule(x, top + 1, x + measure, top + 1, 1, accent)))
                .withKeep(true));
        slips.addAll(copy.slips());
        return copy.withSlips(Composing.together(Desk.onGrid(slips)));
    }

    /** Short items so far become one block. */
    private void closeShorts() {
        shorts.close().ifPresent(galley -> {
            var headline = new Headline("", 0, part.section().title(), headingLeaf(), null, 0, 3, desk.language());
            blocks.add(new Story(headline, null, galley, number, desk.continuation()));
        });
    }
}
