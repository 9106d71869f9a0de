package nl.buurtpers.app.delivery.queue;

import java.time.Instant;
import java.util.Optional;

/**
 * A copy that was not simply taken by a server.
 *
 * @param code three digits of the server; 0 where it said nothing
 * @param status its enhanced status code (RFC 3463); may be empty
 * @param words what it said, or why, without addresses
 * @param attempts how often it was tried
 * @param nextAt when it is tried again
 */
record Exceptional(
        long subscriber, Kind kind, int code, String status, String words, int attempts, Optional<Instant> nextAt) {

    /** What became of it. */
    enum Kind {
        /** A server took it after all. */
        HANDED,
        /** No server takes it. */
        REFUSED,
        /** It is tried again later. */
        DEFERRED,
        /** It stands in a chunk again. */
        AGAIN,
        /** A server may have it, or not. */
        UNKNOWN,
        /** The same, and a person decided to leave it so. */
        KEPT,
        /** Its reader does not want it (any more). */
        SKIPPED
    }

    static Exceptional unknown(long subscriber, String words, int attempts) {
        return new Exceptional(subscriber, Kind.UNKNOWN, 0, "", words, attempts, Optional.empty());
    }

    static Exceptional skipped(long subscriber, Skipped why) {
        return new Exceptional(subscriber, Kind.SKIPPED, 0, "", why.name(), 0, Optional.empty());
    }

    /** Why a reader gets none. */
    enum Skipped {
        /** They left after the copies were made ready. */
        LEFT,
        /** They do not want letters for some time. */
        PAUSED,
        /** None of the sections that they read is in this one. */
        NOTHING_FOR_THEM
    }
}
