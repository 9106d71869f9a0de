package nl.buurtpers.app.delivery.smtp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A conversation with a server, in which letter follows letter. For each: {@link #announce}, {@link #ready}, {@link #say}. An
 * {@link IOException} of {@code announce} or {@code ready} means that no word of the letter was said; one of {@code say} that
 * nobody can know whether the server keeps it. After an exception the conversation is over.
 */
public final class Conversation implements AutoCloseable {

    private static final String LINE_END = "\r\n";
    private static final String DATA = "DATA\r\n";
    /** Ends a letter of which the last line has ended. */
    private static final String END = ".\r\n";

    private static final int LONGER = 5;

    private final Server server;
    private final Wire wire;
    private Map<String, String> offers = Map.of();
    private Optional<Envelope> announced = Optional.empty();
    private boolean told;
    private boolean waits;

    private Conversation(Server server, Wire wire) {
        this.server = server;
        this.wire = wire;
    }

    /**
     * Calls a server and says who we are.
     *
     * @throws NoConversation where that does not come to anything, with the reason
     */
    public static Conversation with(Server server) throws NoConversation {
        Wire wire;
        try {
            wire = Wire.to(server);
        } catch (IOException e) {
            throw new NoConversation(reason(e), e);
        }
        var conversation = new Conversation(server, wire);
        try {
            conversation.begin();
            return conversation;
        } catch (NoConversation e) {
            conversation.close();
            throw e;
        } catch (IOException e) {
            conversation.close();
            throw new NoConversation(reason(e), e);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": "
                + Optional.ofNullable(e.getMessage()).orElse("");
    }

    private void begin() throws IOException {
        wanted(wire.read());
        hello();
        if (server.protection() == Server.Protection.STARTTLS) {
            if (!offers.containsKey("STARTTLS")) {
                throw new NoConversation("no STARTTLS");
            }
            wanted(ask("STARTTLS"));
            wire.protect();
            hello();
        }
        if (!server.user().isEmpty()) {
            signIn();
        }
    }

    private void hello() throws IOException {
        var reply = ask("EHLO " + server.hello());
        if (!reply.done()) {
            wanted(ask("HELO " + server.hello()));
            offers = Map.of();
            return;
        }
        var offered = new HashMap<String, String>();
        for (var line : reply.lines().subList(1, reply.lines().size())) {
            var words = line.strip().split("[ =]", 2);
            offered.merge(words[0].toUpperCase(Locale.ROOT), words.length > 1 ? words[1] : "", (a, b) -> a + " " + b);
        }
        offers = Map.copyOf(offered);
    }

    /** A password is only said where nobody can listen. */
    private void signIn() throws IOException {
        if (server.protection() == Server.Protection.NONE && !wire.here()) {
            throw new NoConversation("no password over an open line");
        }
        var ways = " " + offers.getOrDefault("AUTH", "").toUpperCase(Locale.ROOT) + " ";
        if (ways.contains(" PLAIN ")) {
            wanted(ask("AUTH PLAIN " + base64("\0" + server.user() + "\0" + server.password())));
        } else if (ways.contains(" LOGIN ")) {
            expected(ask("AUTH LOGIN"));
            expected(ask(base64(server.user())));
            wanted(ask(base64(server.password())));
        } else {
            throw new NoConversation("no AUTH PLAIN or LOGIN");
        }
    }

    private static String base64(String words) {
        return Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }

    private static void wanted(Reply reply) throws NoConversation {
        if (!reply.done()) {
            throw new NoConversation(reply.code() + " " + reply.words());
        }
    }

    private static void expected(Reply reply) throws NoConversation {
        if (!reply.goesOn()) {
            throw new NoConversation(reply.code() + " " + reply.words());
        }
    }

    private Reply ask(String command) throws IOException {
        wire.write(ascii(command + LINE_END));
        return wire.read();
    }

    /** Whether the server takes commands before it answered those before them (RFC 2920). */
    public boolean pipelines() {
        return offers.containsKey("PIPELINING");
    }

    /** Names the next letter, without saying anything yet. */
    public void announce(Envelope envelope) {
        announced = Optional.of(envelope);
        told = false;
    }

    /** Whether a letter was named to the server with the words of the one before it. */
    public boolean told() {
        return told;
    }

    /** Asks whether the words of the announced letter may come. */
    public Answer ready() throws IOException {
        var envelope = announced.orElseThrow();
        announced = Optional.empty();
        if (told) {
            return toldAhead();
        }
        var from = ask(from(envelope));
        if (!from.done()) {
            return new Answer.No(Answer.Stage.SENDER, from);
        }
        var to = ask(to(envelope));
        if (!to.done()) {
            return no(Answer.Stage.READER, to);
        }
        wire.write(ascii(DATA));
        var data = wire.read();
        return data.goesOn() ? go() : no(Answer.Stage.LETTER, data);
    }

    private Answer go() {
        waits = true;
        return new Answer.Go();
    }

    /** Takes the envelope back: another MAIL now would be a nested one (RFC 5321, 4.1.4). After a 421 nobody listens. */
    private Answer no(Answer.Stage stage, Reply reply) throws IOException {
        if (!reply.tooBusy()) {
            ask("RSET");
        }
        return new Answer.No(stage, reply);
    }

    private Answer toldAhead() throws IOException {
        told = false;
        var from = wire.read();
        if (from.badSequence()) {
            throw new IOException("the server takes no commands ahead");
        }
        if (from.tooBusy()) {
            return new Answer.No(Answer.Stage.SENDER, from);
        }
        var to = wire.read();
        if (to.tooBusy()) {
            return new Answer.No(Answer.Stage.READER, to);
        }
        var data = wire.read();
        if (from.done() && to.done()) {
            return data.goesOn() ? go() : no(Answer.Stage.LETTER, data);
        }
        if (data.goesOn()) {
            // it waits for a letter to nobody: an empty one ends that (RFC 2920, 3.1)
            wire.write(ascii(END));
            wire.read();
        }
        return from.done() ? no(Answer.Stage.READER, to) : no(Answer.Stage.SENDER, from);
    }

    private String from(Envelope envelope) {
        var words = "MAIL FROM:<" + envelope.from() + ">";
        return offers.containsKey("DSN") && !envelope.id().isEmpty()
                ? words + " RET=HDRS ENVID=" + envelope.id()
                : words;
    }

    private String to(Envelope envelope) {
        var words = "RCPT TO:<" + envelope.to() + ">";
        return offers.containsKey("DSN") && !envelope.id().isEmpty()
                ? words + " NOTIFY=FAILURE ORCPT=rfc822;" + xtext(envelope.to())
                : words;
    }

    /** RFC 3461, 4: plus and equals signs are written in hexadecimal. */
    private static String xtext(String words) {
        return words.replace("+", "+2B").replace("=", "+3D");
    }

    /**
     * Says the words of the letter that was announced and found ready.
     *
     * @param next the letter after it, of which the envelope goes along: only with a server that {@link #pipelines}
     * @return what the server says of the letter
     */
    public Reply say(byte[] letter, Optional<Envelope> next) throws IOException {
        var octets =
                (stuffed(letter) + END + next.map(this::commands).orElse("")).getBytes(StandardCharsets.ISO_8859_1);
        waits = false;
        wire.patience(server.patience().multipliedBy(LONGER));
        wire.write(octets);
        var reply = wire.read();
        wire.patience(server.patience());
        announced = next;
        told = next.isPresent();
        return reply;
    }

    private String commands(Envelope envelope) {
        return from(envelope) + LINE_END + to(envelope) + LINE_END + DATA;
    }

    /** A line that starts with a dot gets another (RFC 5321, 4.5.2); the last line ends. */
    private static String stuffed(byte[] letter) {
        // a character for each octet: strings are searched faster than a loop would
        var words = new String(letter, StandardCharsets.ISO_8859_1);
        return (words.startsWith(".") ? "." : "")
                + words.replace("\n.", "\n..")
                + (words.endsWith(LINE_END) ? "" : LINE_END);
    }

    private static byte[] ascii(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }

    /** Says goodbye, without waiting for the answer, unless the server waits for words. */
    @Override
    public void close() {
        if (!told && !waits) {
            try {
                wire.write(ascii("QUIT" + LINE_END));
            } catch (IOException e) {
                // it went first
            }
        }
        wire.close();
    }
}
