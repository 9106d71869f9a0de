package nl.buurtpers.pack;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Consumer;
import nl.buurtpers.render.Sha256;

/** A stream that counts and hashes what goes through it. */
final class Measured extends FilterOutputStream {

    private final MessageDigest digest = Sha256.start();
    private final Consumer<Measured> whenClosed;
    private long bytes;
    private boolean closed;

    /**
     * A measured stream.
     *
     * @param whenClosed is told once, after all bytes reached the stream beneath
     */
    Measured(OutputStream beneath, Consumer<Measured> whenClosed) {
        super(beneath);
        this.whenClosed = whenClosed;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        out.write(buffer, offset, length);
        digest.update(buffer, offset, length);
        bytes += length;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            out.close();
            whenClosed.accept(this);
        }
    }

    long bytes() {
        return bytes;
    }

    /** The hash, once: the digest starts anew. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
