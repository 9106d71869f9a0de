package nl.buurtpers.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.buurtpers.app.house.House;
import nl.buurtpers.app.post.Post;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Pages for who forgot a password: a letter to their own address holds a link. */
@Controller
@RequestMapping("/login")
class ForgottenPages {

    private static final String KIND = "forgotten";
    private static final int MOST_LETTERS = 5;

    private final PasswordLinks links;
    private final People people;
    private final PasswordEncoder passwords;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final TransactionTemplate transaction;
    private final Throttle throttle;
    private final House house;
    private final Post post;
    private final Words words;

    ForgottenPages(
            PasswordLinks links,
            People people,
            PasswordEncoder passwords,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            TransactionTemplate transaction,
            Throttle throttle,
            House house,
            Post post,
            Words words) {
        this.links = links;
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.transaction = transaction;
        this.throttle = throttle;
        this.house = house;
        this.post = post;
        this.words = words;
    }

    @GetMapping("/forgotten")
    String forgotten(Model page) {
        page.addAttribute("post", post.ready());
        return "accounts/forgotten";
    }

    /** Says the same whether the address is known or not, and as fast, so that nobody learns who has an account. */
    @PostMapping("/forgotten")
    String letter(@RequestParam(defaultValue = "") String email, HttpServletRequest request, Model page) {
        var address = People.address(email);
        var from = request.getRemoteAddr();
        if (throttle.often(KIND, from, MOST_LETTERS) || throttle.often(KIND, address, MOST_LETTERS)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        throttle.count(KIND, from);
        throttle.count(KIND, address);
        people.byEmail(address).filter(Person::active).ifPresent(this::send);
        page.addAttribute("sent", true);
        return forgotten(page);
    }

    private void send(Person person) {
        var link = house.address("/login/new/" + links.make(person).words());
        var subject = words.of("forgotten.subject");
        var letter = words.of("forgotten.letter", person.name(), link, PasswordLinks.LIFE.toHours());
        Thread.startVirtualThread(() -> post.send(person.email(), subject, letter));
    }

    @GetMapping("/new/{token}")
    String fresh(@PathVariable String token) {
        owner(token);
        return "accounts/fresh";
    }

    private Person owner(String token) {
        return links.open(token).orElseThrow(ForgottenPages::gone);
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @PostMapping("/new/{token}")
    String set(@PathVariable String token, @RequestParam(defaultValue = "") String fresh, Model page) {
        var person = owner(token);
        if (fresh.length() < Reception.LEAST_PASSWORD) {
            page.addAttribute("wrong", List.of(words.of("person.wrong.password", Reception.LEAST_PASSWORD)));
            return "accounts/fresh";
        }
        var hash = String.valueOf(passwords.encode(fresh));
        transaction.executeWithoutResult(_ -> {
            if (!links.use(token)) {
                throw gone();
            }
            people.setPassword(person, hash);
        });
        sessions.findByPrincipalName(person.email()).keySet().forEach(sessions::deleteById);
        throttle.succeeded(person.email());
        return "redirect:/login?fresh";
    }
}
