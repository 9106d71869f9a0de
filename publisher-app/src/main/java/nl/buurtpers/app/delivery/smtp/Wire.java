package nl.buurtpers.app.delivery.smtp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import javax.net.ssl.SSLSocket;

/** The connection itself: octets out, replies in. */
final class Wire implements AutoCloseable {

    /** Servers may write longer lines than they should (RFC 5321, 4.5.3.1.5: 512), not endless ones. */
    private static final int LONGEST_LINE = 8_192;

    private static final int MOST_LINES = 200;
    private static final int CONNECT_MILLIS = 20_000;
    private static final int CODE = 3;

    private final Server server;
    private final byte[] buffer = new byte[2_048];
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private int at;
    private int end;

    private Wire(Server server, Socket socket) throws IOException {
        this.server = server;
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    static Wire to(Server server) throws IOException {
        var socket = new Socket();
        try {
            // a small command must not wait for the answer to the one before it (Nagle, RFC 896)
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(server.host(), server.port()), CONNECT_MILLIS);
            socket.setSoTimeout(millis(server.patience()));
            var wire = new Wire(server, socket);
            if (server.protection() == Server.Protection.TLS) {
                wire.protect();
            }
            return wire;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, duration.toMillis()));
    }

    /** Whether the other end is this machine. */
    boolean here() {
        InetAddress other = socket.getInetAddress();
        return other != null && other.isLoopbackAddress();
    }

    /** Waits this long for an answer from now on. */
    void patience(Duration duration) throws IOException {
        socket.setSoTimeout(millis(duration));
    }

    /** Goes on in TLS with a server that proves to be who we called. What it said before in the open is forgotten. */
    void protect() throws IOException {
        at = end;
        var safe = (SSLSocket) server.tls().createSocket(socket, server.host(), server.port(), true);
        var how = safe.getSSLParameters();
        how.setEndpointIdentificationAlgorithm("HTTPS");
        safe.setSSLParameters(how);
        safe.startHandshake();
        socket = safe;
        in = safe.getInputStream();
        out = safe.getOutputStream();
    }

    void write(byte[] octets) throws IOException {
        out.write(octets);
        out.flush();
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
        if (line.length() < CODE
                || !line.substring(0, CODE).chars().allMatch(c -> c >= '0' && c <= '9')
                || line.charAt(0) < '2'
                || line.charAt(0) > '5'
                || (line.length() > CODE && line.charAt(CODE) != ' ' && line.charAt(CODE) != '-')) {
            throw new IOException("not an SMTP reply");
        }
        return Integer.parseInt(line.substring(0, CODE));
    }

    private String line() throws IOException {
        var line = new byte[128];
        int length = 0;
        while (true) {
            if (at == end) {
                at = 0;
                end = Math.max(0, in.read(buffer, 0, buffer.length));
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
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone either way
        }
    }
}
