package nl.buurtpers.app.delivery.smtp;

import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;

/**
 * Which server, and how it is talked to.
 *
 * @param protection how the connection is kept from strange eyes
 * @param user empty where the server wants no name
 * @param hello what we call ourselves (RFC 5321, 4.1.1.1)
 * @param patience how long an answer may take; for the answer to a whole letter five times as long
 * @param tls makes protected connections
 */
public record Server(
        String host,
        int port,
        Protection protection,
        String user,
        String password,
        String hello,
        Duration patience,
        SSLSocketFactory tls) {

    /** How a connection is kept from strange eyes. */
    public enum Protection {
        /** Not. */
        NONE,
        /** STARTTLS (RFC 3207), without which nothing is said. */
        STARTTLS,
        /** TLS from the first octet (RFC 8314, 3.3). */
        TLS
    }

    /** As it is called in messages; never its password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
