package nl.buurtpers.print.paint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.typeset.frame.Bookmark;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The bookmarks of a document (ISO 32000-1, 12.3.3). */
final class Outline {

    private Outline() {}

    /** An entry and what is below it. */
    private record Entry(COSDictionary dictionary, int level, List<Entry> children) {

        /** Entries below this one, at any depth: all of them are shown open. */
        int size() {
            return children.stream().mapToInt(child -> 1 + child.size()).sum();
        }
    }

    /** The outline; empty when there is nothing in it. A level that is skipped is closed up. */
    static Optional<COSDictionary> of(List<Bookmark> bookmarks, Links links) {
        var root = new Entry(new COSDictionary(), 0, new ArrayList<>());
        Deque<Entry> path = new ArrayDeque<>(List.of(root));
        for (var bookmark : bookmarks) {
            while (path.size() > 1 && path.element().level() >= bookmark.level()) {
                path.pop();
            }
            var entry = new Entry(
                    item(bookmark.title(), links.destination(bookmark.leaf())), bookmark.level(), new ArrayList<>());
            path.element().children().add(entry);
            path.push(entry);
        }
        if (root.children().isEmpty()) {
            return Optional.empty();
        }
        root.dictionary().setItem(COSName.TYPE, COSName.OUTLINES);
        tie(root);
        return Optional.of(root.dictionary());
    }

    private static COSDictionary item(String title, COSArray destination) {
        var item = new COSDictionary();
        item.setItem(COSName.TITLE, Cos.text(title));
        item.setItem(COSName.DEST, destination);
        return item;
    }

    private static void tie(Entry parent) {
        var children = parent.children();
        if (children.isEmpty()) {
            return;
        }
        parent.dictionary().setItem(COSName.FIRST, children.getFirst().dictionary());
        parent.dictionary().setItem(COSName.LAST, children.getLast().dictionary());
        parent.dictionary().setInt(COSName.COUNT, parent.size());
        for (int i = 0; i < children.size(); i++) {
            var item = children.get(i).dictionary();
            item.setItem(COSName.PARENT, parent.dictionary());
            if (i > 0) {
                item.setItem(COSName.PREV, children.get(i - 1).dictionary());
                children.get(i - 1).dictionary().setItem(COSName.NEXT, item);
            }
            tie(children.get(i));
        }
    }
}
