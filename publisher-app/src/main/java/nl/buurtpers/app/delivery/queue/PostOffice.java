package nl.buurtpers.app.delivery.queue;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.buurtpers.app.delivery.returns.Returns;
import nl.buurtpers.app.house.House;
import nl.buurtpers.app.house.NodeName;
import nl.buurtpers.app.subscribers.Subscribers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
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
    private final DatabaseMarks rows;
    private final DataSource database;
    private final House house;
    private final Function<Marks, Courier.Post> equipment;
    private final NodeName name;
    private final Clock clock;
    private final Map<String, List<Thread>> couriers = new HashMap<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("mailing-watch").daemon(true).factory());
    private Optional<Courier.Post> post = Optional.empty();
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
            House house,
            Clock clock) {
        this.relays = relays;
        this.sorting = sorting;
        this.chunks = chunks;
        this.lanes = lanes;
        this.name = name;
        this.clock = clock;
        this.rows = new DatabaseMarks(sql, transaction, clock);
        this.database = Objects.requireNonNull(sql.getDataSource());
        this.house = house;
        var node = name.words() + "#" + UUID.randomUUID().toString().substring(0, 8);
        this.equipment = marks -> new Courier.Post(
                chunks, marks, lanes, map, relays, letters, subscribers, returns, clock, node, () -> closing);
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
        var _ = watch.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What this node sorted begins without waiting for the next look. */
    @EventListener
    void sorted(SortingOffice.Sorted ready) {
        if (running && !closing && !relays.all().isEmpty()) {
            LOG.debug("mailing {} is sorted", ready.mailing());
            watch.execute(this::look);
        }
    }

    private synchronized void look() {
        try {
            if (post.isEmpty()) {
                post = open();
            }
            sorting.round();
            int most = relays.all().stream()
                    .mapToInt(relay -> relay.settings().sessions())
                    .sum();
            int open = closing || post.isEmpty() ? 0 : chunks.open(most);
            for (var relay : relays.all()) {
                if (open > 0) {
                    employ(relay, open);
                }
            }
        } catch (ConcurrencyFailureException e) {
            LOG.debug("another node was first", e);
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.warn("cannot look for mailings: {}", e.toString());
        }
    }

    /**
     * What couriers work with; nothing while another process has it. A database in a file belongs to one process at a time: what
     * any other had leased was left behind. Of one that is shared, only what a process of our name and port had.
     */
    private Optional<Courier.Post> open() throws IOException, SQLException {
        boolean own = inFile();
        Optional<? extends MarkBook> book =
                own ? JournalMarks.open(house.data(), rows, chunks::going) : Optional.of(rows);
        if (book.isEmpty()) {
            return Optional.empty();
        }
        int left = chunks.leaveBehind(own ? "" : name.words() + "#");
        if (left > 0) {
            LOG.info("takes up {} chunks of mailings that were broken off", left);
        }
        return Optional.of(equipment.apply(new Marks(book.get())));
    }

    private boolean inFile() throws SQLException {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2");
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
                    .start(new Courier(relay, post.orElseThrow())));
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
        post.ifPresent(one -> one.marks().close());
        post = Optional.empty();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
