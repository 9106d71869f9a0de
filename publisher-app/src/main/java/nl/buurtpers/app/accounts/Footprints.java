package nl.buurtpers.app.accounts;

import java.util.List;
import java.util.Map;
import nl.buurtpers.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the audit trail holds of somebody. It names nobody, so that it stays when they are forgotten. */
@Repository
class Footprints implements Traces {

    private final JdbcClient sql;

    Footprints(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "actions";
    }

    @Override
    public List<Map<String, Object>> of(Person person) {
        return sql.sql("select neighbourhood, action, subject, at from audit_entry where person = ? order by id")
                .param(person.id())
                .query((row, _) -> Json.object(
                        "neighbourhood",
                        row.getString("neighbourhood"),
                        "action",
                        row.getString("action"),
                        "subject",
                        row.getString("subject"),
                        "at",
                        Moments.of(row, "at").toString()))
                .list();
    }

    /** Takes away the invitations that were sent to them, which hold their address, and the link of their password. */
    @Override
    @Transactional
    public void forget(Person person) {
        sql.sql("delete from invitation where email = ?").param(person.email()).update();
        sql.sql("delete from password_link where person = ?").param(person.id()).update();
    }
}
