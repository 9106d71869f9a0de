package nl.buurtpers.app.fit;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nl.buurtpers.app.copy.Dossier;

/**
 * Makes something of whole editions in the background, one at a time, and keeps the last few. What waits for its turn is
 * dropped when a newer version of the same edition is asked for.
 *
 * @param <V> what is made
 */
final class Workbench<V> implements AutoCloseable {

    private final int most;
    private final ExecutorService working;
    private final LinkedHashMap<Key, Piece<V>> kept = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * A bench.
     *
     * @param name of its thread
     * @param most pieces that are kept
     */
    Workbench(String name, int most) {
        this.most = most;
        this.working = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    private record Key(long edition, long version) {

        static Key of(Dossier dossier) {
            return new Key(dossier.id(), dossier.version());
        }
    }

    /** What is being made, or was. */
    private record Piece<V>(CompletableFuture<V> made, AtomicInteger steps) {

        boolean known() {
            return made.isDone() && !made.isCompletedExceptionally();
        }
    }

    /** Makes it; counts the steps that are done. */
    @FunctionalInterface
    interface Work<V> {
        V make(AtomicInteger steps) throws IOException;
    }

    /** What was made of this version of an edition, or will be when its turn comes. */
    CompletableFuture<V> ask(Dossier dossier, Work<V> work) {
        synchronized (kept) {
            var key = Key.of(dossier);
            var known = kept.get(key);
            if (known != null && !known.made().isCompletedExceptionally()) {
                return known.made();
            }
            var fresh = new Piece<V>(new CompletableFuture<>(), new AtomicInteger());
            kept.put(key, fresh);
            dropOlder(key);
            while (kept.size() > most) {
                kept.pollFirstEntry().getValue().made().cancel(false);
            }
            working.execute(() -> make(work, fresh));
            return fresh.made();
        }
    }

    /** Without effect on what is made already. */
    private void dropOlder(Key newest) {
        kept.forEach((key, piece) -> {
            if (key.edition() == newest.edition() && key.version() < newest.version()) {
                piece.made().cancel(false);
            }
        });
    }

    @SuppressWarnings("CatchingUnchecked") // whatever goes wrong is told to whoever asked
    private static <V> void make(Work<V> work, Piece<V> piece) {
        if (piece.made().isDone()) {
            return;
        }
        try {
            piece.made().complete(work.make(piece.steps()));
        } catch (Exception e) {
            piece.made().completeExceptionally(e);
        }
    }

    /** The newest that is known of an edition, by its version. */
    Optional<Map.Entry<Long, V>> last(Dossier dossier) {
        synchronized (kept) {
            return kept.entrySet().stream()
                    .filter(each -> each.getKey().edition() == dossier.id())
                    .filter(each -> each.getKey().version() <= dossier.version())
                    .filter(each -> each.getValue().known())
                    .max(Comparator.comparingLong(each -> each.getKey().version()))
                    .map(each -> Map.entry(
                            each.getKey().version(), each.getValue().made().join()));
        }
    }

    /** Steps that are done of this version of an edition. */
    int steps(Dossier dossier) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(Key.of(dossier)))
                    .map(piece -> piece.steps().get())
                    .orElse(0);
        }
    }

    @Override
    public void close() {
        working.shutdownNow();
    }
}
