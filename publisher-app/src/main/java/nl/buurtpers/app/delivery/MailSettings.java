package nl.buurtpers.app.delivery;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.app.delivery.smtp.Server.Protection;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mailings leave this installation and how what comes back finds it.
 *
 * @param relays servers that take mailings, in the order in which they are tried; where there is none, the server of
 *     {@code spring.mail}
 * @param lanes groups of domains that want to be written to with care, by name
 * @param returns where letters come back that could not be delivered
 * @param dkim with which key letters are signed
 */
@ConfigurationProperties("buurtpers.mail")
public record MailSettings(
        @DefaultValue List<RelaySettings> relays,
        @DefaultValue Map<String, LaneSettings> lanes,
        @DefaultValue Returns returns,
        @DefaultValue Dkim dkim) {

    public MailSettings {
        relays = List.copyOf(relays);
        lanes = Map.copyOf(lanes);
    }

    /** Whether commands are sent before their predecessors were answered (RFC 2920). */
    public enum Pipelining {
        /** Never, which every server understands. */
        NEVER,
        /** Where the server offers it and a probe shows that it is faster. */
        PROBED
    }

    /**
     * A server that takes mailings.
     *
     * @param name how it is called on pages and in the database; at most 40 characters
     * @param security how a connection is kept from strange eyes
     * @param user empty where it wants no name
     * @param sessions how many connections a node has with it at once
     * @param perMinute how many copies it wants at most in a minute from all nodes together; 0: as many as it takes
     * @param neighbourhoods ids of those that it is for; empty: all
     * @param hello what we call ourselves; empty: the domain from which we write
     * @param patience how long it may take for an answer; for the answer to a whole letter five times as long
     */
    public record RelaySettings(
            String name,
            String host,
            @DefaultValue("25") int port,
            @DefaultValue("STARTTLS") Protection security,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("4") int sessions,
            @DefaultValue("0") int perMinute,
            @DefaultValue("NEVER") Pipelining pipelining,
            @DefaultValue List<String> neighbourhoods,
            @DefaultValue("") String hello,
            @DefaultValue("60s") Duration patience) {

        public RelaySettings {
            neighbourhoods = List.copyOf(neighbourhoods);
        }

        /** Whether it is for this neighbourhood. */
        public boolean serves(String neighbourhood) {
            return neighbourhoods.isEmpty() || neighbourhoods.contains(neighbourhood);
        }
    }

    /**
     * A group of domains.
     *
     * @param domains such as {@code gmail.com}
     * @param perMinute how many copies its servers want at most in a minute; 0: as many as they take
     * @param sessions how many connections may write to it at once
     */
    public record LaneSettings(
            @DefaultValue List<String> domains,
            @DefaultValue("0") int perMinute,
            @DefaultValue("4") int sessions) {

        public LaneSettings {
            domains = List.copyOf(domains);
        }
    }

    /**
     * What comes back.
     *
     * @param address to which undeliverable letters return, with room for a tag before its at sign, such as
     *     {@code terug@nieuws.example}; empty: to the sender, unread by us
     * @param mailbox where they lie, such as {@code imaps://terug@mail.example:993/INBOX}
     * @param password of that mailbox
     * @param token with which another program may hand them in at {@code /returns/{token}}; empty: nobody may
     */
    public record Returns(
            @DefaultValue("") String address,
            Optional<URI> mailbox,
            @DefaultValue("") String password,
            @DefaultValue("") String token) {}

    /**
     * Signing (RFC 6376).
     *
     * @param domain that holds the public key; empty: letters are not signed here
     * @param selector under which it does
     * @param key file with the private key, PKCS #8 in PEM
     */
    public record Dkim(
            @DefaultValue("") String domain,
            @DefaultValue("") String selector,
            Optional<Path> key) {}
}
