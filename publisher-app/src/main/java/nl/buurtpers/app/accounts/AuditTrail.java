package nl.buurtpers.app.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who did what, in a chain: each entry holds the hash of the one before it. It names things by their ids and never holds
 * text of an item or an address, so that erasing a person does not break it.
 */
@Repository
public class AuditTrail {

    /** Person of what the house did by itself. */
    public static final long NOBODY = 0;

    private final JdbcClient sql;
    private final Clock clock;

    AuditTrail(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * An entry.
     *
     * @param person id, or {@link #NOBODY}
     * @param action such as {@code publish}
     * @param subject ids of what it was done to
     */
    public record Entry(long person, String action, String subject, Instant at) {}

    /** Notes that somebody at a desk did something. */
    @Transactional
    public void note(Seat seat, String action, String subject) {
        note(seat.neighbourhood().id(), seat.person().id(), action, subject);
    }

    /** Notes that somebody did something. */
    @Transactional
    public void note(String neighbourhood, long person, String action, String subject) {
        var previous = sql.sql("select hash from audit_head where id = 1 for update")
                .query(String.class)
                .single();
        // Databases keep microseconds; the hash must be of what can be read back.
        var at = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        var hash = hash(previous, neighbourhood, person, action, subject, at);
        sql.sql("insert into audit_entry (neighbourhood, person, action, subject, at, previous, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(neighbourhood, person, action, subject, Moments.sql(at), previous, hash)
                .update();
        sql.sql("update audit_head set hash = ? where id = 1").param(hash).update();
    }

    private static String hash(
            String previous, String neighbourhood, long person, String action, String subject, Instant at) {
        return Token.hash(
                String.join("\n", previous, neighbourhood, Long.toString(person), action, subject, at.toString()));
    }

    /** The newest entries of a neighbourhood, newest first. */
    public List<Entry> newest(Neighbourhood neighbourhood, int most) {
        return sql.sql("select person, action, subject, at from audit_entry where neighbourhood = ?"
                        + " order by id desc limit ?")
                .params(neighbourhood.id(), most)
                .query((row, _) -> new Entry(
                        row.getLong("person"),
                        row.getString("action"),
                        row.getString("subject"),
                        Moments.of(row, "at")))
                .list();
    }

    /** Whether no entry was changed or taken out since it was written. */
    @Transactional(readOnly = true)
    public boolean whole() {
        var last = new String[] {""};
        var broken = new boolean[1];
        sql.sql("select * from audit_entry order by id").query(row -> {
            var previous = row.getString("previous");
            var hash = hash(
                    previous,
                    row.getString("neighbourhood"),
                    row.getLong("person"),
                    row.getString("action"),
                    row.getString("subject"),
                    Moments.of(row, "at"));
            broken[0] |= !previous.equals(last[0]) || !hash.equals(row.getString("hash"));
            last[0] = hash;
        });
        var head = sql.sql("select hash from audit_head where id = 1")
                .query(String.class)
                .single();
        return !broken[0] && head.equals(last[0]);
    }
}
