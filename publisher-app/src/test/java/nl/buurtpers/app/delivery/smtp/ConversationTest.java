package nl.buurtpers.app.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import nl.buurtpers.app.delivery.queue.OddServer;
import nl.buurtpers.app.delivery.queue.OddServer.Way;
import nl.buurtpers.app.delivery.smtp.Server.Protection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conversations with servers that behave, that do not, and that cannot be trusted. */
class ConversationTest {

    private static final byte[] LETTER = ascii("Subject: dag\r\n\r\n.begint met een punt\r\n..en dit met twee\r\n");

    private static byte[] ascii(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }

    private static Server server(int port, Protection protection, String user, SSLSocketFactory tls) {
        return new Server("localhost", port, protection, user, "geheim", "wijk.example", Duration.ofSeconds(3), tls);
    }

    private static Server plain(OddServer odd) {
        return server(odd.port(), Protection.NONE, "", (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private static Envelope to(String reader) {
        return new Envelope("terug@wijk.example", reader, "");
    }

    private static Reply say(Conversation talk, String reader) throws IOException {
        talk.announce(to(reader));
        assertThat(talk.ready()).isInstanceOf(Answer.Go.class);
        return talk.say(LETTER, Optional.empty());
    }

    @Test
    void letter_follows_letter_over_one_connection_and_dots_arrive_as_they_were() throws IOException {
        try (var odd = new OddServer(_ -> Way.TAKE);
                var talk = Conversation.with(plain(odd))) {
            assertThat(say(talk, "an@lezer.example").done()).isTrue();
            assertThat(say(talk, "bo@lezer.example").done()).isTrue();

            assertThat(odd.connections()).isEqualTo(1);
            assertThat(odd.letters("bo@lezer.example"))
                    .containsExactly("Subject: dag\r\n\r\n.begint met een punt\r\n..en dit met twee");
        }
    }

    @Test
    void a_refused_reader_does_not_spoil_the_letter_after_it() throws IOException {
        try (var odd = new OddServer(reader -> reader.startsWith("nobody") ? Way.NOBODY : Way.TAKE);
                var talk = Conversation.with(plain(odd))) {
            talk.announce(to("nobody@lezer.example"));
            var no = talk.ready();

            assertThat(no).isInstanceOfSatisfying(Answer.No.class, one -> {
                assertThat(one.stage()).isEqualTo(Answer.Stage.READER);
                assertThat(one.reply().status()).isEqualTo("5.1.1");
                assertThat(one.reply().words()).doesNotContain("nobody@");
            });
            assertThat(say(talk, "an@lezer.example").done()).isTrue();
        }
    }

    @Test
    void envelopes_go_ahead_and_each_gets_its_own_answer() throws IOException {
        try (var odd = new OddServer(reader -> reader.startsWith("nobody") ? Way.NOBODY : Way.TAKE);
                var talk = Conversation.with(plain(odd))) {
            assertThat(talk.pipelines()).isTrue();
            talk.announce(to("an@lezer.example"));
            assertThat(talk.ready()).isInstanceOf(Answer.Go.class);
            assertThat(talk.say(LETTER, Optional.of(to("nobody@lezer.example"))).done())
                    .isTrue();
            assertThat(talk.told()).isTrue();
            assertThat(talk.ready()).isInstanceOf(Answer.No.class);
            talk.announce(to("bo@lezer.example"));
            assertThat(talk.ready()).isInstanceOf(Answer.Go.class);
            assertThat(talk.say(LETTER, Optional.of(to("cas@lezer.example"))).done())
                    .isTrue();
            assertThat(talk.ready()).isInstanceOf(Answer.Go.class);
            assertThat(talk.say(LETTER, Optional.empty()).done()).isTrue();

            assertThat(odd.letters().keySet())
                    .containsExactlyInAnyOrder("an@lezer.example", "bo@lezer.example", "cas@lezer.example");
        }
    }

    @Test
    void where_tls_is_wanted_nothing_is_said_without_it() throws IOException {
        try (var odd = new OddServer(_ -> Way.TAKE)) {
            var server = server(odd.port(), Protection.STARTTLS, "", (SSLSocketFactory) SSLSocketFactory.getDefault());

            assertThatThrownBy(() -> Conversation.with(server))
                    .isInstanceOf(NoConversation.class)
                    .hasMessageContaining("STARTTLS");
        }
    }

    @Test
    void a_server_that_cannot_prove_who_it_is_gets_no_letter(@TempDir Path folder) throws Exception {
        var own = keys(folder, "localhost");
        try (var odd = new OddServer(_ -> Way.TAKE)) {
            odd.tls(context(own).getSocketFactory());
            var server = server(odd.port(), Protection.STARTTLS, "", (SSLSocketFactory) SSLSocketFactory.getDefault());

            assertThatThrownBy(() -> Conversation.with(server))
                    .isInstanceOf(NoConversation.class)
                    .hasMessageContaining("SSLHandshakeException");
            assertThat(odd.letters()).isEmpty();
        }
    }

    @Test
    void a_server_with_the_name_of_another_gets_no_letter(@TempDir Path folder) throws Exception {
        var other = keys(folder, "elders.example");
        try (var odd = new OddServer(_ -> Way.TAKE)) {
            odd.tls(context(other).getSocketFactory());
            var server =
                    server(odd.port(), Protection.STARTTLS, "", context(other).getSocketFactory());

            assertThatThrownBy(() -> Conversation.with(server))
                    .isInstanceOf(NoConversation.class)
                    .hasMessageContaining("localhost");
        }
    }

    @Test
    void a_server_that_is_trusted_gets_its_letters_in_tls(@TempDir Path folder) throws Exception {
        var own = keys(folder, "localhost");
        try (var odd = new OddServer(_ -> Way.TAKE)) {
            odd.tls(context(own).getSocketFactory());
            try (var talk = Conversation.with(
                    server(odd.port(), Protection.STARTTLS, "", context(own).getSocketFactory()))) {
                assertThat(say(talk, "an@lezer.example").done()).isTrue();
            }
            assertThat(odd.letters()).containsKey("an@lezer.example");
        }
    }

    private static KeyStore keys(Path folder, String host) throws Exception {
        var file = folder.resolve(host + ".p12");
        var maker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "odd",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "geheim",
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(maker.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, "geheim".toCharArray());
        }
        return keys;
    }

    private static SSLContext context(KeyStore keys) throws Exception {
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, "geheim".toCharArray());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("odd", keys.getCertificate("odd"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    @Test
    void a_server_is_told_who_we_are_and_one_that_does_not_know_us_gets_nothing() throws IOException {
        var mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.getUserManager().setAuthRequired(true);
        mail.start();
        try {
            mail.setUser("krant@wijk.example", "krant", "geheim");
            mail.setUser("an@lezer.example", "an", "an");
            var tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
            int port = mail.getSmtp().getPort();
            try (var talk = Conversation.with(server(port, Protection.NONE, "krant", tls))) {
                assertThat(say(talk, "an@lezer.example").done()).isTrue();
            }
            assertThat(mail.getReceivedMessages()).hasSize(1);
            assertThatThrownBy(() -> Conversation.with(server(port, Protection.NONE, "iemand", tls)))
                    .isInstanceOf(NoConversation.class)
                    .hasMessageContaining("535");
        } finally {
            mail.stop();
        }
    }

    @Test
    void what_is_not_there_or_does_not_want_us_is_said_in_words() throws IOException {
        try (var odd = new OddServer(_ -> Way.TAKE)) {
            odd.greeting("554 5.7.1 go away");
            assertThatThrownBy(() -> Conversation.with(plain(odd)))
                    .isInstanceOf(NoConversation.class)
                    .hasMessage("554 5.7.1 go away");
            var nowhere = new Server(
                    "nergens.invalid",
                    25,
                    Protection.NONE,
                    "",
                    "",
                    "wijk.example",
                    Duration.ofSeconds(3),
                    (SSLSocketFactory) SSLSocketFactory.getDefault());
            assertThatThrownBy(() -> Conversation.with(nowhere))
                    .isInstanceOf(NoConversation.class)
                    .hasMessageContaining("UnknownHostException");
        }
    }

    @Test
    void a_server_that_stops_listening_is_waited_for_no_longer_than_one_that_does_not_answer() throws IOException {
        var more = ascii("Subject: lang\r\n\r\n" + "een regel van vele\r\n".repeat(1_500_000));
        try (var odd = new OddServer(_ -> Way.DEAF_IN_WORDS)) {
            var impatient = new Server(
                    "localhost",
                    odd.port(),
                    Protection.NONE,
                    "",
                    "",
                    "wijk.example",
                    Duration.ofMillis(300),
                    (SSLSocketFactory) SSLSocketFactory.getDefault());
            try (var talk = Conversation.with(impatient)) {
                talk.announce(to("an@lezer.example"));
                assertThat(talk.ready()).isInstanceOf(Answer.Go.class);
                assertThatThrownBy(() -> talk.say(more, Optional.empty())).isInstanceOf(SocketTimeoutException.class);
            }
        }
    }
}
