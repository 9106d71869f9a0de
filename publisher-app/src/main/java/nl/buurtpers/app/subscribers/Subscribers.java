package nl.buurtpers.app.subscribers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.buurtpers.app.accounts.Moments;
import nl.buurtpers.app.accounts.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The subscribers of all neighbourhoods. */
@Repository
public class Subscribers {

    private final JdbcClient sql;
    private final Clock clock;

    Subscribers(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How many there are of each kind. */
    public record Numbers(long confirmed, long paused, long pending) {}

    /** Whoever has this id. */
    public Optional<Subscriber> byId(long id) {
        return sql.sql("select * from subscriber where id = ?")
                .param(id)
                .query(Subscribers::subscriber)
                .optional();
    }

    /** Whoever has this address in a neighbourhood. */
    public Optional<Subscriber> byEmail(String neighbourhood, String email) {
        return sql.sql("select * from subscriber where neighbourhood = ? and email = ?")
                .params(neighbourhood, People.address(email))
                .query(Subscribers::subscriber)
                .optional();
    }

    /** Those of these ids that are still there. */
    public List<Subscriber> those(Collection<Long> ids) {
        return sql.sql("select * from subscriber where id in (:ids)")
                .param("ids", ids)
                .query(Subscribers::subscriber)
                .list();
    }

    /** Somebody who gets letters, and the domain of their address. */
    public record Entry(long id, String domain) {}

    /**
     * Who gets the letters of a neighbourhood, by id.
     *
     * @param after ids up to this one are left out
     * @param confirmedBy when they must have said yes at the latest
     * @param today whoever paused beyond this day is left out
     */
    public List<Entry> receiving(String neighbourhood, long after, Instant confirmedBy, LocalDate today, int most) {
        // ordered as the index is: by id alone, all that are left would be sorted for each page
        return sql.sql(
                        "select id, domain from subscriber where neighbourhood = ? and state = 'CONFIRMED' and id > ?"
                                + " and confirmed <= ? and (paused_until is null or paused_until <= ?) order by neighbourhood, state, id limit ?")
                .params(neighbourhood, after, Moments.sql(confirmedBy), today, most)
                .query((row, _) -> new Entry(row.getLong("id"), row.getString("domain")))
                .list();
    }

    /** Those of a neighbourhood whose address has these words in it, by address. */
    public List<Subscriber> find(String neighbourhood, String words, int most) {
        var like = "%" + People.address(words).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return sql.sql("select * from subscriber where neighbourhood = ? and email like ? escape '\\'"
                        + " order by email limit ?")
                .params(neighbourhood, like, most)
                .query(Subscribers::subscriber)
                .list();
    }

    /** How many there are on this day. */
    public Numbers numbers(String neighbourhood, LocalDate today) {
        return sql.sql("select count(case when state = 'CONFIRMED' then 1 end) as confirmed,"
                        + " count(case when state = 'CONFIRMED' and paused_until > ? then 1 end) as paused,"
                        + " count(case when state = 'PENDING' then 1 end) as pending"
                        + " from subscriber where neighbourhood = ?")
                .params(today, neighbourhood)
                .query((row, _) -> new Numbers(row.getLong("confirmed"), row.getLong("paused"), row.getLong("pending")))
                .single();
    }

    /** Adds somebody new. */
    Subscriber add(String neighbourhood, String email, Subscriber.State state, Wishes wishes) {
        var key = new GeneratedKeyHolder();
        var now = Moments.sql(clock.instant());
        var address = People.address(email);
        sql.sql("insert into subscriber (neighbourhood, email, domain, state, reading_form, language, sections, asked,"
                        + " confirmed) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        neighbourhood,
                        address,
                        address.substring(address.indexOf('@') + 1),
                        state.name(),
                        wishes.form().name(),
                        wishes.language(),
                        String.join(",", wishes.sections()),
                        now)
                .param(state == Subscriber.State.CONFIRMED ? now : null)
                .update(key, "id");
        return byId(Objects.requireNonNull(key.getKey()).longValue()).orElseThrow();
    }

    /** Sets what somebody wants to get. */
    void wish(Subscriber subscriber, Wishes wishes) {
        sql.sql("update subscriber set reading_form = ?, language = ?, sections = ? where id = ?")
                .params(wishes.form().name(), wishes.language(), String.join(",", wishes.sections()), subscriber.id())
                .update();
    }

    /** Sets from which day on letters come again; none: they come. */
    void pause(Subscriber subscriber, Optional<LocalDate> until) {
        sql.sql("update subscriber set paused_until = ? where id = ?")
                .param(until.orElse(null))
                .param(subscriber.id())
                .update();
    }

    /** Marks that somebody said yes; false where they had done so before. */
    boolean confirm(Subscriber subscriber) {
        return sql.sql("update subscriber set state = 'CONFIRMED', confirmed = ? where id = ? and state = 'PENDING'")
                        .params(Moments.sql(clock.instant()), subscriber.id())
                        .update()
                == 1;
    }

    /**
     * Takes the right to write to somebody about their subscription; it is given once a day.
     *
     * @param before when it may have been given last
     */
    boolean mayWrite(Subscriber subscriber, Instant before) {
        return sql.sql("update subscriber set written = ?, asked = case when state = 'PENDING' then ? else asked end"
                                + " where id = ? and (written is null or written < ?)")
                        .params(
                                Moments.sql(clock.instant()),
                                Moments.sql(clock.instant()),
                                subscriber.id(),
                                Moments.sql(before))
                        .update()
                == 1;
    }

    /** Takes somebody out. */
    void remove(Subscriber subscriber) {
        sql.sql("delete from subscriber where id = ?").param(subscriber.id()).update();
    }

    /** Takes out who did not say yes in time; how many they were. */
    int removePending(Instant askedBefore) {
        return sql.sql("delete from subscriber where state = 'PENDING' and asked < ?")
                .param(Moments.sql(askedBefore))
                .update();
    }

    private static Subscriber subscriber(ResultSet row, int number) throws SQLException {
        return new Subscriber(
                row.getLong("id"),
                row.getString("neighbourhood"),
                row.getString("email"),
                Subscriber.State.valueOf(row.getString("state")),
                new Wishes(
                        ReadingForm.valueOf(row.getString("reading_form")),
                        row.getString("language"),
                        Arrays.stream(row.getString("sections").split(","))
                                .filter(id -> !id.isEmpty())
                                .toList()),
                Optional.ofNullable(row.getObject("paused_until", LocalDate.class)),
                Moments.of(row, "asked"),
                Moments.maybe(row, "confirmed"),
                Moments.maybe(row, "written"));
    }
}
