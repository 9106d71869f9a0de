package nl.buurtpers.render;

import java.io.IOException;
import java.io.OutputStream;

/** Where a channel's files go. */
public interface Sink {

    /**
     * Starts a file; the caller closes the stream. Files may be written at the same time by several threads.
     *
     * @throws IllegalArgumentException if its path leads out of the channel's folder or was opened before
     */
    OutputStream open(OutputFile file) throws IOException;

    /**
     * Writes a whole file.
     *
     * @return its SHA-256, in lower-case hexadecimal
     */
    default String write(OutputFile file, byte[] bytes) throws IOException {
        try (var stream = open(file)) {
            stream.write(bytes);
        }
        return Sha256.of(bytes);
    }

    /** Writes a picture as a file. */
    default void write(String path, Assets.Encoded picture, String language) throws IOException {
        write(new OutputFile(path, picture.mediaType(), language), picture.bytes());
    }
}
