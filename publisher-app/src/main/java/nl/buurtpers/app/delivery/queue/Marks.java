package nl.buurtpers.app.delivery.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the marks of all sessions of this node, and writes all that wait at once. It also keeps the leases of the node alive, so
 * that nothing else writes the rows of leased chunks.
 */
final class Marks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Marks.class);

    /** So long a chunk is ours after the last sign of life. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private static final int MOST_AT_ONCE = 256;
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(8);
    private static final long WAIT_MILLIS = 250;

    private final MarkBook book;
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final Thread writer;
    private final Set<Chunk> held = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    Marks(MarkBook book) {
        this.book = book;
        this.writer = Thread.ofPlatform().name("mailing-marks").daemon(true).start(this::write);
    }

    private record Waiting(Mark mark, CompletableFuture<Boolean> written) {}

    /**
     * Notes a mark.
     *
     * @return whether it stands: true only after it would survive this process; false where the chunk is not ours any more, or
     *     for an intent, where the mailing does not go on; fails where the database did not answer
     */
    CompletableFuture<Boolean> put(Mark mark) {
        var written = new CompletableFuture<Boolean>();
        waiting.add(new Waiting(mark, written));
        return written;
    }

    /** Keeps the lease of a chunk alive while a session waits for a server. */
    void hold(Chunk chunk) {
        held.add(chunk);
    }

    /** Lets the lease of a chunk end. */
    void letGo(Chunk chunk) {
        held.remove(chunk);
    }

    private void write() {
        long last = System.nanoTime();
        while (!closing || !waiting.isEmpty()) {
            var batch = next();
            if (!batch.isEmpty()) {
                write(batch);
            }
            boolean due = System.nanoTime() - last > SIGN_OF_LIFE.toNanos();
            if (due) {
                last = System.nanoTime();
            }
            keepUp(due);
        }
    }

    private List<Waiting> next() {
        var batch = new ArrayList<Waiting>();
        try {
            var first = waiting.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
            if (first != null) {
                batch.add(first);
                waiting.drainTo(batch, MOST_AT_ONCE - 1);
            }
        } catch (InterruptedException e) {
            closing = true;
        }
        return batch;
    }

    private void write(List<Waiting> batch) {
        try {
            var stands = book.write(batch.stream().map(Waiting::mark).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).written().complete(stands.get(i));
            }
        } catch (RuntimeException e) {
            batch.forEach(one -> one.written().completeExceptionally(e));
        }
    }

    private void keepUp(boolean signOfLife) {
        try {
            book.idle();
            if (signOfLife && !held.isEmpty()) {
                book.live(List.copyOf(held));
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "the database does not answer; leases of mailings may end: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** Writes what waits and ends. */
    @Override
    public void close() {
        closing = true;
        try {
            writer.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        book.close();
    }
}
