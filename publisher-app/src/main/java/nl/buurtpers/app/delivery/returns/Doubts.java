package nl.buurtpers.app.delivery.returns;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Messages during which a connection broke. One that does so three times is not read again, so that others get their turn. */
final class Doubts {

    private static final int PATIENCE = 3;
    private static final int MOST = 1_000;

    private final Map<Long, Integer> broken = new ConcurrentHashMap<>();

    /** Notes that a message is about to be read. */
    void begin(long uid) {
        if (broken.size() > MOST) {
            broken.clear();
        }
        broken.merge(uid, 1, Integer::sum);
    }

    /** Notes that it was. */
    void end(long uid) {
        broken.remove(uid);
    }

    /** Whether it is left unread. */
    boolean about(long uid) {
        return broken.getOrDefault(uid, 0) >= PATIENCE;
    }
}
