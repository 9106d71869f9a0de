package nl.buurtpers.app.fit;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.function.Predicate;

/**
 * Keeps the few things that were used last.
 *
 * @param <K> by what they are found
 * @param <V> what is kept
 */
final class Shelf<K, V> {

    private final LinkedHashMap<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final int most;

    Shelf(int most) {
        this.most = most;
    }

    /** Makes what is not on the shelf. */
    @FunctionalInterface
    interface Maker<V> {
        V make() throws IOException;
    }

    /** What is kept where it is still good, else a fresh one. */
    V get(K key, Predicate<V> good, Maker<V> maker) throws IOException {
        synchronized (kept) {
            var known = kept.get(key);
            if (known != null && good.test(known)) {
                return known;
            }
        }
        var fresh = maker.make();
        put(key, fresh);
        return fresh;
    }

    private void put(K key, V fresh) {
        synchronized (kept) {
            kept.put(key, fresh);
            while (kept.size() > most) {
                kept.pollFirstEntry();
            }
        }
    }
}
