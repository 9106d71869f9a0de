package nl.buurtpers.app.subscribers;

import java.time.Clock;
import java.util.Optional;
import nl.buurtpers.app.accounts.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses that are not written to any more, kept as hashes, so that no list brings them back. */
@Repository
public class Suppressions {

    private final JdbcClient sql;
    private final Proofs proofs;
    private final Clock clock;

    Suppressions(JdbcClient sql, Proofs proofs, Clock clock) {
        this.sql = sql;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** Why. */
    public enum Reason {
        /** They unsubscribed. */
        LEFT,
        /** They asked to be erased. */
        ERASED,
        /** Their mail server says that there is no such address. */
        BOUNCED,
        /** They told their mail program that it was unwanted. */
        COMPLAINED
    }

    /** Suppresses an address; a later reason takes the place of an earlier one. */
    public void add(String neighbourhood, String email, Reason reason) {
        lift(neighbourhood, email);
        sql.sql("insert into suppression (neighbourhood, address_hash, reason, at) values (?, ?, ?, ?)")
                .params(neighbourhood, proofs.hash(neighbourhood, email), reason.name(), Moments.sql(clock.instant()))
                .update();
    }

    /** Whoever says yes again, at that address, gets letters again. */
    void lift(String neighbourhood, String email) {
        sql.sql("delete from suppression where neighbourhood = ? and address_hash = ?")
                .params(neighbourhood, proofs.hash(neighbourhood, email))
                .update();
    }

    /** Why an address is not written to. */
    public Optional<Reason> of(String neighbourhood, String email) {
        return sql.sql("select reason from suppression where neighbourhood = ? and address_hash = ?")
                .params(neighbourhood, proofs.hash(neighbourhood, email))
                .query(String.class)
                .optional()
                .map(Reason::valueOf);
    }

    /** How many there are. */
    public long number(String neighbourhood) {
        return sql.sql("select count(*) from suppression where neighbourhood = ?")
                .param(neighbourhood)
                .query(Long.class)
                .single();
    }
}
