package nl.buurtpers.app.accounts;

import java.util.List;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in: the first one, and those who were invited. */
@Service
public class Reception {

    /** NIST SP 800-63B-4, 3.1.1.2: 15 characters where a password is the only factor; 12 where sign-in is slowed as here. */
    public static final int LEAST_PASSWORD = 12;

    private final FirstStart firstStart;
    private final Invitations invitations;
    private final People people;
    private final Neighbourhoods neighbourhoods;
    private final Memberships memberships;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;

    Reception(
            FirstStart firstStart,
            Invitations invitations,
            People people,
            Neighbourhoods neighbourhoods,
            Memberships memberships,
            PasswordEncoder passwords,
            AuditTrail audit) {
        this.firstStart = firstStart;
        this.invitations = invitations;
        this.people = people;
        this.neighbourhoods = neighbourhoods;
        this.memberships = memberships;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** Who comes in. */
    public record Newcomer(String email, String name, String password, String language) {}

    /** Makes the account of the first person, who runs the installation and administers the first neighbourhood. */
    @Transactional
    public Optional<Person> first(String token, Newcomer newcomer, Neighbourhood neighbourhood) {
        if (!firstStart.opens(token) || !firstStart.use(token)) {
            return Optional.empty();
        }
        var person = add(newcomer, true);
        if (neighbourhoods.byId(neighbourhood.id()).isEmpty()) {
            neighbourhoods.open(neighbourhood);
        }
        memberships.give(neighbourhood, person, List.of(Role.ADMINISTRATOR));
        audit.note(neighbourhood.id(), person.id(), "first-start", neighbourhood.id());
        return Optional.of(person);
    }

    /** Makes the account of somebody who was invited; who has one already only gets the roles. */
    @Transactional
    public Optional<Person> invited(String token, Newcomer newcomer) {
        return invitations.open(token).filter(invitations::accept).map(invitation -> {
            var person = people.byEmail(invitation.email())
                    .orElseGet(() -> add(
                            new Newcomer(invitation.email(), newcomer.name(), newcomer.password(), newcomer.language()),
                            false));
            neighbourhoods.byId(invitation.neighbourhood()).ifPresent(neighbourhood -> {
                var roles = new java.util.ArrayList<>(invitation.roles());
                memberships.seat(neighbourhood.id(), person).ifPresent(seat -> roles.addAll(seat.roles()));
                memberships.give(neighbourhood, person, roles);
            });
            audit.note(invitation.neighbourhood(), person.id(), "accept-invitation", Long.toString(invitation.id()));
            return person;
        });
    }

    /** Makes an account without a link: for what the house sets up itself. */
    public Person add(Newcomer newcomer, boolean operator) {
        return people.add(
                newcomer.email(),
                newcomer.name(),
                passwords.encode(newcomer.password()),
                newcomer.language(),
                operator);
    }
}
