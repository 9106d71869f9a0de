package nl.buurtpers.pack;

import java.util.LinkedHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Remembers what was made, up to a weight, and forgets first what was not asked for the longest. What one thread is making
 * the others wait for. A thing depends on its key alone, so forgetting costs time and changes nothing.
 */
final class Shelf<K, V> {

    private final long most;
    private final ToLongFunction<V> weight;
    private final LinkedHashMap<K, FutureTask<V>> things = new LinkedHashMap<>(16, 0.75f, true);
    private long weighs;

    /**
     * An empty shelf.
     *
     * @param most the weight that it carries, in bytes
     * @param weight the weight of a thing, in bytes
     */
    Shelf(long most, ToLongFunction<V> weight) {
        this.most = most;
        this.weight = weight;
    }

    /** The thing with this key, made if it is not there. */
    V get(K key, Supplier<V> maker) {
        var thing = thing(key, maker);
        thing.run(); // does nothing where another thread runs it or ran it
        try {
            return thing.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            forget(key, thing);
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private synchronized FutureTask<V> thing(K key, Supplier<V> maker) {
        return things.computeIfAbsent(
                key,
                _ -> new FutureTask<>(() -> {
                    var made = maker.get();
                    put(weight.applyAsLong(made));
                    return made;
                }));
    }

    private synchronized void put(long added) {
        weighs += added;
        var oldest = things.values().iterator();
        while (weighs > most && oldest.hasNext()) {
            var thing = oldest.next();
            if (thing.state() == FutureTask.State.SUCCESS) {
                weighs -= weight.applyAsLong(thing.resultNow());
                oldest.remove();
            }
        }
    }

    private synchronized void forget(K key, FutureTask<V> thing) {
        things.remove(key, thing);
    }
}
