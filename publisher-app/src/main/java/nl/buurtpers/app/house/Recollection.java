package nl.buurtpers.app.house;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Answers from memory as long as the database is away. The first who finds it away waits for it; after that nobody does: one
 * tries in the background, every few seconds, and everybody else gets what was last known.
 */
@Component
public class Recollection {

    private static final Logger LOG = LoggerFactory.getLogger(Recollection.class);

    /** Between two tries; a database that starts again needs about as long. */
    private static final long PAUSE_MILLIS = 2_000;

    /** While the database is there. */
    private static final long NEVER = Long.MAX_VALUE;

    private final Clock clock;
    private final AtomicLong nextTry = new AtomicLong(NEVER);

    Recollection(Clock clock) {
        this.clock = clock;
    }

    /**
     * The answer of the database, or what is remembered of it.
     *
     * @throws DataAccessResourceFailureException where the database is away and nothing is remembered
     */
    public <T> T ask(Supplier<T> database, Supplier<Optional<T>> memory) {
        if (away()) {
            tryAgain(database);
            return memory.get().orElseThrow(Recollection::nothingKnown);
        }
        try {
            return database.get();
        } catch (RuntimeException e) {
            if (!LostDatabase.is(e) && !FullDisk.is(e)) {
                throw e;
            }
            if (nextTry.compareAndSet(NEVER, clock.millis() + PAUSE_MILLIS)) {
                LOG.error("the database cannot be reached; what was published is shown from memory");
            }
            return memory.get().orElseThrow(() -> e);
        }
    }

    /** The same for what may not be there: nothing remembered is no answer. */
    public <T> Optional<T> find(Supplier<Optional<T>> database, Supplier<Optional<T>> memory) {
        return ask(database, () -> {
            var remembered = memory.get();
            return remembered.isPresent() ? Optional.of(remembered) : Optional.empty();
        });
    }

    private boolean away() {
        return nextTry.get() != NEVER;
    }

    private void tryAgain(Supplier<?> database) {
        long now = clock.millis();
        long due = nextTry.get();
        if (due != NEVER && now >= due && nextTry.compareAndSet(due, now + PAUSE_MILLIS)) {
            Thread.ofVirtual().name("database-again").start(() -> isBack(database));
        }
    }

    private void isBack(Supplier<?> database) {
        try {
            var _ = database.get();
            if (nextTry.getAndSet(NEVER) != NEVER) {
                LOG.info("the database is there again");
            }
        } catch (RuntimeException e) {
            LOG.debug("the database is still away", e);
        }
    }

    /** Looks to everybody else like the fault that it stands for. */
    private static RuntimeException nothingKnown() {
        return new DataAccessResourceFailureException(
                "the database is away", new java.sql.SQLTransientConnectionException("not asked again yet"));
    }
}
