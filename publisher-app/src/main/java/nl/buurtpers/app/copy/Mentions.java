package nl.buurtpers.app.copy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.app.accounts.Moments;
import nl.buurtpers.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a neighbourhood keeps about people without an account: who handed something in, who can be recognised on a picture,
 * whose name stands in a text. It answers who asks for their data or asks to be forgotten (GDPR, articles 15 and 17).
 */
@Repository
public class Mentions {

    private final JdbcClient sql;
    private final Clock clock;
    private final Dossiers dossiers;

    Mentions(JdbcClient sql, Clock clock, Dossiers dossiers) {
        this.sql = sql;
        this.clock = clock;
        this.dossiers = dossiers;
    }

    /** An item that was handed in under a name. */
    public record HandedIn(long item, String title, String sender, Instant changed) {}

    /** Somebody on a picture, with the agreement that they gave. */
    public record Portrait(
            long portrayed,
            Optional<Long> edition,
            long picture,
            String path,
            String name,
            String channels,
            String note,
            Instant given,
            Optional<Instant> revoked) {}

    /** An item whose text holds the name. */
    public record Named(long item, String title) {}

    /** All that was found. */
    public record Found(List<HandedIn> handedIn, List<Portrait> portraits, List<Named> named) {

        public Found {
            handedIn = List.copyOf(handedIn);
            portraits = List.copyOf(portraits);
            named = List.copyOf(named);
        }

        public boolean nothing() {
            return handedIn.isEmpty() && portraits.isEmpty() && named.isEmpty();
        }

        /** As the file that is given to whoever asked. */
        public Map<String, Object> json() {
            return Json.object(
                    "handedIn",
                    handedIn.stream()
                            .map(one -> Json.object(
                                    "title",
                                    one.title(),
                                    "sender",
                                    one.sender(),
                                    "changed",
                                    one.changed().toString()))
                            .toList(),
                    "pictures",
                    portraits.stream()
                            .map(one -> Json.object(
                                    "picture",
                                    one.path(),
                                    "name",
                                    one.name(),
                                    "channels",
                                    one.channels(),
                                    "note",
                                    one.note(),
                                    "agreed",
                                    one.given().toString(),
                                    "takenBack",
                                    one.revoked().map(Instant::toString).orElse("")))
                            .toList(),
                    "namedIn",
                    named.stream().map(Named::title).toList());
        }
    }

    /** Everything of a neighbourhood in which these words stand, whatever their case. */
    @Transactional(readOnly = true)
    public Found of(String neighbourhood, String words) {
        var like = "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        return new Found(handedIn(neighbourhood, like), portraits(neighbourhood, like), named(neighbourhood, like));
    }

    private List<HandedIn> handedIn(String neighbourhood, String like) {
        return sql.sql("select id, title, sender, changed from item where neighbourhood = ?"
                        + " and lower(sender) like ? escape '!' order by id")
                .params(neighbourhood, like)
                .query((row, _) -> new HandedIn(
                        row.getLong("id"), row.getString("title"), row.getString("sender"), Moments.of(row, "changed")))
                .list();
    }

    private List<Portrait> portraits(String neighbourhood, String like) {
        return sql.sql("select a.id, p.edition, p.id as picture, p.path, a.name, a.channels, a.note, a.given, a.revoked"
                        + " from portrayed a join picture p on p.id = a.picture where a.neighbourhood = ?"
                        + " and (lower(a.name) like ? escape '!' or lower(a.note) like ? escape '!') order by a.id")
                .params(neighbourhood, like, like)
                .query((row, _) -> new Portrait(
                        row.getLong("id"),
                        Optional.ofNullable(row.getObject("edition", Long.class)),
                        row.getLong("picture"),
                        row.getString("path"),
                        row.getString("name"),
                        row.getString("channels"),
                        row.getString("note"),
                        Moments.of(row, "given"),
                        Moments.maybe(row, "revoked")))
                .list();
    }

    private List<Named> named(String neighbourhood, String like) {
        return sql.sql(
                        "select id, title from item where neighbourhood = ? and lower(copy) like ? escape '!' order by id")
                .params(neighbourhood, like)
                .query((row, _) -> new Named(row.getLong("id"), row.getString("title")))
                .list();
    }

    /**
     * Forgets who handed in and who is portrayed. An agreement of somebody who is forgotten is taken back, so that their
     * picture is in nothing that is published from then on. Texts are left to the editors.
     *
     * @param instead what stands in the place of a name
     */
    @Transactional
    public void forget(String neighbourhood, Found found, String instead) {
        found.handedIn()
                .forEach(one -> sql.sql("update item set sender = '' where neighbourhood = ? and id = ?")
                        .params(neighbourhood, one.item())
                        .update());
        for (var one : found.portraits()) {
            sql.sql("update portrayed set name = ?, note = '', revoked = coalesce(revoked, ?)"
                            + " where neighbourhood = ? and id = ?")
                    .params(instead, Moments.sql(clock.instant()), neighbourhood, one.portrayed())
                    .update();
            one.edition().ifPresent(edition -> dossiers.touch(neighbourhood, edition));
        }
    }
}
