package nl.buurtpers.app.delivery.queue;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.buurtpers.app.accounts.Moments;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the marks of all sessions of this node: one thread, one transaction for all that wait. It also keeps the leases of the
 * node alive, so that nothing else writes the rows of leased chunks.
 */
final class Marks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Marks.class);

    /** So long a chunk is ours after the last sign of life. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private static final int MOST_AT_ONCE = 256;
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(8);

    private static final String INTENT = "update mailing_chunk set done = ?, flying = ?, lease_until = ?"
            + " where mailing = ? and no = ? and fence = ? and state = 'LEASED'"
            + " and exists (select 1 from mailing m where m.id = mailing_chunk.mailing and m.state = 'SENDING')";
    private static final String REST =
            "update mailing_chunk set done = ?, flying = -1, state = ?, not_before = ?, lease_until = null, owner = ''"
                    + " where mailing = ? and no = ? and fence = ? and state = 'LEASED'";
    private static final String FORGET = "delete from mailing_exception where mailing = ? and subscriber = ?";
    private static final String EXCEPTION =
            "insert into mailing_exception (mailing, subscriber, kind, code, status, words,"
                    + " attempts, at, next_at, lane) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final Thread writer;
    private final Set<Chunk> held = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    Marks(JdbcTemplate sql, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
        this.writer = Thread.ofPlatform().name("mailing-marks").daemon(true).unstarted(this::write);
    }

    void open() {
        writer.start();
    }

    private record Waiting(Mark mark, CompletableFuture<Boolean> written) {}

    /**
     * Notes a mark.
     *
     * @return whether it stands: true only after it would survive this process; false where the chunk is not ours any more, or
     *     for an intent, where the mailing does not go on; fails where the database did not answer
     */
    CompletableFuture<Boolean> put(Mark mark) {
        var written = new CompletableFuture<Boolean>();
        waiting.add(new Waiting(mark, written));
        return written;
    }

    private void write() {
        long last = System.nanoTime();
        while (!closing || !waiting.isEmpty()) {
            var batch = next();
            if (!batch.isEmpty()) {
                write(batch);
            }
            if (System.nanoTime() - last > SIGN_OF_LIFE.toNanos()) {
                last = System.nanoTime();
                live();
            }
        }
    }

    private List<Waiting> next() {
        var batch = new ArrayList<Waiting>();
        try {
            var first = waiting.poll(1, TimeUnit.SECONDS);
            if (first != null) {
                batch.add(first);
                waiting.drainTo(batch, MOST_AT_ONCE - 1);
            }
        } catch (InterruptedException e) {
            closing = true;
        }
        return batch;
    }

    private void write(List<Waiting> batch) {
        try {
            var stands = transaction.execute(_ -> inOne(batch));
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).written().complete(stands.get(i));
            }
        } catch (RuntimeException e) {
            batch.forEach(one -> one.written().completeExceptionally(e));
        }
    }

    private List<Boolean> inOne(List<Waiting> batch) {
        var intents = batch.stream()
                .map(Waiting::mark)
                .filter(Mark.Intent.class::isInstance)
                .map(Mark.Intent.class::cast)
                .toList();
        var rests = batch.stream()
                .map(Waiting::mark)
                .filter(Mark.Rest.class::isInstance)
                .map(Mark.Rest.class::cast)
                .toList();
        var intended = intents.isEmpty() ? new int[0] : sql.batchUpdate(INTENT, each(intents, this::intent));
        var rested = rests.isEmpty() ? new int[0] : sql.batchUpdate(REST, each(rests, Marks::rest));
        var stands = new ArrayList<Boolean>();
        int intent = 0;
        int rest = 0;
        for (var one : batch) {
            boolean stood = switch (one.mark()) {
                case Mark.Intent _ -> intended[intent++] == 1;
                case Mark.Rest _ -> rested[rest++] == 1;
            };
            if (stood) {
                exceptions(one.mark());
            }
            stands.add(stood);
        }
        return stands;
    }

    private void intent(PreparedStatement row, Mark.Intent mark) throws SQLException {
        row.setInt(1, mark.done());
        row.setInt(2, mark.done());
        row.setObject(3, Moments.sql(clock.instant().plus(LEASE)));
        chunk(row, 4, mark.chunk());
    }

    private static void rest(PreparedStatement row, Mark.Rest mark) throws SQLException {
        row.setInt(1, mark.done());
        row.setString(2, mark.finished() ? "DONE" : "READY");
        row.setObject(3, mark.notBefore().map(Moments::sql).orElse(null));
        chunk(row, 4, mark.chunk());
    }

    private static void chunk(PreparedStatement row, int from, Chunk chunk) throws SQLException {
        row.setLong(from, chunk.mailing());
        row.setInt(from + 1, chunk.no());
        row.setLong(from + 2, chunk.fence());
    }

    private void exceptions(Mark mark) {
        var chunk = mark.chunk();
        for (var one : mark.exceptions()) {
            note(sql, chunk.mailing(), chunk.lane(), one, clock);
        }
    }

    /** Notes what became of a copy in the place of what was noted before. */
    static void note(JdbcTemplate sql, long mailing, String lane, Exceptional one, Clock clock) {
        sql.update(FORGET, mailing, one.subscriber());
        sql.update(
                EXCEPTION,
                mailing,
                one.subscriber(),
                one.kind().name(),
                one.code(),
                one.status(),
                one.words(),
                one.attempts(),
                Moments.sql(clock.instant()),
                moment(one.nextAt()),
                lane);
    }

    private static @Nullable Object moment(Optional<Instant> at) {
        return at.map(Moments::sql).orElse(null);
    }

    /** Fills the question marks of one row. */
    private interface Fill<T> {
        void fill(PreparedStatement row, T value) throws SQLException;
    }

    private static <T> BatchPreparedStatementSetter each(List<T> values, Fill<T> fill) {
        return new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement row, int i) throws SQLException {
                fill.fill(row, values.get(i));
            }

            @Override
            public int getBatchSize() {
                return values.size();
            }
        };
    }

    /** Keeps the lease of a chunk alive while a session waits for a server. */
    void hold(Chunk chunk) {
        held.add(chunk);
    }

    /** Lets the lease of a chunk end. */
    void letGo(Chunk chunk) {
        held.remove(chunk);
    }

    private void live() {
        var chunks = List.copyOf(held);
        if (chunks.isEmpty()) {
            return;
        }
        var until = Moments.sql(clock.instant().plus(LEASE));
        try {
            sql.batchUpdate(
                    "update mailing_chunk set lease_until = ? where mailing = ? and no = ? and fence = ? and state = 'LEASED'",
                    each(chunks, (row, chunk) -> {
                        row.setObject(1, until);
                        chunk(row, 2, chunk);
                    }));
        } catch (RuntimeException e) {
            LOG.warn(
                    "the database does not answer; leases of mailings may end: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** Writes what waits and ends. */
    @Override
    public void close() {
        closing = true;
        try {
            writer.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
