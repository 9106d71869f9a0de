package nl.buurtpers.app.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.app.accounts.Moments;
import nl.buurtpers.app.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The servers by way of which mailings leave this house, and how it goes with them. */
@Repository
public class MailWays {

    private final MailSettings settings;
    private final Post post;
    private final JdbcClient sql;
    private final Clock clock;

    MailWays(MailSettings settings, Post post, JdbcClient sql, Clock clock) {
        this.settings = settings;
        this.post = post;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A server that complained, so that it is left alone for a while or written to slowly.
     *
     * @param lane group of domains about which it complained; empty: whatever they are
     * @param until when it is tried again; nothing where that is now
     * @param words what it said, or what went wrong
     */
    public record Trouble(String relay, String lane, Optional<Instant> until, String words) {}

    /** Whether there is one at all for a neighbourhood. */
    public boolean any(String neighbourhood) {
        return settings.relays().isEmpty()
                ? post.ready()
                : settings.relays().stream().anyMatch(relay -> relay.serves(neighbourhood));
    }

    /** Whether somebody can get a proof: single letters go by way of the server of the house. */
    public boolean proofs() {
        return post.ready();
    }

    /** Those of a neighbourhood that complained and with which nothing went well since. */
    public List<Trouble> troubles(String neighbourhood) {
        var now = clock.instant();
        return sql
                .sql("select * from mail_lane where strikes > 0 and trouble <> '' order by relay, lane")
                .query((row, _) -> new Trouble(
                        row.getString("relay"),
                        row.getString("lane"),
                        Moments.maybe(row, "paused_until").filter(now::isBefore),
                        row.getString("trouble")))
                .list()
                .stream()
                .filter(trouble -> settings.relays().isEmpty()
                        || settings.relays().stream()
                                .anyMatch(relay -> relay.name().equals(trouble.relay()) && relay.serves(neighbourhood)))
                .toList();
    }
}
