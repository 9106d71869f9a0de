package nl.buurtpers.app.delivery.returns;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * A mailbox that is read by IMAP, of an address such as {@code imaps://terug@mail.example:993/INBOX} (RFC 5092).
 *
 * @param protocol {@code imaps}: TLS from the first octet; {@code imap}: STARTTLS, without which nothing is read unless it is
 *     on the same machine
 */
record Mailbox(String protocol, String host, int port, String user, String folder) {

    /** Of one answer; a server that is silent for longer is not there. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    /** Of a letter that is fetched in pieces. */
    private static final int PIECE_BYTES = 1 << 20;

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Reads such an address. */
    static Mailbox of(URI address) {
        var protocol = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        var host = Optional.ofNullable(address.getHost()).orElse("");
        if (!Set.of("imap", "imaps").contains(protocol) || host.isEmpty()) {
            throw new IllegalArgumentException("buurtpers.mail.returns.mailbox is not the address of a mailbox, such as"
                    + " imaps://terug%40nieuws.example@mail.example/INBOX");
        }
        var folder = Optional.ofNullable(address.getPath()).orElse("").replaceAll("^/|/$", "");
        return new Mailbox(
                protocol,
                host,
                address.getPort(),
                Optional.ofNullable(address.getUserInfo()).orElse(""),
                folder.isEmpty() ? "INBOX" : folder);
    }

    private boolean here() {
        return THIS_MACHINE.contains(host);
    }

    /** How the mail library is to read it. */
    Properties properties() {
        var properties = new Properties();
        var silence = Long.toString(SILENCE.toMillis());
        set(properties, "connectiontimeout", silence);
        set(properties, "timeout", silence);
        set(properties, "writetimeout", silence);
        set(properties, "fetchsize", Integer.toString(PIECE_BYTES));
        set(properties, "peek", "true");
        set(properties, "ssl.checkserveridentity", "true");
        set(properties, "starttls.enable", "true");
        set(properties, "starttls.required", Boolean.toString(!here()));
        return properties;
    }

    private void set(Properties properties, String name, String value) {
        properties.setProperty("mail." + protocol + "." + name, value);
    }
}
