package nl.buurtpers.app.subscribers;

import java.time.Clock;
import java.util.List;
import nl.buurtpers.app.accounts.AuditTrail;
import nl.buurtpers.app.accounts.Moments;
import nl.buurtpers.app.accounts.People;
import nl.buurtpers.app.accounts.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Evidence of consent, only ever added to. Who asks to be erased takes theirs along. */
@Repository
public class Proofs {

    private static final String ADDRESSES = "addresses";
    private static final int MOST_WORDS = 2_000;
    private static final int MOST_NOTE = 400;

    private final JdbcClient sql;
    private final Seal seal;
    private final Clock clock;

    Proofs(JdbcClient sql, Seal seal, Clock clock) {
        this.sql = sql;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * What is to be kept.
     *
     * @param origin network address it came from; only a hash of it is kept. Empty where there is none
     */
    record Evidence(Proof.Kind kind, Proof.Source source, String words, String origin, String note, long person) {

        /** Of what somebody did themselves. */
        static Evidence own(Proof.Kind kind, Proof.Source source, String words, String origin) {
            return new Evidence(kind, source, words, origin, "", AuditTrail.NOBODY);
        }
    }

    void add(Subscriber subscriber, Evidence evidence) {
        sql.sql("insert into consent_proof (neighbourhood, subscriber, kind, source, words, address_hash, origin_hash,"
                        + " note, person, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        subscriber.neighbourhood(),
                        subscriber.id(),
                        evidence.kind().name(),
                        evidence.source().name(),
                        cut(evidence.words(), MOST_WORDS),
                        hash(subscriber.neighbourhood(), subscriber.email()),
                        evidence.origin().isEmpty() ? "" : seal.hex("origins", evidence.origin()),
                        cut(evidence.note(), MOST_NOTE),
                        evidence.person(),
                        Moments.sql(clock.instant()))
                .update();
    }

    /** What an address is known by where it is not kept itself. */
    public String hash(String neighbourhood, String email) {
        return seal.hex(ADDRESSES, neighbourhood + " " + People.address(email));
    }

    /** All evidence of somebody, oldest first. */
    public List<Proof> of(Subscriber subscriber) {
        return sql.sql("select * from consent_proof where subscriber = ? order by id")
                .param(subscriber.id())
                .query((row, _) -> new Proof(
                        Proof.Kind.valueOf(row.getString("kind")),
                        Proof.Source.valueOf(row.getString("source")),
                        row.getString("words"),
                        row.getString("note"),
                        row.getLong("person"),
                        Moments.of(row, "at")))
                .list();
    }

    void erase(Subscriber subscriber) {
        sql.sql("delete from consent_proof where subscriber = ?")
                .param(subscriber.id())
                .update();
    }

    private static String cut(String words, int most) {
        int end = Math.min(words.length(), most);
        return end < words.length() && Character.isHighSurrogate(words.charAt(end - 1))
                ? words.substring(0, end - 1)
                : words.substring(0, end);
    }
}
