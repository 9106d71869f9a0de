package nl.buurtpers.app.delivery;

/**
 * What became of the copies of a mailing. Each copy is in exactly one of these numbers.
 *
 * @param handed a server took them
 * @param refused no server takes them
 * @param unknown a server may have them or not, and nobody decided yet
 * @param kept the same, and somebody decided not to send them again
 * @param skipped their readers left, paused, or read none of its sections
 * @param deferred a server asked to come back later
 * @param waiting not tried yet
 */
public record Tally(long handed, long refused, long unknown, long kept, long skipped, long deferred, long waiting) {

    /** All copies. */
    public long copies() {
        return handed + refused + unknown + kept + skipped + deferred + waiting;
    }

    /** Copies of which nothing more comes by itself. */
    public long settled() {
        return handed + refused + unknown + kept + skipped;
    }

    /** In hundredths. */
    public int percentage() {
        return copies() == 0 ? 100 : (int) (settled() * 100 / copies());
    }
}
