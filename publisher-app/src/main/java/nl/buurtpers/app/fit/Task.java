package nl.buurtpers.app.fit;

import java.util.Optional;

/**
 * Something that is left to do before an edition is done.
 *
 * @param item name of the item that it is about
 * @param copy id of that item on the desk
 * @param photo id of the picture that it is about
 * @param about headline of the item, or what else to call it in a list of the same work
 * @param words what to do
 */
public record Task(
        Kind kind, Optional<String> item, Optional<Long> copy, Optional<Long> photo, String about, String words) {

    /** What kind of work it is. */
    public enum Kind {
        /** A picture is left out of channels in which somebody on it does not agree to be seen. */
        CONSENT,
        /** The day until which copy is taken is over. */
        DEADLINE,
        /** The edition does not say who made it. */
        COLOPHON,
        /** Copy came in that nobody looked at. */
        HANDED_IN,
        /** An item is still being written. */
        NOT_READY,
        /** An article has no summary, which short channels would show. */
        SUMMARY,
        /** A picture has no words that stand for it. */
        ALT,
        /** Nobody asked a service for more than a year whether its entry is right. */
        CHECK
    }
}
