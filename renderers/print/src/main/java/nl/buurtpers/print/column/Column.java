package nl.buurtpers.print.column;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
    /** For each element the slip before which it was set. */
    private final List<Integer> places = new ArrayList<>();

    private final List<Floating> floating = new ArrayList<>();
    private final NavigableSet<Integer> heads = new TreeSet<>();
    private int closing;

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
        copy.elements().forEach(element -> {
            elements.add(element);
            places.add(slips.size());
        });
        slips.addAll(Composing.spaced(copy.slips(), slips.isEmpty() ? 0 : before));
    }

    /**
     * What comes next closes the paper: colophon and contact.
     *
     * @param apart whether it starts a page
     */
    void close(boolean apart) {
        closing = slips.size();
        if (apart) {
            startPage(closing);
        }
    }

    /** The slip with which the colophon starts; where there is none, the number of slips. */
    public int closing() {
        return closing;
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

    /** The elements of the slips from one to before the other. */
    public List<Element> elements(int from, int to) {
        return IntStream.range(0, elements.size())
                .filter(i -> places.get(i) >= from && places.get(i) < to)
                .mapToObj(elements::get)
                .toList();
    }

    public List<Bookmark> bookmarks() {
        return bookmarks(chapters);
    }

    /** The bookmarks of some chapters. */
    public static List<Bookmark> bookmarks(List<Chapter> chapters) {
        return chapters.stream()
                .map(chapter -> new Bookmark(chapter.title(), chapter.level(), chapter.leaf()))
                .toList();
    }
}
