package nl.buurtpers.app.copy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.buurtpers.app.accounts.Moments;
import nl.buurtpers.app.accounts.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The items of every neighbourhood, with every version that was ever saved. Nothing that somebody typed gets lost: a save
 * that comes second is refused with what stands there now, and a binned item can be taken back.
 */
@Repository
public class Items {

    private final JdbcClient sql;
    private final Clock clock;
    private final Dossiers dossiers;

    Items(JdbcClient sql, Clock clock, Dossiers dossiers) {
        this.sql = sql;
        this.clock = clock;
        this.dossiers = dossiers;
    }

    /** What came of a save. */
    public sealed interface Save {

        /** It is saved. */
        record Saved(Copy now) implements Save {}

        /** Somebody else saved first; nothing was changed. */
        record Overtaken(Copy now) implements Save {}
    }

    /** A version of an item as it was saved. */
    public record Version(int version, String text, Optional<Long> person, Instant at) {}

    /** The items of an edition in their order, without those in the bin. */
    public List<Copy> of(Dossier dossier) {
        return sql.sql(
                        "select * from item where neighbourhood = ? and edition = ? and binned is null order by place, id")
                .params(dossier.neighbourhood(), dossier.id())
                .query(Items::copy)
                .list();
    }

    /** Items of no edition: handed in or in stock, newest first. */
    public List<Copy> loose(String neighbourhood) {
        return sql.sql("select * from item where neighbourhood = ? and edition is null and binned is null"
                        + " order by changed desc, id desc")
                .param(neighbourhood)
                .query(Items::copy)
                .list();
    }

    /** What somebody threw away, newest first. */
    public List<Copy> binned(String neighbourhood) {
        return sql.sql(
                        "select * from item where neighbourhood = ? and binned is not null order by binned desc, id desc")
                .param(neighbourhood)
                .query(Items::copy)
                .list();
    }

    /** The item with this id. */
    public Optional<Copy> byId(String neighbourhood, long id) {
        return sql.sql("select * from item where neighbourhood = ? and id = ?")
                .params(neighbourhood, id)
                .query(Items::copy)
                .optional();
    }

    /** The item that came from this source, if it was taken in before. */
    public Optional<Copy> bySource(String neighbourhood, String source) {
        return sql.sql(
                        "select * from item where neighbourhood = ? and source = ? and binned is null order by id limit 1")
                .params(neighbourhood, source)
                .query(Items::copy)
                .optional();
    }

    /**
     * What is to become an item.
     *
     * @param name the id that it should have in its edition; made unique there
     * @param person who wrote it, if they have an account
     */
    public record Fresh(
            String neighbourhood,
            Optional<Dossier> edition,
            String name,
            String text,
            Copy.State state,
            String sender,
            String source,
            Optional<Long> person) {}

    /** Adds an item at the end of its edition. */
    @Transactional
    public Copy add(Fresh fresh) {
        var taken = new HashSet<String>();
        int place = 0;
        if (fresh.edition().isPresent()) {
            for (var other : of(fresh.edition().get())) {
                taken.add(other.name());
                place = Math.max(place, other.place());
            }
        }
        var name = fresh.name();
        for (int i = 2; taken.contains(name); i++) {
            name = fresh.name().substring(0, Math.min(45, fresh.name().length())) + "-" + i;
        }
        var head = Headline.of(fresh.text());
        var now = Moments.sql(clock.instant());
        var key = new GeneratedKeyHolder();
        sql.sql("insert into item (neighbourhood, edition, name, place, copy, title, kind, section, priority, state,"
                        + " version, sender, source, made_by, changed_by, made, changed)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)")
                .params(Row.of(
                        fresh.neighbourhood(),
                        fresh.edition().map(Dossier::id),
                        name,
                        place + 1,
                        fresh.text(),
                        head.title(),
                        head.kind(),
                        head.section(),
                        head.priority(),
                        fresh.state().name(),
                        fresh.sender(),
                        fresh.source(),
                        fresh.person(),
                        fresh.person(),
                        now,
                        now))
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        keep(fresh.neighbourhood(), id, 1, fresh.text(), fresh.person());
        fresh.edition().ifPresent(edition -> dossiers.touch(edition.neighbourhood(), edition.id()));
        return byId(fresh.neighbourhood(), id).orElseThrow();
    }

    private void keep(String neighbourhood, long id, int version, String text, Optional<Long> person) {
        sql.sql("insert into item_version (item, version, neighbourhood, copy, person, at) values (?, ?, ?, ?, ?, ?)")
                .params(Row.of(id, version, neighbourhood, text, person, Moments.sql(clock.instant())))
                .update();
    }

    /** Saves a text that was made from this version of the item. */
    @Transactional
    public Save save(Copy item, int basedOn, String text, Copy.State state, long person) {
        var head = Headline.of(text);
        int changed = sql.sql("update item set copy = ?, title = ?, kind = ?, section = ?, priority = ?, state = ?,"
                        + " version = version + 1, changed_by = ?, changed = ?"
                        + " where neighbourhood = ? and id = ? and version = ?")
                .params(
                        text,
                        head.title(),
                        head.kind(),
                        head.section(),
                        head.priority(),
                        state.name(),
                        person,
                        Moments.sql(clock.instant()),
                        item.neighbourhood(),
                        item.id(),
                        basedOn)
                .update();
        var now = byId(item.neighbourhood(), item.id()).orElseThrow();
        if (changed == 0) {
            boolean same = now.text().equals(text) && now.state() == state; // sent once more: the answer did not arrive
            return same ? new Save.Saved(now) : new Save.Overtaken(now);
        }
        keep(item.neighbourhood(), item.id(), now.version(), text, Optional.of(person));
        forgetDraft(item, person);
        touch(now);
        return new Save.Saved(now);
    }

    /** Every version, newest first. */
    public List<Version> versions(Copy item) {
        return sql.sql("select * from item_version where neighbourhood = ? and item = ? order by version desc")
                .params(item.neighbourhood(), item.id())
                .query((row, _) -> new Version(
                        row.getInt("version"),
                        row.getString("copy"),
                        Optional.ofNullable(row.getObject("person", Long.class)),
                        Moments.of(row, "at")))
                .list();
    }

    /** What somebody typed last and did not save. */
    public Optional<Version> draft(Copy item, long person) {
        return sql.sql("select * from item_draft where neighbourhood = ? and item = ? and person = ?")
                .params(item.neighbourhood(), item.id(), person)
                .query((row, _) -> new Version(
                        row.getInt("based_on"), row.getString("copy"), Optional.of(person), Moments.of(row, "at")))
                .optional();
    }

    /** Keeps what somebody is typing. */
    @Transactional
    public void keepDraft(Copy item, int basedOn, String text, long person) {
        forgetDraft(item, person);
        sql.sql("insert into item_draft (item, person, neighbourhood, based_on, copy, at) values (?, ?, ?, ?, ?, ?)")
                .params(item.id(), person, item.neighbourhood(), basedOn, text, Moments.sql(clock.instant()))
                .update();
    }

    /** Forgets what somebody was typing. */
    public void forgetDraft(Copy item, long person) {
        sql.sql("delete from item_draft where neighbourhood = ? and item = ? and person = ?")
                .params(item.neighbourhood(), item.id(), person)
                .update();
    }

    /** Puts the items of an edition in this order; those that are not named follow in theirs. */
    @Transactional
    public void order(Dossier dossier, List<Long> ids) {
        var all = of(dossier).stream().map(Copy::id).toList();
        var order = new ArrayList<Long>();
        ids.stream().filter(all::contains).distinct().forEach(order::add);
        all.stream().filter(id -> !order.contains(id)).forEach(order::add);
        for (int i = 0; i < order.size(); i++) {
            sql.sql("update item set place = ? where neighbourhood = ? and id = ?")
                    .params(i + 1, dossier.neighbourhood(), order.get(i))
                    .update();
        }
        dossiers.touch(dossier.neighbourhood(), dossier.id());
    }

    /** Puts an item into an edition, or out of any. */
    @Transactional
    public void assign(Copy item, Optional<Dossier> edition) {
        touch(item);
        var others = edition.map(this::of).orElse(List.of());
        var name = item.name();
        for (int i = 2; taken(name, item, others); i++) {
            name = item.name().substring(0, Math.min(45, item.name().length())) + "-" + i;
        }
        sql.sql("update item set edition = ?, name = ?, place = ?,"
                        + " state = case when state = 'HANDED_IN' then 'DRAFT' else state end"
                        + " where neighbourhood = ? and id = ?")
                .params(Row.of(
                        edition.map(Dossier::id),
                        name,
                        others.stream().mapToInt(Copy::place).max().orElse(0) + 1,
                        item.neighbourhood(),
                        item.id()))
                .update();
        edition.ifPresent(to -> dossiers.touch(to.neighbourhood(), to.id()));
    }

    private static boolean taken(String name, Copy item, List<Copy> others) {
        return others.stream()
                .anyMatch(other -> other.id() != item.id() && other.name().equals(name));
    }

    /** Throws an item away, or takes it back. */
    @Transactional
    public void bin(Copy item, boolean away) {
        sql.sql("update item set binned = ? where neighbourhood = ? and id = ?")
                .params(Row.of(away ? Optional.of(clock.instant()) : Optional.empty(), item.neighbourhood(), item.id()))
                .update();
        touch(item);
    }

    private void touch(Copy item) {
        item.edition().ifPresent(edition -> dossiers.touch(item.neighbourhood(), edition));
    }

    private static Copy copy(ResultSet row, int number) throws SQLException {
        return new Copy(
                row.getLong("id"),
                row.getString("neighbourhood"),
                Optional.ofNullable(row.getObject("edition", Long.class)),
                row.getString("name"),
                row.getInt("place"),
                row.getString("copy"),
                row.getString("title"),
                row.getString("kind"),
                row.getString("section"),
                row.getInt("priority"),
                Copy.State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("sender"),
                row.getString("source"),
                Optional.ofNullable(row.getObject("made_by", Long.class)),
                Optional.ofNullable(row.getObject("changed_by", Long.class)),
                Moments.of(row, "changed"),
                Moments.maybe(row, "binned"));
    }
}
