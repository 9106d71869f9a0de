package nl.buurtpers.app.stations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtpers.app.accounts.AuditTrail;
import nl.buurtpers.app.accounts.Moments;
import nl.buurtpers.app.accounts.Seat;
import nl.buurtpers.app.accounts.Token;
import nl.buurtpers.app.house.Recollection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The stations of every neighbourhood. Each has a secret of its own, of which only the hash is kept. */
@Repository
public class Stations {

    /** A player asks every few minutes: after a day of silence something is wrong. */
    public static final Duration SILENCE = Duration.ofHours(24);

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient sql;
    private final AuditTrail audit;
    private final Recollection recollection;
    private final Clock clock;
    private final Map<Long, Instant> noted = new ConcurrentHashMap<>();
    /** By the hash of its token: screens must not turn black because the database is away. */
    private final Map<String, Station> known = new ConcurrentHashMap<>();

    Stations(JdbcClient sql, AuditTrail audit, Recollection recollection, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.recollection = recollection;
        this.clock = clock;
    }

    /** Those of a neighbourhood that were not taken off, by name. */
    public List<Station> of(String neighbourhood) {
        return sql.sql("select * from station where neighbourhood = ? and revoked is null order by name, id")
                .param(neighbourhood)
                .query(Stations::station)
                .list();
    }

    /** Sets a station up. The token is told this once; nobody can look it up again. */
    @Transactional
    public Token make(Seat seat, String name) {
        var token = Token.make();
        sql.sql("insert into station (neighbourhood, name, token_hash, made, last_file) values (?, ?, ?, ?, '')")
                .params(seat.neighbourhood().id(), name, token.hash(), Moments.sql(clock.instant()))
                .update();
        audit.note(seat, "make-station", "station");
        return token;
    }

    /** Takes the address of a station back; false where the neighbourhood has no such station. */
    @Transactional
    public boolean revoke(Seat seat, long id) {
        boolean done = sql.sql("update station set revoked = ? where neighbourhood = ? and id = ? and revoked is null")
                        .params(
                                Moments.sql(clock.instant()),
                                seat.neighbourhood().id(),
                                id)
                        .update()
                == 1;
        if (done) {
            audit.note(seat, "revoke-station", "station " + id);
        }
        return done;
    }

    /** Those of a neighbourhood that were not heard of for a day. */
    public List<Station> silent(String neighbourhood) {
        var since = clock.instant().minus(SILENCE);
        return of(neighbourhood).stream()
                .filter(station -> station.heard().isBefore(since))
                .toList();
    }

    /** The one that holds this token. Whoever has a wrong one learns nothing, not even by the time it takes: hashes are compared. */
    Optional<Station> holding(String token) {
        var hash = Token.hash(token);
        return recollection.find(() -> asked(hash), () -> Optional.ofNullable(known.get(hash)));
    }

    private Optional<Station> asked(String hash) {
        var station = sql.sql("select * from station where token_hash = ? and revoked is null")
                .param(hash)
                .query(Stations::station)
                .optional();
        station.ifPresentOrElse(holder -> known.put(hash, holder), () -> known.remove(hash));
        return station;
    }

    /** Notes that a station asked for a file; at most once a minute. */
    void pulled(Station station, String file) {
        var now = clock.instant();
        var last = noted.get(station.id());
        if (last == null || Duration.between(last, now).compareTo(NOTED_EVERY) >= 0) {
            noted.put(station.id(), now);
            recollection.ask(() -> note(station, file, now), () -> Optional.of(0));
        }
    }

    private int note(Station station, String file, Instant now) {
        return sql.sql("update station set last_pull = ?, last_file = ?, warned = null where id = ?")
                .params(Moments.sql(now), file.substring(0, Math.min(200, file.length())), station.id())
                .update();
    }

    /** Those of all neighbourhoods that are silent and of whom nobody was told; from now on somebody is. */
    List<Station> newlySilent() {
        var since = Moments.sql(clock.instant().minus(SILENCE));
        var silent = sql.sql("select * from station where revoked is null and warned is null"
                        + " and coalesce(last_pull, made) < ? order by id")
                .param(since)
                .query(Stations::station)
                .list();
        return silent.stream().filter(this::warn).toList();
    }

    /** False where another node was first. */
    private boolean warn(Station station) {
        return sql.sql("update station set warned = ? where id = ? and warned is null")
                        .params(Moments.sql(clock.instant()), station.id())
                        .update()
                == 1;
    }

    private static Station station(ResultSet row, int number) throws SQLException {
        return new Station(
                row.getLong("id"),
                row.getString("neighbourhood"),
                row.getString("name"),
                Moments.of(row, "made"),
                Moments.maybe(row, "revoked"),
                Moments.maybe(row, "last_pull"),
                row.getString("last_file"),
                Moments.maybe(row, "warned"));
    }
}
