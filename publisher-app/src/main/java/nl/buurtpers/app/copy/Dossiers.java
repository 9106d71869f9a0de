package nl.buurtpers.app.copy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.buurtpers.app.accounts.Moments;
import nl.buurtpers.app.accounts.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The editions of every neighbourhood; each is found through its own alone. */
@Repository
public class Dossiers {

    private final JdbcClient sql;
    private final Clock clock;

    Dossiers(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Those of a neighbourhood, newest first. */
    public List<Dossier> of(String neighbourhood) {
        return sql.sql("select * from edition where neighbourhood = ? order by published_on desc, id desc")
                .param(neighbourhood)
                .query(Dossiers::dossier)
                .list();
    }

    /** The one with this id. */
    public Optional<Dossier> byId(String neighbourhood, long id) {
        return sql.sql("select * from edition where neighbourhood = ? and id = ?")
                .params(neighbourhood, id)
                .query(Dossiers::dossier)
                .optional();
    }

    /** The one with this name. */
    public Optional<Dossier> byName(String neighbourhood, String name) {
        return sql.sql("select * from edition where neighbourhood = ? and name = ?")
                .params(neighbourhood, name)
                .query(Dossiers::dossier)
                .optional();
    }

    /** Opens an edition; its name is made unique. */
    public Dossier open(String neighbourhood, String name, String sheet, LocalDate date) {
        var free = name;
        for (int i = 2; byName(neighbourhood, free).isPresent(); i++) {
            free = name + "-" + i;
        }
        var now = Moments.sql(clock.instant());
        var key = new GeneratedKeyHolder();
        sql.sql("insert into edition (neighbourhood, name, sheet, published_on, state, version, made, changed)"
                        + " values (?, ?, ?, ?, ?, 1, ?, ?)")
                .params(neighbourhood, free, sheet, date, Dossier.State.OPEN.name(), now, now)
                .update(key, "id");
        return byId(neighbourhood, Objects.requireNonNull(key.getKey()).longValue())
                .orElseThrow();
    }

    /** Changes the sheet of an edition that is at this version; false where somebody was first. */
    public boolean change(Dossier dossier, String sheet, LocalDate date, Optional<Instant> deadline) {
        return sql.sql(
                                "update edition set sheet = ?, published_on = ?, deadline = ?, version = version + 1, changed = ?"
                                        + " where neighbourhood = ? and id = ? and version = ?")
                        .params(Row.of(
                                sheet,
                                date,
                                deadline,
                                Moments.sql(clock.instant()),
                                dossier.neighbourhood(),
                                dossier.id(),
                                dossier.version()))
                        .update()
                == 1;
    }

    /** Notes that something of the edition changed. */
    public void touch(String neighbourhood, long id) {
        sql.sql("update edition set version = version + 1, changed = ? where neighbourhood = ? and id = ?")
                .params(Moments.sql(clock.instant()), neighbourhood, id)
                .update();
    }

    /** Moves an edition on. */
    public void state(String neighbourhood, long id, Dossier.State state) {
        sql.sql("update edition set state = ? where neighbourhood = ? and id = ?")
                .params(state.name(), neighbourhood, id)
                .update();
    }

    private static Dossier dossier(ResultSet row, int number) throws SQLException {
        return new Dossier(
                row.getLong("id"),
                row.getString("neighbourhood"),
                row.getString("name"),
                row.getString("sheet"),
                row.getObject("published_on", LocalDate.class),
                Dossier.State.valueOf(row.getString("state")),
                Moments.maybe(row, "deadline"),
                row.getLong("version"),
                Moments.of(row, "changed"));
    }
}
