package nl.buurtpers.print.paint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/** Files that are written at the same time where cores are free. */
public final class SideBySide {

    private SideBySide() {}

    /** Writes a file. */
    @FunctionalInterface
    public interface Writing {
        void run() throws IOException;
    }

    /** Runs all, and comes back when the last has ended. */
    public static void write(Writing... files) throws IOException {
        try {
            Stream.of(files).parallel().forEach(SideBySide::unchecked);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void unchecked(Writing file) {
        try {
            file.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
