package nl.buurtpers.typeset.flow;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Page;
import nl.buurtpers.typeset.frame.Piece;

/** A page while it is made up. */
public final class Plate {

    private final List<Piece> pieces = new ArrayList<>();

    public void add(Piece piece) {
        pieces.add(piece);
    }

    public void add(List<Piece> several) {
        pieces.addAll(several);
    }

    /** Part of a leaf. */
    public void add(int leaf, List<? extends Frame> frames) {
        pieces.add(Piece.of(leaf, frames));
    }

    /** Furniture that is not read aloud. */
    public void furniture(Content.Artifact kind, List<? extends Frame> frames) {
        pieces.add(Piece.artifact(kind, frames));
    }

    /** A rule, box or other ornament. */
    public void ornament(Frame frame) {
        furniture(Content.Artifact.LAYOUT, List.of(frame));
    }

    /** Whether nothing stands on it yet. */
    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** The page, trimmed to this size in pt. */
    public Page page(double width, double height, String label) {
        return new Page(width, height, label, pieces);
    }
}
