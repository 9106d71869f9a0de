package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Page;

/** Knows of which item a leaf is: the leaves of an item are given out in one go. */
final class Leaves {

    private final Tree tree;
    private final TreeMap<Integer, String> starts = new TreeMap<>();

    Leaves(Tree tree) {
        this.tree = tree;
    }

    void start(String item) {
        starts.put(tree.leaf(), item);
    }

    void end() {
        starts.put(tree.leaf(), "");
    }

    /** The item that a leaf is part of. */
    Optional<String> item(int leaf) {
        var start = starts.floorEntry(leaf);
        return start == null || start.getValue().isEmpty() ? Optional.empty() : Optional.of(start.getValue());
    }

    /** Labels of the pages on which each item stands, in order. */
    Map<String, List<String>> places(List<Page> pages) {
        var places = new HashMap<String, TreeSet<Integer>>();
        for (int i = 0; i < pages.size(); i++) {
            for (var piece : pages.get(i).pieces()) {
                if (piece.content() instanceof Content.Of(int leaf)) {
                    int page = i;
                    item(leaf)
                            .ifPresent(id -> places.computeIfAbsent(id, _ -> new TreeSet<>())
                                    .add(page));
                }
            }
        }
        var labels = new HashMap<String, List<String>>();
        places.forEach((item, numbers) -> {
            var names = new ArrayList<String>();
            numbers.forEach(number -> names.add(pages.get(number).label()));
            labels.put(item, names);
        });
        return labels;
    }
}
