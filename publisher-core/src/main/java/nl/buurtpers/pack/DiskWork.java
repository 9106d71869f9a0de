package nl.buurtpers.pack;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Work with the disk that other threads do. */
final class DiskWork {

    private DiskWork() {}

    /**
     * Waits until it is done.
     *
     * @throws IOException the trouble that it met, or that nobody wants to wait any longer
     */
    static void await(Iterable<? extends Future<?>> work) throws IOException {
        try {
            for (var each : work) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException trouble ? trouble : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
