package nl.buurtpers.app.delivery.smtp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import javax.net.ssl.SSLSocket;

/**
 * The connection itself: octets out, replies in. Where the server lets it wait too long, it is cut, and what was under way fails
 * with a {@link SocketTimeoutException}.
 */
final class Wire implements AutoCloseable {

    /** Servers may write longer lines than they should (RFC 5321, 4.5.3.1.5: 512), not endless ones. */
    private static final int LONGEST_LINE = 8_192;

    private static final int MOST_LINES = 200;
    private static final int CONNECT_MILLIS = 20_000;
    private static final int CODE = 3;
    private static final int FIRST_CODE = 200;
    private static final int LAST_CODE = 599;
    private static final long FOREVER = Duration.ofDays(10_000).toNanos();

    private final Server server;
    private final SocketChannel channel;
    private final byte[] buffer = new byte[2_048];
    private Octets octets;
    private int at;
    private int end;
    private Duration patience;
    /** By when what is under way must have ended, in the time of {@link System#nanoTime}. */
    private volatile long until;

    private volatile boolean cut;

    private Wire(Server server, SocketChannel channel) {
        this.server = server;
        this.channel = channel;
        this.octets = new Open(channel);
        this.patience = server.patience();
        this.until = System.nanoTime() + FOREVER;
    }

    /** How octets go over the connection. */
    private sealed interface Octets {

        /** How many came; fewer than one at the end. */
        int read(byte[] into) throws IOException;

        void write(byte[] octets) throws IOException;
    }

    private record Open(SocketChannel channel) implements Octets {

        @Override
        public int read(byte[] into) throws IOException {
            return channel.read(ByteBuffer.wrap(into));
        }

        @Override
        public void write(byte[] octets) throws IOException {
            var left = ByteBuffer.wrap(octets);
            while (left.hasRemaining()) {
                channel.write(left);
            }
        }
    }

    private record Safe(InputStream in, OutputStream out) implements Octets {

        @Override
        public int read(byte[] into) throws IOException {
            return in.read(into);
        }

        @Override
        public void write(byte[] octets) throws IOException {
            out.write(octets);
            out.flush();
        }
    }

    /** What takes time on a connection. */
    private interface Work<T> {

        T done() throws IOException;
    }

    static Wire to(Server server) throws IOException {
        var channel = SocketChannel.open();
        var wire = new Wire(server, channel);
        try {
            // a small command must not wait for the answer to the one before it (Nagle, RFC 896)
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.socket().connect(new InetSocketAddress(server.host(), server.port()), CONNECT_MILLIS);
            Watch.over(wire);
            if (server.protection() == Server.Protection.TLS) {
                wire.protect();
            }
            return wire;
        } catch (IOException e) {
            wire.close();
            throw e;
        }
    }

    /** Whether the other end is this machine. */
    boolean here() {
        InetAddress other = channel.socket().getInetAddress();
        return other != null && other.isLoopbackAddress();
    }

    /** Waits this long for an answer from now on. */
    void patience(Duration duration) {
        patience = duration;
    }

    /** Goes on in TLS with a server that proves to be who we called. What it said before in the open is forgotten. */
    void protect() throws IOException {
        at = end;
        octets = inTime(() -> {
            var safe = (SSLSocket) server.tls().createSocket(channel.socket(), server.host(), server.port(), true);
            var how = safe.getSSLParameters();
            how.setEndpointIdentificationAlgorithm("HTTPS");
            safe.setSSLParameters(how);
            safe.startHandshake();
            return new Safe(safe.getInputStream(), safe.getOutputStream());
        });
    }

    private <T> T inTime(Work<T> work) throws IOException {
        until = System.nanoTime() + patience.toNanos();
        try {
            return work.done();
        } catch (IOException e) {
            if (cut) {
                var late = new SocketTimeoutException("no answer in " + patience.toSeconds() + " s");
                late.initCause(e);
                throw late;
            }
            throw e;
        } finally {
            until = System.nanoTime() + FOREVER;
        }
    }

    boolean overdue(long now) {
        return now - until > 0;
    }

    /** Ends what is under way; another thread may do it. */
    void cut() {
        cut = true;
        close();
    }

    void write(byte[] said) throws IOException {
        inTime(() -> {
            octets.write(said);
            return said.length;
        });
    }

    Reply read() throws IOException {
        var lines = new ArrayList<String>();
        int code = 0;
        boolean more = true;
        while (more) {
            var line = line();
            int said = code(line);
            if ((!lines.isEmpty() && said != code) || lines.size() >= MOST_LINES) {
                throw new IOException("not an SMTP reply");
            }
            code = said;
            more = line.length() > CODE && line.charAt(CODE) == '-';
            lines.add(line.length() > CODE ? line.substring(CODE + 1) : "");
        }
        return new Reply(code, lines);
    }

    private static int code(String line) throws IOException {
        int code = 0;
        for (int i = 0; i < CODE; i++) {
            int digit = i < line.length() ? line.charAt(i) - '0' : -1;
            if (digit < 0 || digit > 9) {
                throw new IOException("not an SMTP reply");
            }
            code = code * 10 + digit;
        }
        char after = line.length() > CODE ? line.charAt(CODE) : ' ';
        if (code < FIRST_CODE || code > LAST_CODE || (after != ' ' && after != '-')) {
            throw new IOException("not an SMTP reply");
        }
        return code;
    }

    private String line() throws IOException {
        var line = new byte[128];
        int length = 0;
        while (true) {
            if (at == end) {
                at = 0;
                end = Math.max(0, inTime(() -> octets.read(buffer)));
                if (end == 0) {
                    throw new EOFException("the server hung up");
                }
            }
            byte octet = buffer[at++];
            if (octet == '\n') {
                int ends = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
                return new String(line, 0, ends, StandardCharsets.UTF_8);
            }
            if (length == LONGEST_LINE) {
                throw new IOException("not an SMTP reply");
            }
            if (length == line.length) {
                line = Arrays.copyOf(line, length * 2);
            }
            line[length++] = octet;
        }
    }

    @Override
    public void close() {
        Watch.ended(this);
        try {
            channel.close();
        } catch (IOException e) {
            // it is gone either way
        }
    }
}
