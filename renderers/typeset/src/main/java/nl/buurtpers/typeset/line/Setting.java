package nl.buurtpers.typeset.line;

/**
 * How a paragraph is set.
 *
 * @param alignment where its lines stand in the measure
 * @param divided whether words may be divided with a hyphen
 * @param indent points by which the first line starts later
 */
public record Setting(Alignment alignment, boolean divided, double indent) {

    /** Where lines stand. START is left for Dutch and right for Arabic. */
    public enum Alignment {
        START,
        CENTRE,
        END,
        JUSTIFIED
    }

    /** Straight edges on both sides, words divided: newspaper columns. */
    public static final Setting JUSTIFIED = new Setting(Alignment.JUSTIFIED, true, 0);
    /** A ragged edge, whole words: large print, headlines, screens. */
    public static final Setting RAGGED = new Setting(Alignment.START, false, 0);
    /** A ragged edge with divided words: columns too narrow for justification. */
    public static final Setting RAGGED_DIVIDED = new Setting(Alignment.START, true, 0);
    /** Whole words around the middle. */
    public static final Setting CENTRED = new Setting(Alignment.CENTRE, false, 0);

    public Setting withIndent(double other) {
        return new Setting(alignment, divided, other);
    }

    public Setting withAlignment(Alignment other) {
        return new Setting(other, divided, indent);
    }

    boolean justified() {
        return alignment == Alignment.JUSTIFIED;
    }
}
