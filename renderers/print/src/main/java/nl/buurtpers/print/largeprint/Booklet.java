package nl.buurtpers.print.largeprint;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.print.copy.Copy;
import nl.buurtpers.typeset.flow.Composing;
import nl.buurtpers.typeset.flow.Slip;
import nl.buurtpers.typeset.frame.Bookmark;
import nl.buurtpers.typeset.frame.Element;

/** The text of the edition as one column, with where each item starts and ends. */
final class Booklet {

    /**
     * An item or section in the column.
     *
     * @param level 1 for a section, 2 for an item
     * @param leaf its heading
     * @param from its first slip
     * @param to the slip after its last one
     */
    record Chapter(String title, int level, int leaf, int from, int to) {}

    private final List<Slip> slips = new ArrayList<>();
    private final List<Chapter> chapters = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();

    void section(String title, int leaf, Copy heading, int before) {
        chapters.add(new Chapter(title, 1, leaf, slips.size(), slips.size()));
        append(heading, before);
    }

    void item(Planned item, int leaf, Copy copy, int before) {
        int from = slips.size();
        append(copy, before);
        chapters.add(new Chapter(item.head().title(), 2, leaf, from, slips.size()));
    }

    void append(Copy copy, int before) {
        elements.addAll(copy.elements());
        slips.addAll(Composing.spaced(copy.slips(), slips.isEmpty() ? 0 : before));
    }

    List<Slip> slips() {
        return slips;
    }

    List<Chapter> chapters() {
        return chapters;
    }

    List<Element> elements() {
        return elements;
    }

    List<Bookmark> bookmarks() {
        return chapters.stream()
                .map(chapter -> new Bookmark(chapter.title(), chapter.level(), chapter.leaf()))
                .toList();
    }
}
