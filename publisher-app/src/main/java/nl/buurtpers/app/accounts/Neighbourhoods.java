package nl.buurtpers.app.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.app.house.Reserved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The neighbourhoods of this installation. */
@Repository
public class Neighbourhoods {

    private final JdbcClient sql;
    private final Clock clock;

    Neighbourhoods(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** All, by name. */
    public List<Neighbourhood> all() {
        return sql.sql("select * from neighbourhood order by name, id")
                .query(Neighbourhoods::neighbourhood)
                .list();
    }

    /** Those in which somebody has a role, by name. */
    public List<Neighbourhood> of(Person person) {
        return sql.sql("select * from neighbourhood where id in (select neighbourhood from membership where person = ?)"
                        + " order by name, id")
                .param(person.id())
                .query(Neighbourhoods::neighbourhood)
                .list();
    }

    /** The one with this id. */
    public Optional<Neighbourhood> byId(String id) {
        return sql.sql("select * from neighbourhood where id = ?")
                .param(id)
                .query(Neighbourhoods::neighbourhood)
                .optional();
    }

    /**
     * Opens a neighbourhood.
     *
     * @throws IllegalArgumentException if its id is a word of the house
     */
    public void open(Neighbourhood neighbourhood) {
        if (!Reserved.free(neighbourhood.id())) {
            throw new IllegalArgumentException("not an id of a neighbourhood: " + neighbourhood.id());
        }
        sql.sql("insert into neighbourhood"
                        + " (id, name, place, publication, house_style, language, email, hand_in, opened)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        neighbourhood.id(),
                        neighbourhood.name(),
                        neighbourhood.place(),
                        neighbourhood.publication(),
                        neighbourhood.houseStyle(),
                        neighbourhood.language(),
                        neighbourhood.email(),
                        neighbourhood.handIn(),
                        Moments.sql(clock.instant()))
                .update();
    }

    /** Changes everything but its id. */
    public void change(Neighbourhood neighbourhood) {
        sql.sql("update neighbourhood set name = ?, place = ?, publication = ?, house_style = ?, language = ?,"
                        + " email = ?, hand_in = ? where id = ?")
                .params(
                        neighbourhood.name(),
                        neighbourhood.place(),
                        neighbourhood.publication(),
                        neighbourhood.houseStyle(),
                        neighbourhood.language(),
                        neighbourhood.email(),
                        neighbourhood.handIn(),
                        neighbourhood.id())
                .update();
    }

    private static Neighbourhood neighbourhood(ResultSet row, int number) throws SQLException {
        return new Neighbourhood(
                row.getString("id"),
                row.getString("name"),
                row.getString("place"),
                row.getString("publication"),
                row.getString("house_style"),
                row.getString("language"),
                row.getString("email"),
                row.getBoolean("hand_in"));
    }
}
