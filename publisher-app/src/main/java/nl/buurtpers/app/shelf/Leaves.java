package nl.buurtpers.app.shelf;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import nl.buurtpers.pack.Artifact;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Leaves that are asked for often, in memory up to a bound. They are kept by what they are, never by where they lie. */
@Component
public class Leaves {

    /** What is larger is read from the disk each time: papers in PDF, sound. */
    static final int LARGEST = 4 << 20;

    private final long room;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong weight = new AtomicLong();

    Leaves(@Value("${buurtpers.memory-for-files:96MB}") org.springframework.util.unit.DataSize room) {
        this.room = room.toBytes();
    }

    private static final class Kept {

        final Leaf leaf;
        volatile boolean asked = true;

        Kept(Leaf leaf) {
            this.leaf = leaf;
        }

        long weight() {
            return leaf.weight();
        }
    }

    /** Makes a leaf that is not in memory. */
    public interface Making {
        Leaf make() throws IOException;
    }

    /** A file of a bundle; nothing where it is too large for the memory. */
    public Optional<Leaf> of(Frozen bundle, Artifact file) throws IOException {
        if (file.bytes() > LARGEST) {
            return Optional.empty();
        }
        return Optional.of(of(file.sha256() + file.mediaType(), () -> {
            var bytes = bundle.read(file);
            return Leaf.of(bytes, file.mediaType(), Policies.of(bytes, file.mediaType()));
        }));
    }

    /** The leaf with this key, made where it is not there. */
    public Leaf of(String key, Making making) throws IOException {
        var found = kept.get(key);
        if (found != null) {
            if (!found.asked) {
                found.asked = true; // written seldom: every core reads it
            }
            return found.leaf;
        }
        var fresh = new Kept(making.make());
        if (kept.putIfAbsent(key, fresh) == null && weight.addAndGet(fresh.weight()) > room) {
            makeRoom();
        }
        return fresh.leaf;
    }

    /** Drops what was not asked for since the last time, which is a second chance for everything else. */
    private synchronized void makeRoom() {
        for (int round = 0; round < 2 && weight.get() > room; round++) {
            for (var entry : List.copyOf(kept.entrySet())) {
                if (weight.get() <= room) {
                    return;
                }
                if (entry.getValue().asked) {
                    entry.getValue().asked = false;
                } else if (kept.remove(entry.getKey(), entry.getValue())) {
                    weight.addAndGet(-entry.getValue().weight());
                }
            }
        }
    }
}
