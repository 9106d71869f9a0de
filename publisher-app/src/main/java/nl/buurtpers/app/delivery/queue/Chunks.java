package nl.buurtpers.app.delivery.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.buurtpers.app.accounts.Moments;
import nl.buurtpers.app.accounts.Row;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The chunks of all mailings. Leasing one is a race that the row decides, alike in both databases and for any number of nodes. */
@Repository
class Chunks {

    /** Chunks of mailings that go on. */
    private static final String GOING =
            " from mailing_chunk c join mailing m on m.id = c.mailing where m.state = 'SENDING' and (";

    private static final String PUT_DOWN = "c.state = 'READY' and (c.not_before is null or c.not_before <= :now)";
    private static final String LEFT_BEHIND = "c.state = 'LEASED' and c.lease_until < :now";

    /** Which chunks may be leased at this moment. */
    private static final String OPEN = GOING + PUT_DOWN + " or " + LEFT_BEHIND + ")";

    /** So long a look at where there is work serves all sessions of this node: what they lease is asked for row by row. */
    private static final Duration LOOK = Duration.ofMillis(200);

    private static final int CANDIDATES = 16;

    private final JdbcClient sql;
    private final JdbcTemplate rows;
    private final Clock clock;
    private volatile Seen seen = new Seen(List.of(), System.nanoTime());

    Chunks(JdbcClient sql, JdbcTemplate rows, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.clock = clock;
    }

    /** Chunks of a neighbourhood and a lane that may be leased. */
    record Heap(String neighbourhood, String lane) {}

    private record Seen(List<Heap> heaps, long at) {}

    private record Candidate(long mailing, int no, String lane, int done, int flying, long fence, boolean again) {}

    /** Where there is work. */
    List<Heap> heaps() {
        return sql.sql("select m.neighbourhood, c.lane" + OPEN
                        + " group by m.neighbourhood, c.lane order by m.neighbourhood, c.lane")
                .param("now", Moments.sql(clock.instant()))
                .query((row, _) -> new Heap(row.getString("neighbourhood"), row.getString("lane")))
                .list();
    }

    /** How many chunks of a lane are leased, by whomever. */
    long busy(String lane) {
        return sql.sql("select count(*) from mailing_chunk where state = 'LEASED' and lease_until >= ? and lane = ?")
                .params(Moments.sql(clock.instant()), lane)
                .query(Long.class)
                .single();
    }

    /** How many chunks may be leased, up to so many. */
    int open(int most) {
        return sql.sql("select count(*) from (select c.no" + OPEN + " limit :most) as few")
                .param("now", Moments.sql(clock.instant()))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /**
     * Leases a chunk. Was it left behind by a session that had said, or was about to say, the words of a copy, then that copy is
     * noted as unknown: nothing sends it again by itself.
     *
     * @param node who leases it
     * @param right which heaps the session may take from
     */
    Optional<Chunk> lease(String node, Predicate<Heap> right) {
        var last = seen;
        boolean old = System.nanoTime() - last.at() > LOOK.toNanos();
        var leased = old ? Optional.<Chunk>empty() : lease(node, right, last.heaps());
        return leased.isPresent() ? leased : lease(node, right, look());
    }

    private List<Heap> look() {
        var now = new Seen(heaps(), System.nanoTime());
        seen = now;
        return now.heaps();
    }

    private Optional<Chunk> lease(String node, Predicate<Heap> right, List<Heap> heaps) {
        for (var heap : heaps) {
            if (right.test(heap)) {
                // one after the other: a database goes through all chunks to find those that are one or the other
                var leased = lease(node, heap, PUT_DOWN).or(() -> lease(node, heap, LEFT_BEHIND));
                if (leased.isPresent()) {
                    return leased;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Chunk> lease(String node, Heap heap, String which) {
        var candidates = sql.sql("select c.*" + GOING + which + ") and m.neighbourhood = :place and c.lane = :lane"
                        + " order by c.mailing, c.no limit " + CANDIDATES)
                .param("now", Moments.sql(clock.instant()))
                .param("place", heap.neighbourhood())
                .param("lane", heap.lane())
                .query(Chunks::candidate)
                .list();
        // sessions that start together must not all run for the same chunk
        int from = candidates.isEmpty() ? 0 : ThreadLocalRandom.current().nextInt(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            var leased = take(node, candidates.get((from + i) % candidates.size()));
            if (leased.isPresent()) {
                return leased;
            }
        }
        return Optional.empty();
    }

    private Optional<Chunk> take(String node, Candidate candidate) {
        var now = clock.instant();
        boolean ours = rows.update(
                        "update mailing_chunk set state = 'LEASED', owner = ?, fence = fence + 1, lease_until = ?"
                                + " where mailing = ? and no = ? and fence = ? and"
                                + " (state = 'READY' or state = 'LEASED' and lease_until < ?)",
                        node,
                        Moments.sql(now.plus(Marks.LEASE)),
                        candidate.mailing(),
                        candidate.no(),
                        candidate.fence(),
                        Moments.sql(now))
                == 1;
        return ours ? Optional.of(leased(candidate)) : Optional.empty();
    }

    private Chunk leased(Candidate candidate) {
        var readers = sql.sql("select readers from mailing_chunk_readers where mailing = ? and no = ?")
                .params(candidate.mailing(), candidate.no())
                .query((row, _) -> Chunk.unpacked(row.getBytes("readers")))
                .single();
        return new Chunk(
                candidate.mailing(),
                candidate.no(),
                candidate.lane(),
                candidate.done(),
                candidate.flying(),
                candidate.fence() + 1,
                candidate.again(),
                readers);
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                row.getLong("mailing"),
                row.getInt("no"),
                row.getString("lane"),
                row.getInt("done"),
                row.getInt("flying"),
                row.getLong("fence"),
                row.getBoolean("again"));
    }

    /** Adds a chunk that may be leased from some moment. */
    void add(long mailing, int no, String lane, List<Long> readers, boolean again) {
        rows.update(
                "insert into mailing_chunk (mailing, no, lane, copies, done, flying, again, state, owner, fence)"
                        + " values (?, ?, ?, ?, 0, -1, ?, 'READY', '', 0)",
                mailing,
                no,
                lane,
                readers.size(),
                again);
        rows.update(
                "insert into mailing_chunk_readers (mailing, no, readers) values (?, ?, ?)",
                mailing,
                no,
                Chunk.packed(readers));
    }

    /** Takes all chunks of a mailing away that did not begin yet. */
    void clear(long mailing) {
        rows.update("delete from mailing_chunk where mailing = ?", mailing);
        rows.update("delete from mailing_chunk_readers where mailing = ?", mailing);
    }

    /** Number for the next chunk of a mailing. */
    int next(long mailing) {
        return sql.sql("select coalesce(max(no), 0) + 1 from mailing_chunk where mailing = ?")
                .param(mailing)
                .query(Integer.class)
                .single();
    }

    /** How often the copies of these readers were tried. */
    Map<Long, Integer> attempts(Chunk chunk) {
        if (!chunk.again()) {
            return Map.of();
        }
        return sql
                .sql(
                        "select subscriber, attempts from mailing_exception where mailing = :mailing and subscriber in (:readers)")
                .param("mailing", chunk.mailing())
                .param("readers", chunk.readers())
                .query((row, _) -> Map.entry(row.getLong("subscriber"), row.getInt("attempts")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Notes what is known of a copy after another session gave it up as unknown; a decision of a person stays. */
    @Transactional
    void learn(Chunk chunk, long reader, Optional<Exceptional> outcome) {
        boolean doubted = rows.update(
                        "delete from mailing_exception where mailing = ? and subscriber = ? and kind = 'UNKNOWN'",
                        chunk.mailing(),
                        reader)
                == 1;
        if (doubted) {
            outcome.or(() -> chunk.again()
                            ? Optional.of(
                                    new Exceptional(reader, Exceptional.Kind.HANDED, 250, "", "", 0, Optional.empty()))
                            : Optional.empty())
                    .ifPresent(one -> DatabaseMarks.note(rows, chunk.mailing(), chunk.lane(), one, clock));
        }
    }

    /** Ids of the mailings that go on at this moment. */
    Set<Long> going() {
        return Set.copyOf(sql.sql("select id from mailing where state = 'SENDING'")
                .query(Long.class)
                .list());
    }

    /** Leaves the leases of nodes that cannot be there any more to whoever comes first. */
    int leaveBehind(String node) {
        return rows.update(
                "update mailing_chunk set lease_until = ? where state = 'LEASED' and owner like ? escape '\\'",
                Moments.sql(Instant.EPOCH),
                node.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    /** Puts a mailing on hold until a person looks at it. */
    void hold(long mailing, String trouble) {
        sql.sql(
                        "update mailing set state = 'PAUSED', trouble = ?, version = version + 1 where id = ? and state = 'SENDING'")
                .params(Row.of(trouble.substring(0, Math.min(300, trouble.length())), mailing))
                .update();
    }
}
