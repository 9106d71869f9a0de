package nl.buurtpers.plan;

/**
 * A run of words that a channel shows or accounts for.
 *
 * @param role what it is in the item
 * @param words the words, in reading order
 */
public record Piece(Role role, String words) {

    /** What a piece is in its item. */
    public enum Role {
        TITLE,
        SUMMARY,
        BYLINE,
        CAPTION,
        CREDIT,
        TEXT,
        FACT
    }
}
