package nl.buurtpers.print.copy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.buurtpers.typeset.frame.Bookmark;
import nl.buurtpers.typeset.frame.Composition;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.frame.Page;

/** Makes the logical tree of a paper: gives out leaf ids, and ties the tree to the pages at the end. */
public final class Tree {

    private int last;

    /** A leaf id that nobody has. */
    public int leaf() {
        return ++last;
    }

    /**
     * The composition, without elements of which nothing stands on a page (words of which no face has a letter) and
     * without gaps between heading levels.
     */
    public static Composition composition(
            String title, String language, List<Element> elements, List<Page> pages, List<Bookmark> bookmarks) {
        var placed = placed(pages);
        var shown = new ArrayList<Element>();
        var levels = new int[1];
        for (var element : elements) {
            shown(element, placed, levels).ifPresent(shown::add);
        }
        return new Composition(
                title,
                language,
                new Element.Branch(Mark.Plain.DOCUMENT, shown),
                pages,
                bookmarks.stream().filter(each -> placed.contains(each.leaf())).toList());
    }

    private static Set<Integer> placed(List<Page> pages) {
        var placed = new HashSet<Integer>();
        for (var page : pages) {
            for (var piece : page.pieces()) {
                if (piece.content() instanceof Content.Of(int leaf)) {
                    placed.add(leaf);
                }
            }
        }
        return placed;
    }

    private static Optional<Element> shown(Element element, Set<Integer> placed, int[] levels) {
        return switch (element) {
            case Element.Leaf leaf ->
                placed.contains(leaf.id())
                        ? Optional.of(new Element.Leaf(mark(leaf.mark(), levels), leaf.language(), leaf.id()))
                        : leaf.mark() instanceof Mark.DataCell || leaf.mark() instanceof Mark.HeaderCell
                                ? Optional.of(new Element.Branch(leaf.mark(), leaf.language(), List.of()))
                                : Optional.empty();
            case Element.Branch branch -> {
                boolean heading = branch.mark() instanceof Mark.Heading;
                var before = levels[0];
                var mark = mark(branch.mark(), levels);
                var children = new ArrayList<Element>();
                branch.children().forEach(child -> shown(child, placed, levels).ifPresent(children::add));
                if (children.isEmpty() && heading) {
                    levels[0] = before;
                }
                yield children.isEmpty() && !cell(branch.mark())
                        ? Optional.empty()
                        : Optional.of(new Element.Branch(mark, branch.language(), children));
            }
        };
    }

    private static boolean cell(Mark mark) {
        return mark instanceof Mark.DataCell || mark instanceof Mark.HeaderCell;
    }

    private static Mark mark(Mark mark, int[] levels) {
        if (mark instanceof Mark.Heading(int level)) {
            levels[0] = Math.min(level, levels[0] + 1);
            return new Mark.Heading(levels[0]);
        }
        return mark;
    }
}
