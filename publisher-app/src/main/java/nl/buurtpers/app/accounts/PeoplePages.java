package nl.buurtpers.app.accounts;

import java.util.List;
import java.util.Set;
import nl.buurtpers.app.house.House;
import nl.buurtpers.app.post.Post;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who sits at the desk of a neighbourhood, and what was done there. */
@Controller
@RequestMapping("/desk/{neighbourhood}/people")
class PeoplePages {

    private static final int NEWEST = 200;

    private final Memberships memberships;
    private final Invitations invitations;
    private final People people;
    private final PasswordLinks links;
    private final AuditTrail audit;
    private final AuditTale tale;
    private final Post post;
    private final House house;
    private final Words words;

    PeoplePages(
            Memberships memberships,
            Invitations invitations,
            People people,
            PasswordLinks links,
            AuditTrail audit,
            AuditTale tale,
            Post post,
            House house,
            Words words) {
        this.memberships = memberships;
        this.invitations = invitations;
        this.people = people;
        this.links = links;
        this.audit = audit;
        this.tale = tale;
        this.post = post;
        this.house = house;
        this.words = words;
    }

    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    String all(Seat seat, Model page) {
        page.addAttribute("seat", seat);
        page.addAttribute("room", "people");
        page.addAttribute("members", memberships.of(seat.neighbourhood()));
        page.addAttribute("invitations", invitations.waiting(seat.neighbourhood()));
        page.addAttribute("roles", Role.values());
        return "accounts/people";
    }

    @PostMapping
    @Allowed(Role.ADMINISTRATOR)
    String invite(
            Seat seat,
            @RequestParam String email,
            @RequestParam(defaultValue = "") Set<Role> roles,
            Model page,
            RedirectAttributes next) {
        if (!Ids.address(email) || roles.isEmpty()) {
            page.addAttribute("wrong", List.of(words.of("people.wrong")));
            return all(seat, page);
        }
        var token = invitations.invite(seat, email, roles);
        var link = house.address("/invitation/" + token.words());
        var handed = post.send(
                People.address(email),
                words.of("invitation.subject", seat.neighbourhood().publication()),
                words.of(
                        "invitation.letter",
                        seat.person().name(),
                        seat.neighbourhood().publication(),
                        link));
        audit.note(seat, "invite", Token.hash(People.address(email)).substring(0, 16));
        if (handed == Post.Handed.OVER) {
            next.addFlashAttribute("done", "people.invited");
        } else {
            next.addFlashAttribute("link", link);
        }
        return "redirect:/desk/" + seat.neighbourhood().id() + "/people";
    }

    @PostMapping("/{person}")
    @Allowed(Role.ADMINISTRATOR)
    String change(
            Seat seat,
            @PathVariable long person,
            @RequestParam(defaultValue = "") Set<Role> roles,
            RedirectAttributes next) {
        var member = member(seat, person);
        boolean last = member.id() == seat.person().id() && !roles.contains(Role.ADMINISTRATOR);
        if (last) {
            next.addFlashAttribute("wrong", List.of(words.of("people.yourself")));
        } else {
            memberships.give(seat.neighbourhood(), member, roles);
            audit.note(seat, "give-roles", "person " + person + " " + roles);
            next.addFlashAttribute("done", "people.changed");
        }
        return "redirect:/desk/" + seat.neighbourhood().id() + "/people";
    }

    /** A link for who forgot their password, where no letter can be sent: only for who keeps the installation. */
    @PostMapping("/{person}/password")
    @Allowed(Role.ADMINISTRATOR)
    String password(Seat seat, @PathVariable long person, RedirectAttributes next) {
        var member = member(seat, person);
        if (!seat.person().operator()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        next.addFlashAttribute(
                "link", house.address("/login/new/" + links.make(member).words()));
        audit.note(seat, "make-password-link", "person " + person);
        return "redirect:/desk/" + seat.neighbourhood().id() + "/people";
    }

    private Person member(Seat seat, long id) {
        return people.byId(id)
                .filter(person ->
                        memberships.seat(seat.neighbourhood().id(), person).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/audit")
    @Allowed(Role.ADMINISTRATOR)
    String audit(Seat seat, Model page) {
        page.addAttribute("seat", seat);
        page.addAttribute("room", "people");
        page.addAttribute("days", tale.of(seat.neighbourhood(), audit.newest(seat.neighbourhood(), NEWEST)));
        return "accounts/audit";
    }
}
