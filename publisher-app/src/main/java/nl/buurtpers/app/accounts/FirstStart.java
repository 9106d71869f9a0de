package nl.buurtpers.app.accounts;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one-time link with which the first person makes an account: there is no password to begin with. */
@Repository
public class FirstStart {

    private final JdbcClient sql;
    private final Clock clock;
    private final People people;

    FirstStart(JdbcClient sql, Clock clock, People people) {
        this.sql = sql;
        this.clock = clock;
        this.people = people;
    }

    /** A new link where nobody has an account yet; links of earlier starts are void then. */
    public Optional<Token> link() {
        if (!people.none()) {
            return Optional.empty();
        }
        var token = Token.make();
        sql.sql("delete from start_link where used is null").update();
        sql.sql("insert into start_link (token_hash, made) values (?, ?)")
                .params(token.hash(), Moments.sql(clock.instant()))
                .update();
        return Optional.of(token);
    }

    /** Whether this token opens the house. */
    public boolean opens(String token) {
        return people.none()
                && sql.sql("select count(*) from start_link where token_hash = ? and used is null")
                                .param(Token.hash(token))
                                .query(Long.class)
                                .single()
                        == 1;
    }

    /** Uses the token; false where somebody was first. */
    boolean use(String token) {
        return sql.sql("update start_link set used = ? where token_hash = ? and used is null")
                        .params(Moments.sql(clock.instant()), Token.hash(token))
                        .update()
                == 1;
    }
}
