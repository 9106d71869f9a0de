package nl.buurtpers.app.delivery.queue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that does with each letter what a script says, and remembers whose letters it has. What it remembers was in its
 * hands with the last dot; whether it told so is another matter.
 */
public final class OddServer implements AutoCloseable {

    /** What it does with a letter. */
    public enum Way {
        TAKE,
        /** Answers 451 to the reader. */
        LATER,
        /** Answers 451 after the words. */
        LATER_AFTER_WORDS,
        /** Answers 550 5.1.1 to the reader. */
        NOBODY,
        /** Answers 552 5.2.2 to the reader. */
        FULL,
        /** Answers 554 5.7.1 after the words. */
        UNWANTED,
        /** Answers 421 to the reader and hangs up. */
        TOO_BUSY,
        /** Hangs up at the reader. */
        CUT_AT_READER,
        /** Hangs up in the middle of the words. */
        CUT_IN_WORDS,
        /** Takes the words and hangs up without an answer. */
        CUT_AFTER_WORDS,
        /** Stops listening in the middle of the words, and keeps the line open. */
        DEAF_IN_WORDS,
        /** Takes the words and says nothing for ever. */
        HANG_AFTER_WORDS,
        /** Says nothing for ever at the reader. */
        HANG_AT_READER,
        /** Takes half a second for each reader. */
        SLOW,
        /** Answers with something that is no reply. */
        NONSENSE
    }

    private final ServerSocket socket;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> letters = new ConcurrentHashMap<>();
    private final Map<String, List<String>> words = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Function<String, Way> script;
    private volatile String greeting = "220 odd.example ESMTP";
    private volatile String extensions = "250-odd.example\r\n250-PIPELINING\r\n250 ENHANCEDSTATUSCODES\r\n";
    private volatile @Nullable SSLSocketFactory tls;
    private volatile int thinkingMillis;

    public OddServer(Function<String, Way> script) throws IOException {
        this.script = script;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Goes by another script from now on. */
    public void script(Function<String, Way> script) {
        this.script = script;
    }

    /** Has a letter for some time before it says so. */
    public void thinks(int millis) {
        this.thinkingMillis = millis;
    }

    /** How many letters it has in all. */
    public long total() {
        return letters.values().stream().mapToLong(AtomicInteger::get).sum();
    }

    /** Greets with this line. */
    public void greeting(String line) {
        this.greeting = line;
    }

    /** Offers this after EHLO: whole lines of a reply. */
    public void extensions(String lines) {
        this.extensions = lines;
    }

    /** Speaks TLS after STARTTLS. */
    public void tls(SSLSocketFactory factory) {
        this.tls = factory;
        this.extensions = "250-odd.example\r\n250 STARTTLS\r\n";
    }

    /** How many letters it has for each reader. */
    public Map<String, Integer> letters() {
        var numbers = new HashMap<String, Integer>();
        letters.forEach((reader, number) -> numbers.put(reader, number.get()));
        return numbers;
    }

    /** The letters of a reader, as they came. */
    public List<String> letters(String reader) {
        return words.getOrDefault(reader, List.of());
    }

    /** How often it was called. */
    public int connections() {
        return connections.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var one = socket.accept();
                one.setTcpNoDelay(true);
                open.add(one);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> new Talk(one).talk());
            } catch (IOException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (var one : open) {
                one.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Talk {

        private Socket line;
        private String reader = "";
        private Way way = Way.TAKE;
        private boolean known;

        Talk(Socket line) {
            this.line = line;
        }

        void talk() {
            try {
                if (greeting.startsWith("2") || greeting.startsWith("5")) {
                    say(greeting);
                    listen();
                } else {
                    TimeUnit.SECONDS.sleep(60);
                }
            } catch (IOException e) {
                // they went
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void listen() throws IOException, InterruptedException {
            var in = in();
            String command = in.readLine();
            while (command != null) {
                var verb = command.substring(0, Math.min(4, command.length())).toUpperCase(Locale.ROOT);
                switch (verb) {
                    case "EHLO" -> raw(extensions);
                    case "STAR" -> {
                        say("220 go on");
                        line = Objects.requireNonNull(tls).createSocket(line, null, line.getPort(), false);
                        ((SSLSocket) line).setUseClientMode(false);
                        in = in();
                    }
                    case "MAIL", "RSET" -> say("250 2.0.0 ok");
                    case "RCPT" -> {
                        if (!reader(command)) {
                            return;
                        }
                    }
                    case "DATA" -> {
                        if (!words(in)) {
                            return;
                        }
                    }
                    case "QUIT" -> {
                        say("221 bye");
                        line.close();
                        return;
                    }
                    default -> say("500 what?");
                }
                command = in.readLine();
            }
        }

        private BufferedReader in() throws IOException {
            return new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        }

        private boolean reader(String command) throws IOException, InterruptedException {
            reader = command.substring(command.indexOf('<') + 1, command.indexOf('>'));
            way = script.apply(reader);
            known = way != Way.LATER && way != Way.NOBODY && way != Way.FULL;
            switch (way) {
                case LATER -> say("451 4.7.1 come back later, " + reader);
                case NOBODY -> say("550 5.1.1 <" + reader + ">: nobody of that name");
                case FULL -> say("552 5.2.2 that mailbox is full");
                case TOO_BUSY -> {
                    say("421 4.7.0 too many letters");
                    line.close();
                    return false;
                }
                case CUT_AT_READER -> {
                    line.close();
                    return false;
                }
                case HANG_AT_READER -> TimeUnit.SECONDS.sleep(60);
                case NONSENSE -> say("hello there");
                case SLOW -> {
                    TimeUnit.MILLISECONDS.sleep(500);
                    say("250 2.1.5 ok");
                }
                default -> say("250 2.1.5 ok");
            }
            return true;
        }

        private boolean words(BufferedReader in) throws IOException, InterruptedException {
            if (!known) {
                say("554 5.5.1 to whom?");
                return true;
            }
            known = false;
            say("354 go on");
            var letter = new ArrayList<String>();
            String next = in.readLine();
            while (next != null && !next.equals(".")) {
                letter.add(next.startsWith(".") ? next.substring(1) : next);
                next = in.readLine();
                if (way == Way.CUT_IN_WORDS && letter.size() > 10) {
                    line.close();
                    return false;
                }
                if (way == Way.DEAF_IN_WORDS && letter.size() > 10) {
                    TimeUnit.SECONDS.sleep(60);
                }
            }
            if (next == null) {
                return false;
            }
            switch (way) {
                case LATER_AFTER_WORDS -> say("451 4.3.0 not now");
                case UNWANTED -> say("554 5.7.1 we do not want this");
                case CUT_AFTER_WORDS -> {
                    keep(letter);
                    line.close();
                    return false;
                }
                case HANG_AFTER_WORDS -> {
                    keep(letter);
                    TimeUnit.SECONDS.sleep(60);
                }
                default -> {
                    keep(letter);
                    TimeUnit.MILLISECONDS.sleep(thinkingMillis);
                    say("250 2.0.0 taken");
                }
            }
            return true;
        }

        private void keep(List<String> letter) {
            letters.computeIfAbsent(reader, _ -> new AtomicInteger()).incrementAndGet();
            words.computeIfAbsent(reader, _ -> new CopyOnWriteArrayList<>()).add(String.join("\r\n", letter));
        }

        private void say(String reply) throws IOException {
            raw(reply + "\r\n");
        }

        private void raw(String replies) throws IOException {
            OutputStream out = line.getOutputStream();
            out.write(replies.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
