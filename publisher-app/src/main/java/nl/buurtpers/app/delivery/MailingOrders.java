package nl.buurtpers.app.delivery;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.buurtpers.app.accounts.AuditTrail;
import nl.buurtpers.app.accounts.Moments;
import nl.buurtpers.app.accounts.Row;
import nl.buurtpers.app.accounts.Seat;
import nl.buurtpers.app.publishing.Publication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about mailings. */
@Repository
public class MailingOrders {

    /** Makes the copies of an approved mailing ready; its data is the id. */
    public static final TaskDescriptor<String> MAKE_READY = TaskDescriptor.of("mailing-copies", String.class);

    /** A newsletter of days ago is no news. */
    public static final Duration WORTH_SENDING = Duration.ofDays(3);

    private final JdbcClient sql;
    private final Mailings mailings;
    private final SchedulerClient scheduler;
    private final AuditTrail audit;
    private final Clock clock;

    MailingOrders(JdbcClient sql, Mailings mailings, SchedulerClient scheduler, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.mailings = mailings;
        this.scheduler = scheduler;
        this.audit = audit;
        this.clock = clock;
    }

    /** Words of a mailing that people choose; one line each. */
    public record Lines(String subject, String preheader) {

        public Lines {
            subject = line(subject);
            preheader = line(preheader);
        }

        private static String line(String words) {
            return words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        }
    }

    /** Begins a mailing of a published edition. */
    @Transactional
    public Mailing draft(Seat seat, Publication publication, Lines lines) {
        if (!publication.neighbourhood().equals(seat.neighbourhood().id())) {
            throw new IllegalArgumentException("a publication of another neighbourhood");
        }
        var key = new GeneratedKeyHolder();
        sql.sql(
                        "insert into mailing (neighbourhood, publication, subject, preheader, state, made, made_by, approved_by,"
                                + " approved_readers, copies, trouble, version) values (?, ?, ?, ?, 'DRAFT', ?, ?, 0, 0, 0, '', 1)")
                .params(Row.of(
                        publication.neighbourhood(),
                        publication.id(),
                        lines.subject(),
                        lines.preheader(),
                        clock.instant(),
                        seat.person().id()))
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        audit.note(seat, "mailing-draft", "mailing " + id);
        return mailings.byId(publication.neighbourhood(), id).orElseThrow();
    }

    /** Changes a mailing that nobody approved yet; false where somebody else was first. */
    public boolean change(Mailing mailing, Lines lines) {
        return sql.sql("update mailing set subject = ?, preheader = ?, version = version + 1"
                                + " where id = ? and version = ? and state = 'DRAFT'")
                        .params(lines.subject(), lines.preheader(), mailing.id(), mailing.version())
                        .update()
                == 1;
    }

    /** Throws a mailing away that nobody approved yet. */
    @Transactional
    public boolean discard(Seat seat, Mailing mailing) {
        boolean gone = sql.sql("delete from mailing where id = ? and state = 'DRAFT'")
                        .param(mailing.id())
                        .update()
                == 1;
        if (gone) {
            audit.note(seat, "mailing-discard", "mailing " + mailing.id());
        }
        return gone;
    }

    /**
     * Approves a mailing: its copies are made ready for who reads the newsletter at this moment.
     *
     * @param readers how many the chief editor was told there are
     * @return false where it is another number now, or somebody else was first
     */
    @Transactional
    public boolean approve(Seat seat, Mailing mailing, long readers, Optional<Instant> notBefore, Instant expires) {
        if (readers != mailings.readers(mailing.neighbourhood())) {
            return false;
        }
        boolean done =
                sql.sql("update mailing set state = 'APPROVED', approved = ?, approved_by = ?, approved_readers = ?,"
                                        + " not_before = ?, expires = ?, version = version + 1"
                                        + " where id = ? and version = ? and state = 'DRAFT'")
                                .params(Row.of(
                                        clock.instant(),
                                        seat.person().id(),
                                        readers,
                                        notBefore,
                                        expires,
                                        mailing.id(),
                                        mailing.version()))
                                .update()
                        == 1;
        if (done) {
            audit.note(seat, "mailing-approve", "mailing " + mailing.id());
            scheduler.scheduleIfNotExists(MAKE_READY
                    .instance(Long.toString(mailing.id()))
                    .data(Long.toString(mailing.id()))
                    .scheduledTo(Instant.EPOCH));
        }
        return done;
    }

    /** Takes back an approval as long as nothing went out; the mailing can be changed again. */
    @Transactional
    public boolean takeBack(Seat seat, Mailing mailing) {
        boolean done = step(mailing, Mailing.State.READY, Mailing.State.DRAFT);
        if (done) {
            sql.sql("delete from mailing_chunk where mailing = ?")
                    .param(mailing.id())
                    .update();
            sql.sql("delete from mailing_chunk_readers where mailing = ?")
                    .param(mailing.id())
                    .update();
            audit.note(seat, "mailing-take-back", "mailing " + mailing.id());
        }
        return done;
    }

    /** Lets no more copies go out, but for those that are on their way. */
    @Transactional
    public boolean pause(Seat seat, Mailing mailing) {
        return noted(seat, mailing, "mailing-pause", step(mailing, Mailing.State.SENDING, Mailing.State.PAUSED));
    }

    /** Lets it go on. */
    @Transactional
    public boolean resume(Seat seat, Mailing mailing) {
        return noted(seat, mailing, "mailing-resume", step(mailing, Mailing.State.PAUSED, Mailing.State.SENDING));
    }

    /** Ends it for good; copies that are on their way arrive. */
    @Transactional
    public boolean stop(Seat seat, Mailing mailing) {
        boolean done = sql.sql("update mailing set state = 'STOPPED', ended = ?, version = version + 1"
                                + " where id = ? and state in ('APPROVED', 'READY', 'SENDING', 'PAUSED')")
                        .params(Moments.sql(clock.instant()), mailing.id())
                        .update()
                == 1;
        return noted(seat, mailing, "mailing-stop", done);
    }

    private boolean step(Mailing mailing, Mailing.State from, Mailing.State to) {
        return sql.sql("update mailing set state = ?, trouble = '', version = version + 1 where id = ? and state = ?")
                        .params(to.name(), mailing.id(), from.name())
                        .update()
                == 1;
    }

    private boolean noted(Seat seat, Mailing mailing, String action, boolean done) {
        if (done) {
            audit.note(seat, action, "mailing " + mailing.id());
        }
        return done;
    }

    /**
     * Decides about a copy in doubt; one of a mailing that ended before its time is not sent again.
     *
     * @param again whether it is sent again, so that somebody may get it twice; else it stays as it is, so that somebody may not
     *     get it at all
     */
    @Transactional
    public boolean decide(Seat seat, Mailing mailing, long subscriber, boolean again) {
        return decide(seat, mailing, again, " and subscriber = ?", List.of(subscriber)) == 1;
    }

    /** Decides alike about all copies in doubt; how many there were. */
    @Transactional
    public int decide(Seat seat, Mailing mailing, boolean again) {
        return decide(seat, mailing, again, "", List.of());
    }

    private int decide(Seat seat, Mailing mailing, boolean again, String which, List<Long> readers) {
        int done = sql.sql("update mailing_exception set kind = ?, next_at = ? where mailing = ? and kind = 'UNKNOWN'"
                        + (again
                                ? " and exists (select 1 from mailing m where m.id = mailing_exception.mailing"
                                        + " and m.state in ('SENDING', 'PAUSED', 'DONE'))"
                                : "")
                        + which)
                .params(Row.of(
                        again ? "DEFERRED" : "KEPT",
                        again ? Optional.of(clock.instant()) : Optional.empty(),
                        mailing.id()))
                .params(readers)
                .update();
        if (done > 0 && again) {
            sql.sql("update mailing set state = 'SENDING', ended = null, expires = ?, version = version + 1"
                            + " where id = ? and state = 'DONE'")
                    .params(Moments.sql(clock.instant().plus(WORTH_SENDING)), mailing.id())
                    .update();
        }
        noted(seat, mailing, again ? "mailing-again" : "mailing-keep", done > 0);
        return done;
    }
}
