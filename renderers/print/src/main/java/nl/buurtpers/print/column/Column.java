package nl.buurtpers.print.column;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.print.copy.Copy;
import nl.buurtpers.typeset.flow.Composing;
import nl.buurtpers.typeset.flow.Slip;
import nl.buurtpers.typeset.frame.Bookmark;
import nl.buurtpers.typeset.frame.Element;

/** The text of the edition as one column, with where each item starts and ends. */
public final class Column {

    private final List<Slip> slips = new ArrayList<>();
    private final List<Chapter> chapters = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();
    private final List<Floating> floating = new ArrayList<>();
    private final NavigableSet<Integer> heads = new TreeSet<>();

    void section(String title, int leaf, Copy heading, int before) {
        chapters.add(new Chapter(title, Optional.empty(), leaf, slips.size(), slips.size()));
        append(heading, before);
    }

    void item(Planned item, SetItem set, int before) {
        int from = slips.size();
        set.floating().forEach(each -> floating.add(each.moved(from)));
        append(set.copy(), before);
        chapters.add(new Chapter(item.head().title(), Optional.of(item), set.leaf(), from, slips.size()));
    }

    void append(Copy copy, int before) {
        elements.addAll(copy.elements());
        slips.addAll(Composing.spaced(copy.slips(), slips.isEmpty() ? 0 : before));
    }

    /** What comes next starts a page. */
    void startPage() {
        startPage(slips.size());
    }

    /** This slip starts a page. */
    public void startPage(int slip) {
        heads.add(slip);
    }

    /** Slips that start a page, whatever there is room for above them. */
    NavigableSet<Integer> heads() {
        return heads;
    }

    List<Floating> floating() {
        return floating;
    }

    public List<Slip> slips() {
        return slips;
    }

    /** Sections and items in order; a section stands before its items. */
    public List<Chapter> chapters() {
        return chapters;
    }

    public List<Element> elements() {
        return elements;
    }

    public List<Bookmark> bookmarks() {
        return chapters.stream()
                .map(chapter -> new Bookmark(chapter.title(), chapter.level(), chapter.leaf()))
                .toList();
    }
}
