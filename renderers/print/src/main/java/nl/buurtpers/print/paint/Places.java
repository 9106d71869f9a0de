package nl.buurtpers.print.paint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtpers.typeset.frame.Composition;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Piece;

/** Where the leaves of a composition stand. */
final class Places {

    private final Map<Integer, List<Place>> byLeaf = new HashMap<>();

    /**
     * A piece in its place.
     *
     * @param page counts from 0
     */
    record Place(int page, Piece piece) {}

    Places(Composition composition) {
        for (int page = 0; page < composition.pages().size(); page++) {
            for (var piece : composition.pages().get(page).pieces()) {
                if (piece.content() instanceof Content.Of(int leaf)) {
                    byLeaf.computeIfAbsent(leaf, _ -> new ArrayList<>(1)).add(new Place(page, piece));
                }
            }
        }
    }

    /** Every place of a leaf, in reading order. */
    List<Place> of(int leaf) {
        return byLeaf.getOrDefault(leaf, List.of());
    }

    /** Every place of an element and of what is in it. */
    List<Place> of(Element element) {
        return switch (element) {
            case Element.Leaf leaf -> of(leaf.id());
            case Element.Branch branch ->
                branch.children().stream().flatMap(child -> of(child).stream()).toList();
        };
    }
}
