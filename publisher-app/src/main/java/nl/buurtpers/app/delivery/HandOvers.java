package nl.buurtpers.app.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.app.accounts.AuditTrail;
import nl.buurtpers.app.accounts.Moments;
import nl.buurtpers.app.accounts.Row;
import nl.buurtpers.app.accounts.Seat;
import nl.buurtpers.app.accounts.Token;
import nl.buurtpers.app.house.House;
import nl.buurtpers.app.post.Post;
import nl.buurtpers.app.publishing.Publication;
import nl.buurtpers.message.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Hand-overs to print shops. The link is the key; only its hash is kept. */
@Repository
public class HandOvers {

    private final JdbcClient sql;
    private final AuditTrail audit;
    private final Post post;
    private final House house;
    private final Clock clock;

    HandOvers(JdbcClient sql, AuditTrail audit, Post post, House house, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.post = post;
        this.house = house;
        this.clock = clock;
    }

    /** A hand-over that was made: its link, which is told this once, and whether the letter with it was taken. */
    public record Given(String link, Post.Handed handed) {}

    /**
     * Hands a publication over: makes a link and sends it to the shop.
     *
     * @throws IllegalArgumentException if the publication is of another neighbourhood
     */
    @Transactional
    public Given make(Seat seat, Publication publication, String shop) {
        var place = seat.neighbourhood();
        if (!publication.neighbourhood().equals(place.id())) {
            throw new IllegalArgumentException("a publication of another neighbourhood");
        }
        var token = Token.make();
        var link = house.address("/print/" + token.words());
        var messages = Messages.of(HandOvers.class, place.language());
        var handed = post.send(
                shop,
                messages.text("print.subject", place.publication()),
                messages.text("print.words", place.publication(), place.name(), link));
        var now = clock.instant();
        sql.sql("insert into hand_over (neighbourhood, publication, shop, token_hash, made_by, made, mailed, message)"
                        + " values (?, ?, ?, ?, ?, ?, ?, '')")
                .params(Row.of(
                        place.id(),
                        publication.id(),
                        shop,
                        token.hash(),
                        seat.person().id(),
                        now,
                        handed == Post.Handed.OVER ? Optional.of(now) : Optional.empty()))
                .update();
        audit.note(seat, "hand-over", "publication " + publication.id());
        return new Given(link, handed);
    }

    /** Those of a neighbourhood that were not taken back, newest first. */
    public List<HandOver> of(String neighbourhood) {
        return sql.sql("select * from hand_over where neighbourhood = ? and revoked is null order by id desc")
                .param(neighbourhood)
                .query(HandOvers::handOver)
                .list();
    }

    /** All of a publication, taken back or not, in the order in which they were made. */
    List<HandOver> of(Publication publication) {
        return sql.sql("select * from hand_over where neighbourhood = ? and publication = ? order by id")
                .params(publication.neighbourhood(), publication.id())
                .query(HandOvers::handOver)
                .list();
    }

    /** Takes a link back; false where the neighbourhood has no such hand-over. */
    @Transactional
    public boolean revoke(Seat seat, long id) {
        boolean done =
                sql.sql("update hand_over set revoked = ? where neighbourhood = ? and id = ? and revoked is null")
                                .params(
                                        Moments.sql(clock.instant()),
                                        seat.neighbourhood().id(),
                                        id)
                                .update()
                        == 1;
        if (done) {
            audit.note(seat, "revoke-hand-over", "hand-over " + id);
        }
        return done;
    }

    /** The one that this token opens. */
    Optional<HandOver> opened(String token) {
        return sql.sql("select * from hand_over where token_hash = ? and revoked is null")
                .param(Token.hash(token))
                .query(HandOvers::handOver)
                .optional();
    }

    /** Counts that the press file was fetched. */
    void fetched(HandOver handOver) {
        sql.sql("update hand_over set fetches = fetches + 1, fetched = coalesce(fetched, ?) where id = ?")
                .params(Moments.sql(clock.instant()), handOver.id())
                .update();
    }

    private static HandOver handOver(ResultSet row, int number) throws SQLException {
        return new HandOver(
                row.getLong("id"),
                row.getString("neighbourhood"),
                row.getLong("publication"),
                row.getString("shop"),
                Moments.of(row, "made"),
                Moments.maybe(row, "mailed"),
                Moments.maybe(row, "revoked"),
                Moments.maybe(row, "fetched"),
                row.getInt("fetches"));
    }
}
