package nl.buurtpers.typeset.text;

/**
 * Words of one look that belong to one leaf of the logical tree.
 *
 * @param text any text; {@link #LINE_END} forces a new line
 * @param style how it looks
 * @param leaf id of the leaf; of no meaning where no tree is made, as on screens
 */
public record Run(String text, Style style, int leaf) {

    /** U+2028: a line end that the editor asked for. */
    public static final char LINE_END = '\u2028';
}
