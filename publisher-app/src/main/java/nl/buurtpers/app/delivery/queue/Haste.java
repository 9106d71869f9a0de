package nl.buurtpers.app.delivery.queue;

import java.time.Duration;
import nl.buurtpers.app.delivery.MailSettings.Pipelining;

/**
 * Whether the envelope of a copy goes along with the words of the one before it (RFC 2920). Servers that offer it may still be
 * slower with it, or lose count. So the first copies are said one way, the next the other, and the faster way stays.
 */
final class Haste {

    private static final int PROBE = 20;

    private final Pipelining wanted;
    private int slow;
    private int fast;
    private long slowNanos;
    private long fastNanos;
    private boolean never;

    Haste(Pipelining wanted) {
        this.wanted = wanted;
    }

    /** Whether the next copy is announced ahead. */
    synchronized boolean now() {
        if (wanted == Pipelining.NEVER || never || slow < PROBE) {
            return false;
        }
        return fast < PROBE || fastNanos / fast < slowNanos / slow;
    }

    /** How long a copy took, from its envelope to the answer to its words. */
    synchronized void took(boolean ahead, Duration time) {
        if (ahead && fast < PROBE) {
            fast++;
            fastNanos += time.toNanos();
        } else if (!ahead && slow < PROBE) {
            slow++;
            slowNanos += time.toNanos();
        }
    }

    /** The server lost count. */
    synchronized void never() {
        never = true;
    }
}
