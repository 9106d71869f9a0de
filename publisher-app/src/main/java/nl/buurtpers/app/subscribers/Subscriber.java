package nl.buurtpers.app.subscribers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody who asked for the newsletter of a neighbourhood.
 *
 * @param pausedUntil first day on which letters come again
 * @param asked when they last asked
 * @param written when the house last wrote to them about their subscription
 */
public record Subscriber(
        long id,
        String neighbourhood,
        String email,
        State state,
        Wishes wishes,
        Optional<LocalDate> pausedUntil,
        Instant asked,
        Optional<Instant> confirmed,
        Optional<Instant> written) {

    /** How far they are. */
    public enum State {
        /** Asked by somebody; whoever reads the mail of that address has not said yes yet. */
        PENDING,
        /** Gets letters. */
        CONFIRMED
    }

    /** Whether letters wait on this day. */
    public boolean paused(LocalDate today) {
        return pausedUntil.filter(today::isBefore).isPresent();
    }
}
