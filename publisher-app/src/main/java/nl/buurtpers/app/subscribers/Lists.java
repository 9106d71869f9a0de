package nl.buurtpers.app.subscribers;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.buurtpers.app.accounts.AuditTrail;
import nl.buurtpers.app.accounts.Ids;
import nl.buurtpers.app.accounts.Moments;
import nl.buurtpers.app.accounts.People;
import nl.buurtpers.app.accounts.Seat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists that are brought in: shown first, taken over when somebody says where the consent of the people on it is kept. */
@Repository
public class Lists {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST_TOLD = 50;

    private final JdbcClient sql;
    private final Enrolment enrolment;
    private final AuditTrail audit;
    private final Clock clock;

    Lists(JdbcClient sql, Enrolment enrolment, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.enrolment = enrolment;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps a list until it is taken over, a day at most. */
    @Transactional
    public long keep(Seat seat, String words) {
        sql.sql("delete from subscriber_list where at < ?")
                .param(Moments.sql(clock.instant().minus(KEPT)))
                .update();
        var key = new GeneratedKeyHolder();
        sql.sql("insert into subscriber_list (neighbourhood, person, words, at) values (?, ?, ?, ?)")
                .params(seat.neighbourhood().id(), seat.person().id(), words, Moments.sql(clock.instant()))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** A list of a neighbourhood. */
    public Optional<AddressList> byId(Seat seat, long id) throws IOException {
        var words = sql.sql("select words from subscriber_list where id = ? and neighbourhood = ?")
                .params(id, seat.neighbourhood().id())
                .query(String.class)
                .optional();
        return words.isPresent() ? Optional.of(AddressList.read(words.get())) : Optional.empty();
    }

    /**
     * What became of a list.
     *
     * @param twice addresses that stand on it more than once
     * @param wrong rows without an address, the first fifty by number
     * @param wrongInAll how many rows have none
     */
    public record TakenOver(int added, int there, int suppressed, int twice, List<Long> wrong, int wrongInAll) {

        public TakenOver {
            wrong = List.copyOf(wrong);
        }
    }

    /**
     * Takes a list over.
     *
     * @param column which holds the addresses
     * @param source where the consent of these people is kept
     */
    @Transactional
    public TakenOver takeOver(Seat seat, long id, AddressList list, int column, String source) {
        var seen = new HashSet<String>();
        var wrong = new ArrayList<Long>();
        int added = 0;
        int there = 0;
        int suppressed = 0;
        int twice = 0;
        int wrongInAll = 0;
        var wishes = Wishes.standard(seat.neighbourhood().language());
        for (var row : list.rows()) {
            var email = row.cell(column);
            if (!Ids.address(email)) {
                wrongInAll++;
                if (wrong.size() < MOST_TOLD) {
                    wrong.add(row.number());
                }
            } else if (seen.add(People.address(email))) {
                switch (enrolment.enter(seat, email, wishes, Proof.Source.LIST, source)) {
                    case ADDED -> added++;
                    case ALREADY_THERE -> there++;
                    case SUPPRESSED -> suppressed++;
                }
            } else {
                twice++;
            }
        }
        sql.sql("delete from subscriber_list where id = ?").param(id).update();
        audit.note(seat, "subscriber-list", Integer.toString(added));
        return new TakenOver(added, there, suppressed, twice, wrong, wrongInAll);
    }
}
