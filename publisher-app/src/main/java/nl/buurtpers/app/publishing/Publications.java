package nl.buurtpers.app.publishing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import nl.buurtpers.app.accounts.Moments;
import nl.buurtpers.app.copy.Dossier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What was given to the world, and what is under way. */
@Repository
public class Publications {

    private final JdbcClient sql;
    private final Clock clock;
    private final Counter published;
    private final Counter failed;
    private final Counter withdrawn;
    private final AtomicLong changes = new AtomicLong();

    Publications(JdbcClient sql, Clock clock, MeterRegistry meters) {
        this.sql = sql;
        this.clock = clock;
        this.published = counter(meters, "published");
        this.failed = counter(meters, "failed");
        this.withdrawn = counter(meters, "withdrawn");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("buurtpers.publications")
                .description("press runs that came to an end, and publications that were taken back")
                .tag("outcome", outcome)
                .register(meters);
    }

    /** Grows when something was given to the world or taken back on this node. */
    public long changes() {
        return changes.get();
    }

    /** What others keep in memory is old from now on; in a transaction, from its end on. */
    private void changed() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    changes.incrementAndGet();
                }
            });
        } else {
            changes.incrementAndGet();
        }
    }

    /** How far a channel of a publication is. */
    public record Progress(String channel, String state, int done, int of, int remarks) {}

    /**
     * Asks for an edition to be published as it is now. Asking again for the same version gives the same publication: a
     * double click, a second window and a second node all meet the same unique key.
     *
     * @return the publication, and whether it is new
     */
    public Asked ask(Dossier dossier, long person, String note) {
        var earlier = ofVersion(dossier);
        if (earlier.isPresent()) {
            boolean again = again(earlier.get());
            return new Asked(byId(dossier.neighbourhood(), earlier.get().id()).orElseThrow(), again);
        }
        return entered(dossier, person, note)
                .flatMap(id -> byId(dossier.neighbourhood(), id))
                .map(fresh -> new Asked(fresh, true))
                .orElseGet(() -> ask(dossier, person, note)); // somebody else was first, and is in the book now
    }

    /**
     * Enters an order; nothing where another took its place, for which this waits if need be. That is no error: after one,
     * PostgreSQL hears nothing more of a transaction.
     */
    private Optional<Long> entered(Dossier dossier, long person, String note) {
        var key = new GeneratedKeyHolder();
        sql.sql(
                        "insert into publication (neighbourhood, edition, revision, edition_version, state, engine, source_hash,"
                                + " manifest_hash, message, note, asked_by, asked)"
                                + " select ?, ?, coalesce(max(revision), 0) + 1, ?, 'WAITING', ?, '', '', '', ?, ?, ?"
                                + " from publication where edition = ? on conflict do nothing")
                .params(
                        dossier.neighbourhood(),
                        dossier.id(),
                        dossier.version(),
                        Engine.name(),
                        note,
                        person,
                        Moments.sql(clock.instant()),
                        dossier.id())
                .update(key, "id");
        return Optional.ofNullable(key.getKey()).map(Number::longValue);
    }

    /** What was asked for, and whether it still has to be set going. */
    public record Asked(Publication publication, boolean fresh) {}

    /** Sets what failed waiting again; true for one of those who ask at the same time. */
    private boolean again(Publication failed) {
        return sql.sql("update publication set state = 'WAITING', message = '' where id = ? and state = 'FAILED'")
                        .param(failed.id())
                        .update()
                == 1;
    }

    private Optional<Publication> ofVersion(Dossier dossier) {
        return sql.sql("select * from publication where neighbourhood = ? and edition = ? and edition_version = ?")
                .params(dossier.neighbourhood(), dossier.id(), dossier.version())
                .query(Publications::publication)
                .optional();
    }

    /** The publication with this id. */
    public Optional<Publication> byId(String neighbourhood, long id) {
        return sql.sql("select * from publication where neighbourhood = ? and id = ?")
                .params(neighbourhood, id)
                .query(Publications::publication)
                .optional();
    }

    /** Those of an edition, newest first. */
    public List<Publication> of(Dossier dossier) {
        return sql.sql("select * from publication where neighbourhood = ? and edition = ? order by revision desc")
                .params(dossier.neighbourhood(), dossier.id())
                .query(Publications::publication)
                .list();
    }

    /** What the world sees of an edition: its newest revision that is published. */
    public Optional<Publication> current(String neighbourhood, long edition) {
        return sql.sql("select * from publication where neighbourhood = ? and edition = ? and state = 'PUBLISHED'"
                        + " order by revision desc limit 1")
                .params(neighbourhood, edition)
                .query(Publications::publication)
                .optional();
    }

    /** What the world sees of a neighbourhood: for each edition its newest published revision, newest edition first. */
    public List<Publication> shelf(String neighbourhood) {
        return sql.sql("select p.* from publication p join edition e on e.id = p.edition"
                        + " where p.neighbourhood = ? and p.state = 'PUBLISHED' and not exists ("
                        + "select 1 from publication n where n.edition = p.edition and n.state = 'PUBLISHED'"
                        + " and n.revision > p.revision) order by e.published_on desc, e.id desc")
                .param(neighbourhood)
                .query(Publications::publication)
                .list();
    }

    /**
     * What may stand on the shelf: newest edition first, and of an edition its newest revision first. What was replaced stays
     * behind what replaced it, for when that cannot be read; what came before a revision that was taken back does not return.
     */
    public List<Publication> stack(String neighbourhood) {
        return sql.sql("select p.* from publication p join edition e on e.id = p.edition"
                        + " where p.neighbourhood = ? and p.state = 'PUBLISHED' and not exists ("
                        + "select 1 from publication w where w.edition = p.edition and w.state = 'WITHDRAWN'"
                        + " and w.revision > p.revision)"
                        + " order by e.published_on desc, e.id desc, p.revision desc")
                .param(neighbourhood)
                .query(Publications::publication)
                .list();
    }

    /** Its channels by id. */
    public List<Progress> progress(Publication publication) {
        return sql.sql("select * from publication_channel where neighbourhood = ? and publication = ? order by channel")
                .params(publication.neighbourhood(), publication.id())
                .query((row, _) -> new Progress(
                        row.getString("channel"),
                        row.getString("state"),
                        row.getInt("done"),
                        row.getInt("of_steps"),
                        row.getInt("remarks")))
                .list();
    }

    /** Takes a publication back from the world; false where it was not there. */
    public boolean withdraw(Publication publication) {
        boolean gone = sql.sql("update publication set state = 'WITHDRAWN', withdrawn = ?"
                                + " where neighbourhood = ? and id = ? and state = 'PUBLISHED'")
                        .params(Moments.sql(clock.instant()), publication.neighbourhood(), publication.id())
                        .update()
                == 1;
        if (gone) {
            withdrawn.increment();
        }
        changed();
        return gone;
    }

    /** When a publication was taken back; nothing where it was not. */
    public Optional<Instant> withdrawn(Publication publication) {
        return sql.sql("select withdrawn from publication where neighbourhood = ? and id = ?")
                .params(publication.neighbourhood(), publication.id())
                .query((row, _) -> Moments.maybe(row, "withdrawn"))
                .single();
    }

    void begin(Publication publication, List<String> channels) {
        sql.sql("update publication set state = 'RUNNING' where id = ? and state in ('WAITING', 'RUNNING')")
                .param(publication.id())
                .update();
        sql.sql("delete from publication_channel where publication = ?")
                .param(publication.id())
                .update();
        channels.forEach(channel -> sql.sql("insert into publication_channel"
                        + " (publication, channel, neighbourhood, state, done, of_steps, remarks)"
                        + " values (?, ?, ?, 'WAITING', 0, 0, 0)")
                .params(publication.id(), channel, publication.neighbourhood())
                .update());
    }

    void step(Publication publication, Progress progress) {
        sql.sql("update publication_channel set state = ?, done = ?, of_steps = ?, remarks = ?"
                        + " where publication = ? and channel = ?")
                .params(
                        progress.state(),
                        progress.done(),
                        progress.of(),
                        progress.remarks(),
                        publication.id(),
                        progress.channel())
                .update();
    }

    void published(Publication publication, String sourceHash, String manifestHash) {
        sql.sql(
                        "update publication set state = 'PUBLISHED', source_hash = ?, manifest_hash = ?, message = '', ended = ?"
                                + " where id = ? and state = 'RUNNING'")
                .params(sourceHash, manifestHash, Moments.sql(clock.instant()), publication.id())
                .update();
        published.increment();
        changed();
    }

    void failed(Publication publication, String message) {
        sql.sql("update publication set state = 'FAILED', message = ?, ended = ? where id = ? and state <> 'PUBLISHED'")
                .params(message, Moments.sql(clock.instant()), publication.id())
                .update();
        failed.increment();
    }

    /** How many orders of all neighbourhoods wait or are being worked on. */
    long busy() {
        return sql.sql("select count(*) from publication where state in ('WAITING', 'RUNNING')")
                .query(Long.class)
                .single();
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        return new Publication(
                row.getLong("id"),
                row.getString("neighbourhood"),
                row.getLong("edition"),
                row.getInt("revision"),
                row.getLong("edition_version"),
                Publication.State.valueOf(row.getString("state")),
                row.getString("engine"),
                row.getString("source_hash"),
                row.getString("manifest_hash"),
                row.getString("message"),
                row.getString("note"),
                row.getLong("asked_by"),
                Moments.of(row, "asked"),
                Moments.maybe(row, "ended"));
    }
}
