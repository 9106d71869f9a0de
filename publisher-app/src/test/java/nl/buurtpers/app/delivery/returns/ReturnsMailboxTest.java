package nl.buurtpers.app.delivery.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import nl.buurtpers.app.delivery.MailSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The mailbox to which letters return. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReturnsMailboxTest {

    private static final String PASSWORD = "een lang wachtwoord";
    private static final int PATIENCE_MS = 30_000;

    private final GreenMail server =
            new GreenMail(new ServerSetup[] {ServerSetup.IMAP.dynamicPort(), ServerSetup.IMAPS.dynamicPort()});

    @SuppressWarnings("NullAway.Init") // set before the first test
    private ReturningHouse house;

    @SuppressWarnings("NullAway.Init") // set before the first test
    private GreenMailUser user;

    private boolean looked;

    @BeforeAll
    void open(@TempDir Path data) throws Exception {
        server.start();
        user = server.setUser("terug@nieuws.example", "terug", PASSWORD);
        deliver(Sample.of("person").bytes());
        house = new ReturningHouse(
                data,
                Map.of(
                        "buurtpers.mail.returns.mailbox",
                        address("imap", server.getImap().getPort()),
                        "buurtpers.mail.returns.password",
                        PASSWORD));
        for (int waited = 0; waited < PATIENCE_MS && !looked; waited += 50) {
            looked = !folder("Vreemd").isEmpty();
            Thread.sleep(50);
        }
    }

    @AfterAll
    void close() {
        house.close();
        server.stop();
    }

    @BeforeEach
    void clear() throws Exception {
        server.purgeEmailFromAllMailboxes();
    }

    @Test
    void a_house_with_a_mailbox_looks_into_it_by_itself() {
        assertThat(looked).isTrue();
    }

    private static String address(String protocol, int port) {
        return protocol + "://terug@127.0.0.1:" + port + "/INBOX";
    }

    private ReturnsMailbox mailbox(String protocol, int port, String password) {
        var returns = new MailSettings.Returns(
                "terug@nieuws.example", Optional.of(URI.create(address(protocol, port))), password, "");
        var settings = new MailSettings(List.of(), Map.of(), returns, new MailSettings.Dkim("", "", Optional.empty()));
        return new ReturnsMailbox(house.provider(Returns.class), settings, house.clock);
    }

    private void empty() {
        mailbox("imap", server.getImap().getPort(), PASSWORD).empty();
    }

    private void deliver(byte[] message) throws Exception {
        user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message)));
    }

    /** Subjects of what lies in a folder of the mailbox. */
    private List<String> folder(String name) throws Exception {
        var store = server.getManagers().getImapHostManager();
        var folder = Optional.ofNullable(store.getFolder(user, name));
        var subjects = new ArrayList<String>();
        for (var message : folder.map(MailFolder::getNonDeletedMessages).orElse(List.of())) {
            subjects.add(message.getMimeMessage().getSubject());
        }
        return subjects;
    }

    private double count(String kind) {
        return Optional.ofNullable(house.get(MeterRegistry.class)
                        .find("buurtpers.mail.returns")
                        .tag("kind", kind)
                        .counter())
                .map(counter -> counter.count())
                .orElse(0.0);
    }

    @Test
    void what_was_acted_on_and_what_is_strange_are_put_apart() throws Exception {
        var reader = house.reader();
        deliver(house.about("person", 1, reader).bytes());
        deliver(house.about("postfix", 1, reader).bytes());
        deliver(house.about("away", 1, reader).bytes());

        empty();

        assertThat(house.gets(reader)).isFalse();
        assertThat(folder("INBOX")).isEmpty();
        assertThat(folder("Verwerkt"))
                .containsExactlyInAnyOrder(
                        "Undelivered Mail Returned to Sender", "Automatisch antwoord: Buurtnieuws van november");
        assertThat(folder("Vreemd")).containsExactly("Re: Buurtnieuws van november");
        empty();
        assertThat(folder("Verwerkt")).hasSize(2); // a second look finds nothing to do
    }

    @Test
    void what_is_no_message_does_not_stop_the_others() throws Exception {
        var reader = house.reader();
        deliver("Subject: niets\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        var large = "Subject: groot\r\n\r\n" + "0123456789abcdef\r\n".repeat(Mail.MOST_BYTES / 18 + 1);
        deliver(large.getBytes(StandardCharsets.US_ASCII));
        deliver(house.about("postfix", 2, reader).bytes());

        empty();

        assertThat(house.gets(reader)).isFalse();
        assertThat(folder("Vreemd")).contains("niets", "groot");
        assertThat(folder("INBOX")).isEmpty();
    }

    @Test
    void a_mailbox_that_does_not_open_is_counted_and_the_house_goes_on() throws Exception {
        double before = count("unreachable");
        mailbox("imap", server.getImap().getPort(), "verkeerd").empty();
        mailbox("imap", 1, PASSWORD).empty();
        assertThat(count("unreachable")).isEqualTo(before + 2);
    }

    @Test
    void a_server_that_cannot_prove_who_it_is_gets_no_password() throws Exception {
        var reader = house.reader();
        deliver(house.about("postfix", 3, reader).bytes());
        double before = count("unreachable");

        mailbox("imaps", server.getImaps().getPort(), PASSWORD).empty();

        assertThat(count("unreachable")).isEqualTo(before + 1);
        assertThat(house.gets(reader)).isTrue();
        assertThat(folder("INBOX")).hasSize(1);
    }
}
