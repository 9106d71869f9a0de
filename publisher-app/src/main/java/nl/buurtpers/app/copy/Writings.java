package nl.buurtpers.app.copy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtpers.app.accounts.Moments;
import nl.buurtpers.app.accounts.Person;
import nl.buurtpers.app.accounts.Traces;
import nl.buurtpers.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What somebody with an account wrote: every version that they saved, and what they typed without saving it. */
@Repository
class Writings implements Traces {

    private final JdbcClient sql;

    Writings(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "texts";
    }

    @Override
    public List<Map<String, Object>> of(Person person) {
        return Stream.concat(
                        kept(
                                "select v.neighbourhood, i.name, v.copy, v.at from item_version v"
                                        + " join item i on i.id = v.item where v.person = ? order by v.at, v.item, v.version",
                                person,
                                true),
                        kept(
                                "select d.neighbourhood, i.name, d.copy, d.at from item_draft d"
                                        + " join item i on i.id = d.item where d.person = ? order by d.at, d.item",
                                person,
                                false))
                .toList();
    }

    private Stream<Map<String, Object>> kept(String query, Person person, boolean saved) {
        return sql
                .sql(query)
                .param(person.id())
                .query((row, _) -> Json.object(
                        "neighbourhood",
                        row.getString("neighbourhood"),
                        "item",
                        row.getString("name"),
                        "saved",
                        saved,
                        "at",
                        Moments.of(row, "at").toString(),
                        "text",
                        row.getString("copy")))
                .list()
                .stream();
    }

    /** Takes away what was typed and never saved; what was saved belongs to the paper. */
    @Override
    @Transactional
    public void forget(Person person) {
        sql.sql("delete from item_draft where person = ?").param(person.id()).update();
    }
}
