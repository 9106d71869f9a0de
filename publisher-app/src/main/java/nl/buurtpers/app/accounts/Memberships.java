package nl.buurtpers.app.accounts;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is what in which neighbourhood. */
@Repository
public class Memberships {

    private final JdbcClient sql;
    private final Neighbourhoods neighbourhoods;
    private final People people;

    Memberships(JdbcClient sql, Neighbourhoods neighbourhoods, People people) {
        this.sql = sql;
        this.neighbourhoods = neighbourhoods;
        this.people = people;
    }

    /** Somebody's seat at the desk of a neighbourhood; nothing where there is no such neighbourhood or they have no role in it. */
    public Optional<Seat> seat(String neighbourhood, Person person) {
        var roles = roles(neighbourhood, person);
        return roles.isEmpty()
                ? Optional.empty()
                : neighbourhoods.byId(neighbourhood).map(found -> new Seat(found, person, roles));
    }

    private Set<Role> roles(String neighbourhood, Person person) {
        var roles = EnumSet.noneOf(Role.class);
        sql.sql("select role from membership where neighbourhood = ? and person = ?")
                .params(neighbourhood, person.id())
                .query(String.class)
                .list()
                .forEach(role -> roles.add(Role.valueOf(role)));
        return roles;
    }

    /** The people of a neighbourhood with their roles, by name. */
    public Map<Person, Set<Role>> of(Neighbourhood neighbourhood) {
        var members = new LinkedHashMap<Person, Set<Role>>();
        List<Long> ids = sql.sql("select distinct m.person, p.name from membership m join person p on p.id = m.person"
                        + " where m.neighbourhood = ? order by p.name, m.person")
                .param(neighbourhood.id())
                .query((row, _) -> row.getLong(1))
                .list();
        ids.forEach(id -> people.byId(id).ifPresent(person -> members.put(person, roles(neighbourhood.id(), person))));
        return members;
    }

    /** Gives somebody exactly these roles; none takes them off the desk. */
    @Transactional
    public void give(Neighbourhood neighbourhood, Person person, Collection<Role> roles) {
        sql.sql("delete from membership where neighbourhood = ? and person = ?")
                .params(neighbourhood.id(), person.id())
                .update();
        Set.copyOf(roles)
                .forEach(role -> sql.sql("insert into membership (neighbourhood, person, role) values (?, ?, ?)")
                        .params(neighbourhood.id(), person.id(), role.name())
                        .update());
    }

    /** Takes somebody off every desk. */
    public void leave(Person person) {
        sql.sql("delete from membership where person = ?").param(person.id()).update();
    }

    /** Roles from their names, separated by commas. */
    static List<Role> roles(String names) {
        return Arrays.stream(names.split(",", -1))
                .filter(name -> !name.isBlank())
                .map(Role::valueOf)
                .toList();
    }
}
