package nl.buurtpers.app.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Links by which somebody gets a seat at a desk. */
@Repository
public class Invitations {

    /** A week: long enough for somebody who reads mail on Sundays. */
    static final Duration VALID = Duration.ofDays(7);

    private final JdbcClient sql;
    private final Clock clock;

    Invitations(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** An invitation that was not accepted yet. */
    public record Invitation(long id, String neighbourhood, String email, List<Role> roles, Instant expires) {}

    /** Makes an invitation; the token opens it once. */
    @Transactional
    public Token invite(Seat seat, String email, Collection<Role> roles) {
        var token = Token.make();
        withdraw(seat.neighbourhood(), email);
        sql.sql("insert into invitation (neighbourhood, email, roles, token_hash, invited_by, sent, expires)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        seat.neighbourhood().id(),
                        People.address(email),
                        roles.stream().map(Role::name).sorted().collect(Collectors.joining(",")),
                        token.hash(),
                        seat.person().id(),
                        Moments.sql(clock.instant()),
                        Moments.sql(clock.instant().plus(VALID)))
                .update();
        return token;
    }

    /** Takes back what was not accepted. */
    public void withdraw(Neighbourhood neighbourhood, String email) {
        sql.sql("delete from invitation where neighbourhood = ? and email = ? and accepted is null")
                .params(neighbourhood.id(), People.address(email))
                .update();
    }

    /** The invitation that this token opens, if it may still be accepted. */
    public Optional<Invitation> open(String token) {
        return sql.sql("select * from invitation where token_hash = ? and accepted is null and expires > ?")
                .params(Token.hash(token), Moments.sql(clock.instant()))
                .query(Invitations::invitation)
                .optional();
    }

    /** Those of a neighbourhood that wait for an answer, by address. */
    public List<Invitation> waiting(Neighbourhood neighbourhood) {
        return sql.sql("select * from invitation where neighbourhood = ? and accepted is null and expires > ?"
                        + " order by email")
                .params(neighbourhood.id(), Moments.sql(clock.instant()))
                .query(Invitations::invitation)
                .list();
    }

    /** Marks it as accepted; false where somebody was first. */
    boolean accept(Invitation invitation) {
        return sql.sql("update invitation set accepted = ? where id = ? and accepted is null")
                        .params(Moments.sql(clock.instant()), invitation.id())
                        .update()
                == 1;
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getLong("id"),
                row.getString("neighbourhood"),
                row.getString("email"),
                Memberships.roles(row.getString("roles")),
                Moments.of(row, "expires"));
    }
}
