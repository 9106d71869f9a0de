package nl.buurtpers.app.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Links with which somebody who forgot their password sets another. */
@Repository
class PasswordLinks {

    /** How long a link works: long enough for slow mail, too short to be found in an old letter. */
    static final Duration LIFE = Duration.ofHours(2);

    private final JdbcClient sql;
    private final Clock clock;
    private final People people;

    PasswordLinks(JdbcClient sql, Clock clock, People people) {
        this.sql = sql;
        this.clock = clock;
        this.people = people;
    }

    /** A new link; the one before it is void then. */
    @Transactional
    Token make(Person person) {
        var token = Token.make();
        sql.sql("delete from password_link where person = ?").param(person.id()).update();
        sql.sql("insert into password_link (token_hash, person, expires) values (?, ?, ?)")
                .params(token.hash(), person.id(), Moments.sql(clock.instant().plus(LIFE)))
                .update();
        return token;
    }

    /** Whose link this is, while it works. */
    Optional<Person> open(String token) {
        return sql.sql("select person from password_link where token_hash = ? and expires > ?")
                .params(Token.hash(token), Moments.sql(clock.instant()))
                .query(Long.class)
                .optional()
                .flatMap(people::byId)
                .filter(Person::active);
    }

    /** Uses a link up; false where somebody was first. */
    boolean use(String token) {
        return sql.sql("delete from password_link where token_hash = ?")
                        .param(Token.hash(token))
                        .update()
                == 1;
    }
}
