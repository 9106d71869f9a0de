package nl.buurtpers.typeset.frame;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A composed document: the logical tree (what it says, in reading order) and the pages (where it stands).
 *
 * <p>The two are tied by leaf ids: a {@link Element.Leaf} of the tree owns an id, and every {@link Piece} on a page names
 * the leaf whose content it shows. A paragraph that runs on in the next column or page is one leaf with several pieces;
 * they are read in the order of the pages and, within a page, in list order. The reading order of everything else is the
 * order of the tree, whatever the order on the page.
 *
 * <p>Checked here, so that painters may rely on it: ids are unique; every piece names a known leaf; every leaf stands on
 * a page; every bookmark points to a known leaf; heading levels start at 1 and skip none.
 *
 * @param title for document properties
 * @param language BCP 47 tag of the whole document
 * @param root its mark is {@link Mark.Plain#DOCUMENT}
 * @param pages in order; not empty
 * @param bookmarks in order; levels start at 1
 */
public record Composition(
        String title, String language, Element.Branch root, List<Page> pages, List<Bookmark> bookmarks) {

    public Composition {
        pages = List.copyOf(pages);
        bookmarks = List.copyOf(bookmarks);
        check(!pages.isEmpty(), "a composition without pages");
        check(root.mark() == Mark.Plain.DOCUMENT, "the root is a Document");
        var leaves = leafIds(root);
        checkPlaced(leaves, pages);
        for (var bookmark : bookmarks) {
            check(leaves.contains(bookmark.leaf()), "bookmark to an unknown leaf", bookmark.leaf());
        }
        checkHeadings(root);
    }

    private static Set<Integer> leafIds(Element root) {
        var ids = new HashSet<Integer>();
        visit(root, leaf -> check(ids.add(leaf.id()), "two leaves with id", leaf.id()));
        return ids;
    }

    private static void checkPlaced(Set<Integer> leaves, List<Page> pages) {
        var placed = new HashSet<Integer>();
        for (var page : pages) {
            for (var piece : page.pieces()) {
                if (piece.content() instanceof Content.Of(int leaf)) {
                    check(leaves.contains(leaf), "piece of an unknown leaf", leaf);
                    placed.add(leaf);
                }
            }
        }
        for (var leaf : leaves) {
            check(placed.contains(leaf), "leaf that stands on no page", leaf);
        }
    }

    private static void checkHeadings(Element root) {
        int[] deepest = {0};
        walk(root, element -> {
            if (element.mark() instanceof Mark.Heading(int level)) {
                check(level <= deepest[0] + 1, "heading level skipped before level", level);
                deepest[0] = level;
            }
        });
    }

    /** Every leaf of the tree in reading order. */
    public void eachLeaf(Consumer<Element.Leaf> consumer) {
        visit(root, consumer);
    }

    private static void visit(Element element, Consumer<Element.Leaf> consumer) {
        walk(element, each -> {
            if (each instanceof Element.Leaf leaf) {
                consumer.accept(leaf);
            }
        });
    }

    private static void walk(Element element, Consumer<Element> consumer) {
        consumer.accept(element);
        if (element instanceof Element.Branch branch) {
            branch.children().forEach(child -> walk(child, consumer));
        }
    }

    private static void check(boolean holds, String message, Object... amounts) {
        if (!holds) {
            throw new IllegalArgumentException(message + " " + List.of(amounts));
        }
    }
}
