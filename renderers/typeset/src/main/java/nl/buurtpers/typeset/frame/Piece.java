package nl.buurtpers.typeset.frame;

import java.util.List;

/** Frames that belong together as one marked-content sequence: part of a leaf, or an artifact. */
public record Piece(Content content, List<Frame> frames) {
    public Piece {
        frames = List.copyOf(frames);
    }

    public static Piece of(int leaf, List<? extends Frame> frames) {
        return new Piece(new Content.Of(leaf), List.copyOf(frames));
    }

    public static Piece artifact(Content.Artifact artifact, List<? extends Frame> frames) {
        return new Piece(artifact, List.copyOf(frames));
    }
}
