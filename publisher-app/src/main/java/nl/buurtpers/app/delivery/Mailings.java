package nl.buurtpers.app.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.app.accounts.Moments;
import nl.buurtpers.app.subscribers.Subscribers;
import nl.buurtpers.model.Edition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mailings of all neighbourhoods. */
@Repository
public class Mailings {

    private static final int MOST_DOUBTS = 500;

    private final JdbcClient sql;
    private final Subscribers subscribers;
    private final Clock clock;

    Mailings(JdbcClient sql, Subscribers subscribers, Clock clock) {
        this.sql = sql;
        this.subscribers = subscribers;
        this.clock = clock;
    }

    /** A copy of which nobody knows whether it arrived; the address is empty when its reader left since. */
    public record Doubt(long subscriber, String email, Instant at) {}

    /** How many readers a mailing would have now. */
    public long readers(String neighbourhood) {
        var numbers =
                subscribers.numbers(neighbourhood, LocalDate.ofInstant(clock.instant(), Edition.DEFAULT_TIME_ZONE));
        return numbers.confirmed() - numbers.paused();
    }

    /** Copies of which nobody knows whether they arrived, and about which nobody decided yet; at most 500. */
    public List<Doubt> doubts(Mailing mailing) {
        return sql.sql("select x.subscriber, coalesce(s.email, '') as email, x.at from mailing_exception x"
                        + " left join subscriber s on s.id = x.subscriber where x.mailing = ? and x.kind = 'UNKNOWN'"
                        + " order by email, x.subscriber limit " + MOST_DOUBTS)
                .param(mailing.id())
                .query((row, _) -> new Doubt(row.getLong("subscriber"), row.getString("email"), Moments.of(row, "at")))
                .list();
    }

    /** A mailing of a neighbourhood. */
    public Optional<Mailing> byId(String neighbourhood, long id) {
        return sql.sql("select * from mailing where neighbourhood = ? and id = ?")
                .params(neighbourhood, id)
                .query(Mailings::mailing)
                .optional();
    }

    /** Whichever mailing has this id. */
    public Optional<Mailing> byId(long id) {
        return sql.sql("select * from mailing where id = ?")
                .param(id)
                .query(Mailings::mailing)
                .optional();
    }

    /** Those of a neighbourhood, newest first. */
    public List<Mailing> of(String neighbourhood, int most) {
        return sql.sql("select * from mailing where neighbourhood = ? order by id desc limit ?")
                .params(neighbourhood, most)
                .query(Mailings::mailing)
                .list();
    }

    /** Those of a publication, or of another revision of its edition, oldest first. */
    public List<Mailing> ofEdition(String neighbourhood, long edition) {
        return sql.sql("select m.* from mailing m join publication p on p.id = m.publication"
                        + " where m.neighbourhood = ? and p.edition = ? order by m.id")
                .params(neighbourhood, edition)
                .query(Mailings::mailing)
                .list();
    }

    /** Those in a state, oldest first. */
    public List<Mailing> in(Mailing.State state) {
        return sql.sql("select * from mailing where state = ? order by id")
                .param(state.name())
                .query(Mailings::mailing)
                .list();
    }

    /** What became of its copies. */
    public Tally tally(Mailing mailing) {
        // one statement: a copy that is being dealt with must not be in two numbers
        var kinds = new HashMap<String, Long>();
        sql.sql("select 'DEALT' as kind, coalesce(sum(done), 0) as number from mailing_chunk"
                        + " where mailing = ? and not again union all"
                        + " select kind, count(*) as number from mailing_exception where mailing = ? group by kind")
                .params(mailing.id(), mailing.id())
                .query(row -> {
                    kinds.put(row.getString("kind"), row.getLong("number"));
                });
        long dealt = kinds.getOrDefault("DEALT", 0L);
        long exceptions = kinds.values().stream().mapToLong(Long::longValue).sum() - dealt;
        return new Tally(
                dealt - exceptions + kinds.getOrDefault("HANDED", 0L),
                kinds.getOrDefault("REFUSED", 0L),
                kinds.getOrDefault("UNKNOWN", 0L),
                kinds.getOrDefault("KEPT", 0L),
                kinds.getOrDefault("SKIPPED", 0L),
                kinds.getOrDefault("DEFERRED", 0L) + kinds.getOrDefault("AGAIN", 0L),
                Math.max(0, mailing.copies() - dealt));
    }

    private static Mailing mailing(ResultSet row, int number) throws SQLException {
        return new Mailing(
                row.getLong("id"),
                row.getString("neighbourhood"),
                row.getLong("publication"),
                row.getString("subject"),
                row.getString("preheader"),
                Mailing.State.valueOf(row.getString("state")),
                Moments.maybe(row, "not_before"),
                Moments.maybe(row, "expires"),
                Moments.of(row, "made"),
                Moments.maybe(row, "approved"),
                row.getLong("approved_readers"),
                row.getLong("copies"),
                Moments.maybe(row, "begun"),
                Moments.maybe(row, "ended"),
                row.getString("trouble"),
                row.getLong("version"));
    }
}
