package nl.buurtpers.app.fit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Lets a few questions through at a time. Who asks again no longer waits for the answer to what they asked before.
 *
 * @param <K> who asks
 * @param <A> what they are told
 */
final class Turnstile<K, A> implements AutoCloseable {

    private final ExecutorService workers;
    private final Map<K, CompletableFuture<Optional<A>>> newest = new ConcurrentHashMap<>();

    /**
     * A turnstile.
     *
     * @param name of its threads
     * @param atATime questions that are answered side by side
     */
    Turnstile(String name, int atATime) {
        this.workers = Executors.newFixedThreadPool(
                atATime, Thread.ofPlatform().name(name, 0).daemon().factory());
    }

    /** The answer, or nothing where the same asker asked again before it was there. */
    CompletableFuture<Optional<A>> ask(K asker, Callable<A> question) {
        var asked = new CompletableFuture<Optional<A>>();
        var before = newest.put(asker, asked);
        if (before != null) {
            before.complete(Optional.empty());
        }
        workers.execute(() -> answer(asker, question, asked));
        return asked;
    }

    @SuppressWarnings("CatchingUnchecked") // whatever goes wrong is told to whoever asked
    private void answer(K asker, Callable<A> question, CompletableFuture<Optional<A>> asked) {
        if (asked.isDone()) {
            return;
        }
        try {
            asked.complete(Optional.of(question.call()));
        } catch (Exception e) {
            asked.completeExceptionally(e);
        } finally {
            newest.remove(asker, asked);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
