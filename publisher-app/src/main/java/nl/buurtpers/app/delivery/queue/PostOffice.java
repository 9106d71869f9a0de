package nl.buurtpers.app.delivery.queue;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.buurtpers.app.delivery.returns.Returns;
import nl.buurtpers.app.house.NodeName;
import nl.buurtpers.app.subscribers.Subscribers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts couriers on this node while there is something for them to do, and stops them with the node. */
@Component
final class PostOffice implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);
    private static final long LOOK_MILLIS = 500;
    private static final Duration GOODBYE = Duration.ofSeconds(20);

    private final Relays relays;
    private final SortingOffice sorting;
    private final Chunks chunks;
    private final Lanes lanes;
    private final Marks marks;
    private final Courier.Post post;
    private final NodeName name;
    private final Clock clock;
    private final Map<String, List<Thread>> couriers = new HashMap<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("mailing-watch").daemon(true).factory());
    private volatile boolean running;
    private volatile boolean closing;

    PostOffice(
            Relays relays,
            SortingOffice sorting,
            Chunks chunks,
            Lanes lanes,
            LaneMap map,
            Letters letters,
            Subscribers subscribers,
            Returns returns,
            JdbcTemplate sql,
            TransactionTemplate transaction,
            MeterRegistry meters,
            NodeName name,
            Clock clock) {
        this.relays = relays;
        this.sorting = sorting;
        this.chunks = chunks;
        this.lanes = lanes;
        this.name = name;
        this.clock = clock;
        this.marks = new Marks(sql, transaction, clock);
        this.post = new Courier.Post(
                chunks,
                marks,
                lanes,
                map,
                relays,
                letters,
                subscribers,
                returns,
                clock,
                name.words() + "#" + UUID.randomUUID().toString().substring(0, 8),
                () -> closing);
        Gauge.builder("buurtpers.mailing.sessions", this, PostOffice::busy)
                .description("sessions of this node that hand over copies")
                .register(meters);
    }

    @Override
    public void start() {
        running = true;
        closing = false;
        if (relays.all().isEmpty()) {
            return;
        }
        int left = chunks.leaveBehind(name.words() + "#");
        if (left > 0) {
            LOG.info("takes up {} chunks of mailings that were broken off", left);
        }
        marks.open();
        var _ = watch.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void look() {
        try {
            sorting.round();
            int most = relays.all().stream()
                    .mapToInt(relay -> relay.settings().sessions())
                    .sum();
            int open = closing ? 0 : chunks.open(most);
            for (var relay : relays.all()) {
                if (open > 0) {
                    employ(relay, open);
                }
            }
        } catch (ConcurrencyFailureException e) {
            LOG.debug("another node was first", e);
        } catch (RuntimeException e) {
            LOG.warn("cannot look for mailings: {}", e.getClass().getSimpleName());
        }
    }

    /** A relay that is in trouble is tried by one session before the others come. */
    private void employ(Relay relay, int open) {
        var state = lanes.of(relay.name(), Lanes.ALL);
        if (state.paused(clock.instant())) {
            return;
        }
        var there = couriers.computeIfAbsent(relay.name(), _ -> new ArrayList<>());
        there.removeIf(courier -> !courier.isAlive());
        int wanted = Math.min(open, state.strikes() > 0 ? 1 : relay.settings().sessions());
        for (int i = there.size(); i < wanted; i++) {
            there.add(Thread.ofPlatform()
                    .name("mailing-" + relay.name() + "-" + i)
                    .daemon(true)
                    .start(new Courier(relay, post)));
        }
    }

    private synchronized double busy() {
        return couriers.values().stream()
                .flatMap(List::stream)
                .filter(Thread::isAlive)
                .count();
    }

    /** Each session says the copy that it is at, and puts its chunk down. */
    @Override
    public void stop() {
        closing = true;
        watch.shutdown();
        var end = System.nanoTime() + GOODBYE.toNanos();
        for (var courier : couriers.values().stream().flatMap(List::stream).toList()) {
            try {
                courier.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        marks.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
