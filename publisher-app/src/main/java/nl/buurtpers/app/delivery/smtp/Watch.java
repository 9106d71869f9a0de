package nl.buurtpers.app.delivery.smtp;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cuts connections whose server neither takes octets nor sends any for longer than was granted. One thread looks after all of
 * them, so that a connection itself can wait in the way that costs least.
 */
final class Watch {

    /** So much longer than its patience a connection may wait. */
    private static final long LOOK_MILLIS = 100;

    private static final Watch WATCH = new Watch();

    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();

    private Watch() {
        Thread.ofPlatform().name("mailing-patience").daemon(true).start(this::look);
    }

    static void over(Wire wire) {
        WATCH.wires.add(wire);
    }

    static void ended(Wire wire) {
        WATCH.wires.remove(wire);
    }

    private void look() {
        try {
            while (true) {
                Thread.sleep(LOOK_MILLIS);
                long now = System.nanoTime();
                wires.stream().filter(wire -> wire.overdue(now)).forEach(Wire::cut);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody does that
        }
    }
}
