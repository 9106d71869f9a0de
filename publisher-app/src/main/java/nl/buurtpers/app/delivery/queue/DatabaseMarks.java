package nl.buurtpers.app.delivery.queue;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.app.accounts.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Marks as rows of chunks, in one transaction for all that wait. */
final class DatabaseMarks implements MarkBook {

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

    private static final String PROGRESS = "update mailing_chunk set done = ?, flying = ?, lease_until = ?"
            + " where mailing = ? and no = ? and fence = ? and state = 'LEASED' and done <= ?";

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DatabaseMarks(JdbcTemplate sql, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<Boolean> write(List<? extends Mark> marks) {
        return transaction.execute(_ -> inOne(marks));
    }

    private List<Boolean> inOne(List<? extends Mark> marks) {
        var intents = marks.stream()
                .filter(Mark.Intent.class::isInstance)
                .map(Mark.Intent.class::cast)
                .toList();
        var rests = marks.stream()
                .filter(Mark.Rest.class::isInstance)
                .map(Mark.Rest.class::cast)
                .toList();
        var intended = intents.isEmpty() ? new int[0] : sql.batchUpdate(INTENT, each(intents, this::intent));
        var rested = rests.isEmpty() ? new int[0] : sql.batchUpdate(REST, each(rests, DatabaseMarks::rest));
        var stands = new ArrayList<Boolean>();
        int intent = 0;
        int rest = 0;
        for (var mark : marks) {
            boolean stood = switch (mark) {
                case Mark.Intent _ -> intended[intent++] == 1;
                case Mark.Rest _ -> rested[rest++] == 1;
            };
            if (stood) {
                exceptions(mark);
            }
            stands.add(stood);
        }
        return stands;
    }

    private void intent(PreparedStatement row, Mark.Intent mark) throws SQLException {
        row.setInt(1, mark.done());
        row.setInt(2, mark.done());
        row.setObject(3, Moments.sql(clock.instant().plus(Marks.LEASE)));
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

    /** How far a chunk is, as it was marked elsewhere. */
    record Progress(long mailing, int no, long fence, int done, int flying) {}

    /** Brings rows up to date; a row that is further, or of another lease, stays as it is. */
    void progress(Collection<Progress> all) {
        var until = Moments.sql(clock.instant().plus(Marks.LEASE));
        transaction.executeWithoutResult(_ -> sql.batchUpdate(PROGRESS, each(List.copyOf(all), (row, one) -> {
            row.setInt(1, one.done());
            row.setInt(2, one.flying());
            row.setObject(3, until);
            row.setLong(4, one.mailing());
            row.setInt(5, one.no());
            row.setLong(6, one.fence());
            row.setInt(7, one.done());
        })));
    }

    @Override
    public void live(Collection<Chunk> held) {
        var until = Moments.sql(clock.instant().plus(Marks.LEASE));
        sql.batchUpdate(
                "update mailing_chunk set lease_until = ? where mailing = ? and no = ? and fence = ? and state = 'LEASED'",
                each(List.copyOf(held), (row, chunk) -> {
                    row.setObject(1, until);
                    chunk(row, 2, chunk);
                }));
    }

    @Override
    public void idle() {
        // every mark stands in its row already
    }

    @Override
    public void close() {
        // nor is anything open
    }
}
