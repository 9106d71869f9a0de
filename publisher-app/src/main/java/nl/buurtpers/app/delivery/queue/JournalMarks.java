package nl.buurtpers.app.delivery.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import nl.buurtpers.app.delivery.queue.DatabaseMarks.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Marks in a file beside a database that belongs to this process. Such a database writes whole pages for each small change; here a
 * mark is 36 octets, and all that wait reach the disk at once. Rows follow twice a second. Whoever opens the journal next
 * brings the rows up to what the one before had marked.
 */
final class JournalMarks implements MarkBook {

    private static final Logger LOG = LoggerFactory.getLogger(JournalMarks.class);

    private static final String FILE = "mailing.marks";
    private static final int RECORD = 36;
    private static final long LONGEST = 8L << 20;
    private static final Duration ROWS_AFTER = Duration.ofMillis(500);
    private static final Duration STATE_AFTER = Duration.ofMillis(200);

    private final DatabaseMarks rows;
    private final Supplier<Set<Long>> going;
    private final FileChannel file;
    private final FileLock lock;
    private final Map<Key, Progress> behind = new HashMap<>();
    private final Map<Key, Long> fences = new HashMap<>();
    private Set<Long> goes;
    private long asked;
    private long followed;

    private JournalMarks(DatabaseMarks rows, Supplier<Set<Long>> going, FileChannel file, FileLock lock) {
        this.rows = rows;
        this.going = going;
        this.file = file;
        this.lock = lock;
        this.goes = going.get();
        this.asked = System.nanoTime();
        this.followed = System.nanoTime();
    }

    private record Key(long mailing, int no) {

        static Key of(Chunk chunk) {
            return new Key(chunk.mailing(), chunk.no());
        }
    }

    /**
     * Opens the journal of a folder and brings the rows up to it; nothing where another process has it.
     *
     * @param going ids of the mailings that go on at this moment
     */
    static Optional<JournalMarks> open(Path folder, DatabaseMarks rows, Supplier<Set<Long>> going) throws IOException {
        Files.createDirectories(folder);
        var file = FileChannel.open(
                folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            var lock = file.tryLock();
            if (lock == null) {
                file.close();
                return Optional.empty();
            }
            var found = read(file);
            if (!found.isEmpty()) {
                LOG.info("takes over marks of {} chunks of mailings", found.size());
                rows.progress(found);
            }
            file.truncate(0);
            file.force(true);
            return Optional.of(new JournalMarks(rows, going, file, lock));
        } catch (OverlappingFileLockException e) {
            file.close();
            return Optional.empty();
        }
    }

    /** The newest mark of each chunk. The last one may be torn, and is none then: the words after it were not said. */
    private static Collection<Progress> read(FileChannel file) throws IOException {
        var octets = ByteBuffer.allocate(Math.toIntExact(file.size()));
        file.position(0);
        while (octets.hasRemaining() && file.read(octets) >= 0) {
            // until all is there
        }
        octets.flip();
        var newest = new HashMap<Key, Progress>();
        while (octets.remaining() >= RECORD) {
            var record = octets.slice(octets.position(), RECORD);
            octets.position(octets.position() + RECORD);
            var progress =
                    new Progress(record.getLong(), record.getInt(), record.getLong(), record.getInt(), record.getInt());
            if (record.getLong() != sum(record)) {
                break;
            }
            newest.merge(new Key(progress.mailing(), progress.no()), progress, JournalMarks::newer);
        }
        return newest.values();
    }

    private static Progress newer(Progress before, Progress next) {
        boolean older =
                next.fence() < before.fence() || (next.fence() == before.fence() && next.done() < before.done());
        return older ? before : next;
    }

    private static long sum(ByteBuffer record) {
        var sum = new CRC32C();
        sum.update(record.array(), record.arrayOffset(), RECORD - Long.BYTES);
        return sum.getValue();
    }

    @Override
    public List<Boolean> write(List<? extends Mark> marks) {
        if (System.nanoTime() - asked > STATE_AFTER.toNanos() || begins(marks)) {
            goes = going.get();
            asked = System.nanoTime();
        }
        var stands = new ArrayList<Boolean>();
        var inRows = new HashMap<Integer, Mark>();
        var octets = ByteBuffer.allocate(marks.size() * RECORD);
        for (var mark : marks) {
            if (mark instanceof Mark.Intent intent && intent.exceptions().isEmpty()) {
                stands.add(intend(intent, octets));
            } else {
                inRows.put(stands.size(), mark);
                stands.add(false);
            }
        }
        toDisk(octets);
        if (!inRows.isEmpty()) {
            toRows(inRows, stands);
        }
        return stands;
    }

    /** Whether there is one of a mailing that did not go on when it was asked last: it may have begun since. */
    private boolean begins(List<? extends Mark> marks) {
        return marks.stream()
                .anyMatch(mark -> mark instanceof Mark.Intent
                        && !goes.contains(mark.chunk().mailing()));
    }

    private boolean intend(Mark.Intent mark, ByteBuffer octets) {
        var chunk = mark.chunk();
        boolean ours = goes.contains(chunk.mailing()) && newest(chunk);
        if (ours) {
            var progress = new Progress(chunk.mailing(), chunk.no(), chunk.fence(), mark.done(), mark.done());
            record(octets, progress);
            behind.put(Key.of(chunk), progress);
        }
        return ours;
    }

    /** Whoever leased a chunk later has the higher number. */
    private boolean newest(Chunk chunk) {
        return fences.merge(Key.of(chunk), chunk.fence(), Math::max) == chunk.fence();
    }

    private static void record(ByteBuffer octets, Progress progress) {
        int from = octets.position();
        octets.putLong(progress.mailing())
                .putInt(progress.no())
                .putLong(progress.fence())
                .putInt(progress.done())
                .putInt(progress.flying());
        octets.putLong(sum(octets.slice(from, RECORD)));
    }

    private void toDisk(ByteBuffer octets) {
        octets.flip();
        if (!octets.hasRemaining()) {
            return;
        }
        try {
            while (octets.hasRemaining()) {
                file.write(octets);
            }
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void toRows(Map<Integer, Mark> inRows, List<Boolean> stands) {
        var places = List.copyOf(inRows.keySet());
        var marks = places.stream().map(inRows::get).toList();
        var written = rows.write(marks);
        for (int i = 0; i < places.size(); i++) {
            stands.set(places.get(i), written.get(i));
            var key = Key.of(marks.get(i).chunk());
            if (Boolean.TRUE.equals(written.get(i))) {
                behind.remove(key); // the row is ahead of what waits for it
            }
            if (marks.get(i) instanceof Mark.Rest) {
                fences.remove(key);
            }
        }
    }

    @Override
    public void live(Collection<Chunk> held) {
        rows.live(held);
    }

    /** Lets the rows follow, and begins the file anew when it has grown. */
    @Override
    public void idle() {
        if (System.nanoTime() - followed < ROWS_AFTER.toNanos()) {
            return;
        }
        followed = System.nanoTime();
        follow();
    }

    private void follow() {
        if (!behind.isEmpty()) {
            rows.progress(List.copyOf(behind.values()));
            behind.clear();
        }
        try {
            if (file.position() > LONGEST) {
                file.truncate(0);
                file.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            follow();
            lock.release();
            file.close();
        } catch (IOException e) {
            LOG.warn("the journal of mailings was not closed: {}", e.getMessage());
        }
    }
}
