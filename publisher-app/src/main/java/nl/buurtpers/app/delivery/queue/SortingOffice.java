package nl.buurtpers.app.delivery.queue;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.buurtpers.app.accounts.Moments;
import nl.buurtpers.app.delivery.Mailing;
import nl.buurtpers.app.delivery.MailingOrders;
import nl.buurtpers.app.delivery.Mailings;
import nl.buurtpers.app.subscribers.Subscribers;
import nl.buurtpers.model.Edition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings mailings from one state to the next: sorts the copies of an approved one into chunks, lets it begin when its time has come,
 * puts copies that a server deferred into chunks again, and ends it. Each step may be done twice without harm.
 */
@Configuration(proxyBeanMethods = false)
class SortingOffice {

    /**
     * So many copies a session works through before it looks around. With few copies in a chunk the sessions end together; with
     * more the database is asked less often.
     */
    static final int CHUNK = 128;

    /** The copies of a mailing were sorted: it may begin. */
    record Sorted(long mailing) {}

    private static final int READ_AT_ONCE = 5_000;
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(15);

    private final Mailings mailings;
    private final Subscribers subscribers;
    private final Chunks chunks;
    private final LaneMap lanes;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SortingOffice(
            Mailings mailings,
            Subscribers subscribers,
            Chunks chunks,
            LaneMap lanes,
            JdbcClient sql,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mailings = mailings;
        this.subscribers = subscribers;
        this.chunks = chunks;
        this.lanes = lanes;
        this.sql = sql;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Bean
    OneTimeTask<String> mailingCopies() {
        return Tasks.oneTime(MailingOrders.MAKE_READY)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN_AFTER))
                .execute((instance, _) -> mailings.byId(Long.parseLong(instance.getData()))
                        .filter(mailing -> mailing.state() == Mailing.State.APPROVED)
                        .ifPresent(mailing -> {
                            sort(mailing);
                            round();
                            events.publishEvent(new Sorted(mailing.id()));
                        }));
    }

    /** What was sorted before it was broken off is sorted anew: nothing of it can have gone out. */
    private void sort(Mailing mailing) {
        transaction.executeWithoutResult(_ -> chunks.clear(mailing.id()));
        var approved = mailing.approved().orElseThrow();
        var today = LocalDate.ofInstant(approved, Edition.DEFAULT_TIME_ZONE);
        var pending = new TreeMap<String, List<Long>>();
        long last = 0;
        long copies = 0;
        int no = 1;
        while (true) {
            var page = subscribers.receiving(mailing.neighbourhood(), last, approved, today, READ_AT_ONCE);
            if (page.isEmpty()) {
                break;
            }
            last = page.getLast().id();
            copies += page.size();
            var full = new ArrayList<Map.Entry<String, List<Long>>>();
            for (var entry : page) {
                var lane = lanes.of(entry.domain());
                var heap = pending.computeIfAbsent(lane, _ -> new ArrayList<>());
                heap.add(entry.id());
                if (heap.size() == CHUNK) {
                    full.add(Map.entry(lane, List.copyOf(heap)));
                    heap.clear();
                }
            }
            no = add(mailing, no, full);
        }
        pending.values().removeIf(List::isEmpty);
        add(mailing, no, List.copyOf(pending.entrySet()));
        sql.sql(
                        "update mailing set state = 'READY', copies = ?, version = version + 1 where id = ? and state = 'APPROVED'")
                .params(copies, mailing.id())
                .update();
    }

    private int add(Mailing mailing, int from, List<Map.Entry<String, List<Long>>> heaps) {
        transaction.executeWithoutResult(_ -> {
            int no = from;
            for (var heap : heaps) {
                chunks.add(mailing.id(), no++, heap.getKey(), heap.getValue(), false);
            }
        });
        return from + heaps.size();
    }

    /** Looks what can go on to its next state; any node may, at any time. */
    void round() {
        if (nothingGoesOn()) {
            return;
        }
        var now = Moments.sql(clock.instant());
        sql.sql("update mailing set state = 'EXPIRED', ended = ?, version = version + 1"
                        + " where state in ('READY', 'SENDING', 'PAUSED') and expires <= ?")
                .params(now, now)
                .update();
        sql.sql("update mailing set state = 'SENDING', begun = ?, version = version + 1"
                        + " where state = 'READY' and (not_before is null or not_before <= ?)")
                .params(now, now)
                .update();
        for (var mailing : mailings.in(Mailing.State.SENDING)) {
            again(mailing);
        }
        sql.sql("update mailing set state = 'DONE', ended = ?, version = version + 1 where state = 'SENDING'"
                        + " and not exists (select 1 from mailing_chunk c where c.mailing = mailing.id and c.state <> 'DONE')"
                        + " and not exists (select 1 from mailing_exception x where x.mailing = mailing.id"
                        + " and x.kind in ('DEFERRED', 'AGAIN'))")
                .param(now)
                .update();
    }

    /** Most of the time: a house looks twice a second. */
    private boolean nothingGoesOn() {
        return sql.sql("select count(*) from mailing where state in ('READY', 'SENDING', 'PAUSED')")
                        .query(Long.class)
                        .single()
                == 0;
    }

    private record Deferred(long subscriber, String lane) {}

    private void again(Mailing mailing) {
        transaction.executeWithoutResult(_ -> {
            var due = sql.sql("select subscriber, lane from mailing_exception where mailing = ? and kind = 'DEFERRED'"
                            + " and next_at <= ? order by lane, subscriber limit " + READ_AT_ONCE)
                    .params(mailing.id(), Moments.sql(clock.instant()))
                    .query((row, _) -> new Deferred(row.getLong("subscriber"), row.getString("lane")))
                    .list();
            int no = due.isEmpty() ? 0 : chunks.next(mailing.id());
            for (int from = 0; from < due.size(); ) {
                var lane = due.get(from).lane();
                int to = from;
                while (to < due.size()
                        && to - from < CHUNK
                        && due.get(to).lane().equals(lane)) {
                    to++;
                }
                var readers =
                        due.subList(from, to).stream().map(Deferred::subscriber).toList();
                int taken = sql.sql(
                                "update mailing_exception set kind = 'AGAIN', next_at = null where mailing = :mailing"
                                        + " and kind = 'DEFERRED' and subscriber in (:readers)")
                        .param("mailing", mailing.id())
                        .param("readers", readers)
                        .update();
                if (taken != readers.size()) {
                    throw new ConcurrencyFailureException("another node sorts the same copies"); // one of them gives up
                }
                chunks.add(mailing.id(), no++, lane, readers, true);
                from = to;
            }
        });
    }
}
