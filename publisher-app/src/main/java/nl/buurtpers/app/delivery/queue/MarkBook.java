package nl.buurtpers.app.delivery.queue;

import java.util.Collection;
import java.util.List;

/** Where marks are written; one thread does. */
interface MarkBook extends AutoCloseable {

    /**
     * Writes marks, so that they would survive this process.
     *
     * @return for each whether it stands: not where the chunk is not ours any more, or for an intent, where the mailing does not
     *     go on
     */
    List<Boolean> write(List<? extends Mark> marks);

    /** Prolongs leases. */
    void live(Collection<Chunk> held);

    /** What can wait until there is time. */
    void idle();

    @Override
    void close();
}
