package nl.buurtpers.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A stream read a block at a time in which a byte can be looked for quickly. For one thread. */
final class ScanStream extends InputStream {

    private final InputStream in;
    private final byte[] block = new byte[1 << 16];
    private int at;
    private int end;

    ScanStream(InputStream in) {
        this.in = in;
    }

    /**
     * Goes on until this byte was read.
     *
     * @throws EOFException if it does not come any more
     */
    void skipPast(byte wanted) throws IOException {
        do {
            for (int i = at, last = end; i < last; i++) {
                if (block[i] == wanted) {
                    at = i + 1;
                    return;
                }
            }
        } while (more());
        throw new EOFException();
    }

    private boolean more() throws IOException {
        at = 0;
        end = Math.max(0, in.read(block));
        return end > 0;
    }

    @Override
    public int read() throws IOException {
        return at < end || more() ? block[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == end && !more()) {
            return -1;
        }
        int count = Math.min(length, end - at);
        System.arraycopy(block, at, target, offset, count);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
