package nl.buurtpers.render;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
