package nl.buurtpers.app.delivery.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.buurtpers.app.delivery.Mailing;
import nl.buurtpers.app.delivery.MailingOrders;
import nl.buurtpers.app.trial.World;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Thousands of readers in one neighbourhood, and a house that writes to them by way of a server on this machine.
 *
 * @param database address of a PostgreSQL database; {@code -}: H2 in a file
 */
record Crowd(String database, int readers) {

    private static final int DOMAINS = 40;

    /** Settings of a house that hands over to the server at this port. */
    Map<String, Object> settings(int relay, int sessions, String pipelining) {
        var settings = new TreeMap<String, Object>(Map.of(
                "buurtpers.mail.relays[0].name", "sink",
                "buurtpers.mail.relays[0].host", "127.0.0.1",
                "buurtpers.mail.relays[0].port", String.valueOf(relay),
                "buurtpers.mail.relays[0].security", "NONE",
                "buurtpers.mail.relays[0].sessions", String.valueOf(sessions),
                "buurtpers.mail.relays[0].pipelining", pipelining,
                "buurtpers.mail.returns.address", "terug@wijk.example",
                "buurtpers.mail-from", "krant@wijk.example"));
        if (!inFile()) {
            settings.put("spring.profiles.active", "postgres");
            settings.put("BUURTPERS_DATABASE", database);
            settings.put("BUURTPERS_DATABASE_USER", "postgres");
        }
        return settings;
    }

    private boolean inFile() {
        return database.equals("-");
    }

    /** Address of the reader with this number, of which the first is 1. */
    static String email(int number) {
        return "lezer" + number + "@wijk" + number % DOMAINS + ".example";
    }

    /** Lets them all subscribe, a third of them in each form. */
    void subscribe(World world) {
        var rows = inFile() ? "system_range(1, ?) as r (x)" : "generate_series(1, ?) as r (x)";
        var domain = "'wijk' || mod(x, " + DOMAINS + ") || '.example'";
        world.house()
                .get(JdbcClient.class)
                .sql(
                        "insert into subscriber (neighbourhood, email, domain, state, reading_form, language, sections, asked,"
                                + " confirmed) select 'wijk', 'lezer' || x || '@' || " + domain + ", " + domain
                                + ", 'CONFIRMED', case mod(x, 3) when 0 then 'STANDARD' when 1 then 'LARGE' else 'PLAIN' end, 'nl',"
                                + " '', now(), now() from " + rows)
                .param(readers)
                .update();
    }

    /** Approves a letter to so many of them as do not pause. */
    static Mailing approve(World world, int copies) {
        var orders = world.house().get(MailingOrders.class);
        var chief = world.house().chief();
        var mailing = orders.draft(chief, world.publication(), new MailingOrders.Lines("Nieuws", ""));
        if (!orders.approve(
                chief, mailing, copies, Optional.empty(), Instant.now().plus(Duration.ofHours(1)))) {
            throw new IllegalStateException("not approved");
        }
        return mailing;
    }
}
