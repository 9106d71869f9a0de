package nl.buurtpers.app.delivery.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {

    private static String setting(Mailbox mailbox, String name) {
        return mailbox.properties().getProperty("mail." + mailbox.protocol() + "." + name, "");
    }

    @Test
    void a_mailbox_is_read_behind_closed_shutters() {
        var mailbox = Mailbox.of(URI.create("imaps://terug%40nieuws.example@mail.example:1993/Post%20terug/"));

        assertThat(mailbox).isEqualTo(new Mailbox("imaps", "mail.example", 1993, "terug@nieuws.example", "Post terug"));
        assertThat(setting(mailbox, "ssl.checkserveridentity")).isEqualTo("true");
        assertThat(setting(mailbox, "timeout")).isEqualTo("30000");
        assertThat(setting(mailbox, "connectiontimeout")).isEqualTo("30000");
    }

    @ParameterizedTest
    @CsvSource({
        "imap://terug@mail.example, true",
        "imap://terug@127.0.0.1:3143, false",
        "imap://terug@localhost/, false"
    })
    void without_tls_it_is_read_on_this_machine_only(String address, String required) {
        var mailbox = Mailbox.of(URI.create(address));

        assertThat(mailbox.folder()).isEqualTo("INBOX");
        assertThat(setting(mailbox, "starttls.required")).isEqualTo(required);
        assertThat(setting(mailbox, "starttls.enable")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pop3://terug@mail.example",
                "terug@mail.example",
                "imaps://terug@nieuws.example@mail.example",
                "imaps:///INBOX"
            })
    void what_is_no_mailbox_is_refused_at_the_start(String address) {
        assertThatThrownBy(() -> Mailbox.of(URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("buurtpers.mail.returns.mailbox");
    }
}
