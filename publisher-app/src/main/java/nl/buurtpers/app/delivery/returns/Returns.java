package nl.buurtpers.app.delivery.returns;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.buurtpers.app.accounts.Moments;
import nl.buurtpers.app.subscribers.Enrolment;
import nl.buurtpers.app.subscribers.Proofs;
import nl.buurtpers.app.subscribers.Subscriber;
import nl.buurtpers.app.subscribers.Subscribers;
import nl.buurtpers.app.subscribers.Suppressions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Acts on what comes back. Whoever has no mailbox any more, or calls a letter unwanted, gets no more of them, at once; a
 * mailbox that is full, or a server that refuses us, is given three letters within thirty days. What may pass is only noted.
 * The same thing told twice is told once.
 */
@Repository
public class Returns {

    /** How long a refusal counts. */
    static final Duration MEMORY = Duration.ofDays(30);

    /** Letters that may be refused within that time. */
    static final int PATIENCE = 3;

    private static final String COUNTER = "buurtpers.mail.returns";

    private final JdbcClient sql;
    private final ReturnPath path;
    private final Subscribers subscribers;
    private final Enrolment enrolment;
    private final Proofs proofs;
    private final MeterRegistry meters;
    private final Clock clock;

    Returns(
            JdbcClient sql,
            ReturnPath path,
            Subscribers subscribers,
            Enrolment enrolment,
            Proofs proofs,
            MeterRegistry meters,
            Clock clock) {
        this.sql = sql;
        this.path = path;
        this.subscribers = subscribers;
        this.enrolment = enrolment;
        this.proofs = proofs;
        this.meters = meters;
        this.clock = clock;
        for (var kind : Kind.values()) {
            counter(kind.tag());
        }
    }

    private Counter counter(String kind) {
        return Counter.builder(COUNTER)
                .description("what came back of newsletters")
                .tag("kind", kind)
                .register(meters);
    }

    /** Counts something that is of no kind, such as {@code automatic}. */
    void count(String what) {
        counter(what).increment();
    }

    /** Acts on a message that came back; strange ones are for a person. Empty where there is nothing to act on. */
    @Transactional
    Optional<Kind> take(byte[] message) {
        var report = Report.read(message);
        return switch (report) {
            case Report.Undelivered undelivered -> take(undelivered);
            case Report.Complaint complaint ->
                Optional.of(copy(complaint)
                        .map(copy -> note(copy, Kind.COMPLAINT, ""))
                        .orElseGet(() -> strange(complaint)));
            case Report.Automatic _ -> {
                count("automatic");
                yield Optional.empty();
            }
            case Report.Strange strange -> Optional.of(strange(strange));
        };
    }

    private Optional<Kind> take(Report.Undelivered report) {
        var copy = copy(report);
        if (copy.isEmpty()) {
            return Optional.of(strange(report)); // of a letter that was no newsletter, or not ours
        }
        var address = subscribers.byId(copy.get().subscriber()).map(Subscriber::email);
        var status = report.status(address.orElse(""));
        return refused(copy.get(), status);
    }

    /**
     * A server said that it does not deliver a copy: while it was handed over, or in a report afterwards. Empty where the
     * status says that it was delivered.
     */
    @Transactional
    public Optional<Kind> refused(Copy copy, Status status) {
        return status.delivered()
                ? Optional.empty()
                : Optional.of(note(copy, status.gone() ? Kind.HARD : Kind.SOFT, status.toString()));
    }

    private Kind strange(Report report) {
        return copy(report).map(copy -> note(copy, Kind.STRANGE, "")).orElseGet(() -> {
            count(Kind.STRANGE.tag());
            return Kind.STRANGE;
        });
    }

    /** Of which copy a report speaks: by where it came back, by the id of the envelope, by the id of the letter. */
    private Optional<Copy> copy(Report report) {
        var clues = report.clues();
        return clues.marks().stream()
                .flatMap(mark -> path.read(mark).stream())
                .findFirst()
                .or(() -> clues.envelopes().stream()
                        .flatMap(id -> envelope(report, id).stream())
                        .findFirst())
                .or(() -> clues.marks().stream()
                        .flatMap(mark -> path.ofMessageId(mark).stream())
                        .findFirst());
    }

    /** An id without a seal is believed where the report knows the address of that reader too. */
    private Optional<Copy> envelope(Report report, String id) {
        return path.ofEnvelope(id)
                .or(() -> ReturnPath.claimed(id)
                        .filter(copy -> subscribers
                                .byId(copy.subscriber())
                                .filter(subscriber -> report instanceof Report.Undelivered undelivered
                                        && undelivered.names(subscriber.email()))
                                .isPresent()));
    }

    private Kind note(Copy copy, Kind kind, String status) {
        var subscriber = held(copy.subscriber());
        var place = subscriber.map(Subscriber::neighbourhood).or(() -> neighbourhood(copy));
        if (place.isPresent() && add(place.get(), copy, subscriber, kind, status)) {
            count(kind.tag());
            subscriber.ifPresent(one -> judge(one, kind, status));
        }
        return kind;
    }

    /** The reader, while they are here; of two reports about one reader, the second waits until the first was acted on. */
    private Optional<Subscriber> held(long id) {
        return sql.sql("select id from subscriber where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional()
                .flatMap(subscribers::byId);
    }

    private Optional<String> neighbourhood(Copy copy) {
        return sql.sql("select neighbourhood from mailing where id = ?")
                .param(copy.mailing())
                .query(String.class)
                .optional();
    }

    /** False where it was noted before. */
    private boolean add(String place, Copy copy, Optional<Subscriber> subscriber, Kind kind, String status) {
        return sql.sql("insert into mail_return (neighbourhood, mailing, subscriber, address_hash, kind, status, at)"
                                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                place,
                                copy.mailing(),
                                copy.subscriber(),
                                subscriber.map(this::hash).orElse(""),
                                kind.name(),
                                status,
                                Moments.sql(clock.instant()))
                        .update()
                == 1;
    }

    private String hash(Subscriber subscriber) {
        return proofs.hash(subscriber.neighbourhood(), subscriber.email());
    }

    private void judge(Subscriber subscriber, Kind kind, String status) {
        switch (kind) {
            case HARD -> enrolment.strike(subscriber, Suppressions.Reason.BOUNCED, status);
            case COMPLAINT -> enrolment.strike(subscriber, Suppressions.Reason.COMPLAINED, status);
            case SOFT -> {
                if (status.startsWith("5.") && refusals(subscriber) >= PATIENCE) {
                    enrolment.strike(subscriber, Suppressions.Reason.BOUNCED, status);
                }
            }
            case STRANGE -> {}
        }
    }

    /** Letters that were refused for good within memory, since they last said yes. */
    private long refusals(Subscriber subscriber) {
        var since = clock.instant().minus(MEMORY);
        var yes = subscriber.confirmed().orElse(Instant.MIN);
        return sql.sql("select count(distinct mailing) from mail_return where neighbourhood = ? and address_hash = ?"
                        + " and at >= ? and kind = ? and status like '5.%'")
                .params(
                        subscriber.neighbourhood(),
                        hash(subscriber),
                        Moments.sql(yes.isAfter(since) ? yes : since),
                        Kind.SOFT.name())
                .query(Long.class)
                .single();
    }

    /** Forgets whose letters came back, once it does not count any more; that they did stays among the numbers. */
    void forget() {
        sql.sql("update mail_return set address_hash = '' where at < ? and address_hash <> ''")
                .param(Moments.sql(clock.instant().minus(MEMORY)))
                .update();
    }

    /** Of how many readers something came back of a mailing. */
    public Counts of(long mailing) {
        return sql.sql("select count(distinct case when kind = 'HARD' then subscriber end) as hard,"
                        + " count(distinct case when kind = 'SOFT' then subscriber end) as soft,"
                        + " count(distinct case when kind = 'COMPLAINT' then subscriber end) as complaints,"
                        + " count(distinct case when kind = 'STRANGE' then subscriber end) as strange"
                        + " from mail_return where mailing = ?")
                .param(mailing)
                .query((row, _) -> new Counts(
                        row.getLong("hard"), row.getLong("soft"), row.getLong("complaints"), row.getLong("strange")))
                .single();
    }
}
