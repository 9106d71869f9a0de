package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.print.copy.Compositor;
import nl.buurtpers.typeset.flow.Composing;
import nl.buurtpers.typeset.flow.Galley;
import nl.buurtpers.typeset.frame.Bookmark;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Mark;

/** Makes the blocks of a newspaper from a plan: section by section, the colophon last. */
final class StoryDesk {

    private final Desk desk;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();

    private StoryDesk(Desk desk) {
        this.desk = desk;
    }

    /**
     * Sets a plan.
     *
     * @param omitted items that are set, so that everything else keeps its place in the tree, but not shown
     */
    static StoryDesk set(Plan plan, Desk desk, Set<String> omitted) {
        var stories = new StoryDesk(desk);
        for (int i = 0; i < plan.parts().size(); i++) {
            var part = plan.parts().get(i);
            if (!part.items().isEmpty()) {
                var section = new SectionDesk(desk, part, i, omitted, stories.bookmarks);
                stories.elements.add(section.make());
                stories.blocks.addAll(section.blocks());
            }
        }
        stories.colophon(plan, plan.parts().size());
        return stories;
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Element> elements() {
        return elements;
    }

    List<Bookmark> bookmarks() {
        return bookmarks;
    }

    /** The colophon with the contact of the editors. */
    private void colophon(Plan plan, int number) {
        double measure = desk.sheet().column();
        var copy = new Compositor(desk.type(), desk.tree(), desk.pictures(), desk.language())
                .blocks(plan.edition().colophon(), measure, 2);
        var contact = desk.facts(plan.contact(), measure);
        if (copy.isEmpty() && contact.isEmpty()) {
            return;
        }
        int leaf = desk.tree().leaf();
        var title = desk.messages().text(copy.isEmpty() ? "edition.contact" : "edition.colophon");
        bookmarks.add(new Bookmark(title, 1, leaf));
        var content = new ArrayList<Element>();
        content.add(new Element.Leaf(new Mark.Heading(2), leaf));
        content.addAll(copy.elements());
        content.addAll(contact.elements());
        elements.add(new Element.Branch(Mark.Plain.SECT, content));
        var slips = new ArrayList<>(copy.slips());
        slips.addAll(Desk.onGrid(Composing.spaced(contact.slips(), slips.isEmpty() ? 0 : Sheet.LINE)));
        var headline = new Headline("", 0, title, leaf, null, 0, 4, desk.language());
        blocks.add(new Story(headline, null, new Galley(slips), number, desk.continuation()));
    }
}
