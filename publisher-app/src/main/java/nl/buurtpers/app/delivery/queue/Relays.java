package nl.buurtpers.app.delivery.queue;

import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import nl.buurtpers.app.delivery.MailSettings;
import nl.buurtpers.app.delivery.MailSettings.Pipelining;
import nl.buurtpers.app.delivery.MailSettings.RelaySettings;
import nl.buurtpers.app.delivery.smtp.Server;
import nl.buurtpers.app.delivery.smtp.Server.Protection;
import nl.buurtpers.app.post.Post;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The servers that take mailings from this installation. */
@Component
class Relays {

    private static final int PORT = 25;
    private static final int SESSIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Relay> all;

    Relays(MailSettings settings, Environment environment, Post post) {
        var set = settings.relays().isEmpty() ? ofSpring(environment) : settings.relays();
        this.all = set.stream().map(one -> relay(one, post)).toList();
    }

    /** In the order in which they are tried. */
    List<Relay> all() {
        return all;
    }

    /** The server that takes single letters takes mailings too, where no other is named. */
    private static List<RelaySettings> ofSpring(Environment environment) {
        var host = environment.getProperty("spring.mail.host", "");
        if (host.isEmpty()) {
            return List.of();
        }
        return List.of(new RelaySettings(
                host,
                host,
                environment.getProperty("spring.mail.port", Integer.class, PORT),
                security(environment),
                environment.getProperty("spring.mail.username", ""),
                environment.getProperty("spring.mail.password", ""),
                SESSIONS,
                0,
                Pipelining.NEVER,
                List.of(),
                "",
                PATIENCE));
    }

    private static Protection security(Environment environment) {
        if (environment.getProperty("spring.mail.properties.mail.smtp.ssl.enable", Boolean.class, false)
                || "smtps".equals(environment.getProperty("spring.mail.protocol"))) {
            return Protection.TLS;
        }
        return environment.getProperty("spring.mail.properties.mail.smtp.starttls.enable", Boolean.class, false)
                ? Protection.STARTTLS
                : Protection.NONE;
    }

    private static Relay relay(RelaySettings set, Post post) {
        return new Relay(
                set,
                new Server(
                        set.host(),
                        set.port(),
                        set.security(),
                        set.user(),
                        set.password(),
                        set.hello().isEmpty() ? post.domain() : set.hello(),
                        set.patience(),
                        (SSLSocketFactory) SSLSocketFactory.getDefault()),
                new Haste(set.pipelining()));
    }
}
