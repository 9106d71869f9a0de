package nl.buurtpers.app.stations;

import java.time.Instant;
import java.util.Optional;

/**
 * A TV station that takes over screens or teletext of a neighbourhood.
 *
 * @param revoked when its address was taken back
 * @param lastPull when it last asked for anything, to the minute
 * @param lastFile what it asked for then; empty before the first time
 * @param warned when the editors were told that it is silent; nothing while it is not
 */
public record Station(
        long id,
        String neighbourhood,
        String name,
        Instant made,
        Optional<Instant> revoked,
        Optional<Instant> lastPull,
        String lastFile,
        Optional<Instant> warned) {

    /** When it was last heard of; for one that never pulled, when it was set up. */
    public Instant heard() {
        return lastPull.orElse(made);
    }
}
