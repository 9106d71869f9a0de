package nl.buurtpers.app.accounts;

import java.util.Set;

/**
 * Somebody at the desk of a neighbourhood.
 *
 * @param roles at least one
 */
public record Seat(Neighbourhood neighbourhood, Person person, Set<Role> roles) {

    public Seat {
        roles = Set.copyOf(roles);
    }

    /** Whether one of the roles covers this one. */
    public boolean may(Role role) {
        return roles.stream().anyMatch(mine -> mine.covers(role));
    }

    /** The same, by the name of the role, for pages. */
    public boolean may(String role) {
        return may(Role.valueOf(role));
    }
}
