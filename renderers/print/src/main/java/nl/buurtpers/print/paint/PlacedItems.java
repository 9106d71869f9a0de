package nl.buurtpers.print.paint;

import java.util.Optional;
import java.util.function.IntFunction;
import nl.buurtpers.print.press.ItemsByPlace;
import nl.buurtpers.typeset.frame.Composition;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Page;

/**
 * Knows which item stands on a spot of a composed page.
 *
 * @param composition its pages
 * @param itemOfLeaf the item that a leaf of the composition belongs to
 */
record PlacedItems(Composition composition, IntFunction<Optional<String>> itemOfLeaf) implements ItemsByPlace {

    /** What stands no further away is meant: two lines of text. */
    private static final double NEAR = 24;

    @Override
    public int pages() {
        return composition.pages().size();
    }

    @Override
    public Optional<String> at(int page, double x, double y) {
        return page < 1 || page > pages()
                ? Optional.empty()
                : at(composition.pages().get(page - 1), x, y);
    }

    private Optional<String> at(Page page, double x, double y) {
        var spot = Rect.of(x, y, 0, 0);
        return nearest(page, decoration(page, spot).orElse(spot));
    }

    /** A picture that is not read aloud has no leaf: it belongs to the words beside it. */
    private static Optional<Rect> decoration(Page page, Rect spot) {
        return page.pieces().stream()
                .filter(piece -> piece.content() instanceof Content.Artifact)
                .flatMap(piece -> piece.frames().stream())
                .filter(Frame.PictureFrame.class::isInstance)
                .map(Rect::of)
                .filter(picture -> picture.distance(spot) <= 1)
                .findFirst();
    }

    private Optional<String> nearest(Page page, Rect place) {
        double nearest = NEAR;
        Optional<String> item = Optional.empty();
        for (var piece : page.pieces()) {
            if (piece.content() instanceof Content.Of(int leaf)) {
                for (var frame : piece.frames()) {
                    double away = Rect.of(frame).distance(place);
                    if (away < nearest && itemOfLeaf.apply(leaf).isPresent()) {
                        nearest = away;
                        item = itemOfLeaf.apply(leaf);
                    }
                }
            }
        }
        return item;
    }
}
