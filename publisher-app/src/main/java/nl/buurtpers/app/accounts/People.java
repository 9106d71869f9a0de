package nl.buurtpers.app.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The people of this installation. */
@Repository
public class People {

    private final JdbcClient sql;
    private final Clock clock;

    People(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** An address as it is kept. */
    public static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether there is anybody at all. */
    public boolean none() {
        return sql.sql("select count(*) from person").query(Long.class).single() == 0;
    }

    /** Whoever has this address. */
    public Optional<Person> byEmail(String email) {
        return sql.sql("select * from person where email = ?")
                .param(address(email))
                .query(People::person)
                .optional();
    }

    /** Whoever has this id. */
    public Optional<Person> byId(long id) {
        return sql.sql("select * from person where id = ?")
                .param(id)
                .query(People::person)
                .optional();
    }

    /** Adds somebody; the password is a hash. */
    public Person add(String email, String name, String password, String language, boolean operator) {
        var key = new GeneratedKeyHolder();
        sql.sql("insert into person (email, name, password, language, operator, active, added)"
                        + " values (?, ?, ?, ?, ?, true, ?)")
                .params(address(email), name.strip(), password, language, operator, Moments.sql(clock.instant()))
                .update(key, "id");
        return byId(Objects.requireNonNull(key.getKey()).longValue()).orElseThrow();
    }

    /** Sets another password; it is a hash. */
    public void setPassword(Person person, String password) {
        sql.sql("update person set password = ? where id = ?")
                .params(password, person.id())
                .update();
    }

    /** Changes how somebody is called, and in which language the desk speaks to them. */
    public void rename(Person person, String name, String language) {
        sql.sql("update person set name = ?, language = ? where id = ?")
                .params(name.strip(), language, person.id())
                .update();
    }

    /** Takes away everything by which somebody can be known; what they did stays, done by nobody. */
    public void erase(Person person) {
        sql.sql("update person set email = ?, name = '', password = '', active = false where id = ?")
                .params("gewist-" + person.id() + "@invalid", person.id())
                .update();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getLong("id"),
                row.getString("email"),
                row.getString("name"),
                row.getString("password"),
                row.getString("language"),
                row.getBoolean("operator"),
                row.getBoolean("active"));
    }
}
