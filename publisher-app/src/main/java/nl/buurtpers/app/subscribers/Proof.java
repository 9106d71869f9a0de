package nl.buurtpers.app.subscribers;

import java.time.Instant;

/**
 * Evidence of what somebody agreed to (GDPR, article 7.1).
 *
 * @param words what they were shown, or what an editor noted of a paper form
 * @param person of the house who entered it, or 0
 */
public record Proof(Kind kind, Source source, String words, String note, long person, Instant at) {

    /** What happened. */
    public enum Kind {
        ASKED,
        CONFIRMED,
        CHANGED,
        PAUSED,
        LEFT,
        /** Taken out by the house: letters cannot be brought to them, or they called one unwanted. */
        STRUCK
    }

    /** By which way. */
    public enum Source {
        FORM,
        PAPER,
        LIST,
        LETTER,
        PAGE,
        /** What came back of a letter. */
        RETURN
    }
}
