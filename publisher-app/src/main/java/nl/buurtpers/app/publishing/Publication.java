package nl.buurtpers.app.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One edition as it was, or is being, given to the world.
 *
 * @param revision 1 for the first, more for corrections
 * @param editionVersion the version of the edition that it shows
 * @param sourceHash hash of the edition folder; empty until it is published
 * @param manifestHash SHA-256 of its manifest; empty until it is published
 * @param message why it failed, in words for editors; may be empty
 * @param note what was corrected; may be empty
 */
public record Publication(
        long id,
        String neighbourhood,
        long edition,
        int revision,
        long editionVersion,
        State state,
        String engine,
        String sourceHash,
        String manifestHash,
        String message,
        String note,
        long askedBy,
        Instant asked,
        Optional<Instant> ended) {

    /** Where it stands. */
    public enum State {
        /** It waits for its turn. */
        WAITING,
        /** Its channels are being made. */
        RUNNING,
        /** The world sees it; nothing of it changes any more. */
        PUBLISHED,
        /** It could not be made; what was published before stays. */
        FAILED,
        /** It was taken back. */
        WITHDRAWN
    }

    /** Why it failed, a line each. */
    public List<String> reasons() {
        return message.lines().toList();
    }

    /** Whether something still happens. */
    public boolean busy() {
        return state == State.WAITING || state == State.RUNNING;
    }
}
