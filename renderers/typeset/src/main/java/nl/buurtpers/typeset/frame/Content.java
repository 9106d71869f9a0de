package nl.buurtpers.typeset.frame;

/** What a piece is part of: a leaf of the logical tree, or nothing that is read aloud. */
public sealed interface Content {

    record Of(int leaf) implements Content {}

    /** Furniture that assistive technology skips. */
    enum Artifact implements Content {
        /** Running heads. */
        HEADER,
        /** Folios. */
        FOOTER,
        /** Rules, boxes and decorative pictures. */
        LAYOUT,
        BACKGROUND
    }
}
