package nl.buurtpers.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.buurtpers.source.NeighbourhoodSeed;
import nl.buurtpers.source.Seeds;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Pages for who comes in: by the link of the first start, or by an invitation. */
@Controller
class NewcomerPages {

    private static final String PAGE = "accounts/newcomer";
    private static final String OTHER_HOUSE_STYLE = "standaard";

    private final FirstStart firstStart;
    private final Invitations invitations;
    private final Reception reception;
    private final People people;
    private final Neighbourhoods neighbourhoods;
    private final UserDetailsService accounts;
    private final Seeds seeds;
    private final Words words;

    NewcomerPages(
            FirstStart firstStart,
            Invitations invitations,
            Reception reception,
            People people,
            Neighbourhoods neighbourhoods,
            UserDetailsService accounts,
            Seeds seeds,
            Words words) {
        this.firstStart = firstStart;
        this.invitations = invitations;
        this.reception = reception;
        this.people = people;
        this.neighbourhoods = neighbourhoods;
        this.accounts = accounts;
        this.seeds = seeds;
        this.words = words;
    }

    @GetMapping("/login")
    String login() {
        return "accounts/login";
    }

    @GetMapping("/start/{token}")
    String start(@PathVariable String token, Model page) {
        require(firstStart.opens(token));
        return startPage(page, Map.of(), List.of());
    }

    private String startPage(Model page, Map<String, String> form, List<String> wrong) {
        page.addAttribute("seeds", seeds());
        return newcomer(page, true, form, wrong);
    }

    private static String newcomer(Model page, boolean start, Map<String, String> form, List<String> wrong) {
        page.addAttribute("start", start);
        page.addAttribute("form", form);
        page.addAttribute("wrong", wrong);
        page.addAttribute("known", page.getAttribute("known") != null);
        return PAGE;
    }

    @PostMapping("/start/{token}")
    String first(
            @PathVariable String token,
            @RequestParam Map<String, String> form,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        require(firstStart.opens(token));
        var wrong = new ArrayList<>(wrong(form, true));
        var neighbourhood = neighbourhood(form);
        if (neighbourhood.id().length() < 2) {
            wrong.add(words.of("start.wrong.neighbourhood"));
        }
        if (!wrong.isEmpty()) {
            return startPage(page, form, wrong);
        }
        var person = reception.first(token, newcomer(form), neighbourhood);
        require(person.isPresent());
        person.ifPresent(in -> signIn(in, request, response));
        return "redirect:/desk/" + neighbourhood.id();
    }

    private Neighbourhood neighbourhood(Map<String, String> form) {
        var publication = form.getOrDefault("publication", "").strip();
        return seeds().stream()
                .filter(seed -> seed.id().equals(form.getOrDefault("seed", "")))
                .findFirst()
                .map(seed -> new Neighbourhood(
                        seed.id(), seed.name(), seed.place(), publication, seed.houseStyle(), "nl", "", true))
                .orElseGet(() -> {
                    var name = form.getOrDefault("neighbourhood", "").strip();
                    return new Neighbourhood(Ids.of(name), name, "", publication, OTHER_HOUSE_STYLE, "nl", "", true);
                });
    }

    private List<NeighbourhoodSeed> seeds() {
        return seeds.neighbourhoods();
    }

    @GetMapping("/invitation/{token}")
    String invitation(@PathVariable String token, Model page) {
        return invitationPage(token, page, Map.of(), List.of());
    }

    private String invitationPage(String token, Model page, Map<String, String> form, List<String> wrong) {
        var invitation = invitations.open(token).orElseThrow(NewcomerPages::gone);
        page.addAttribute("email", invitation.email());
        page.addAttribute(
                "place",
                neighbourhoods
                        .byId(invitation.neighbourhood())
                        .map(Neighbourhood::publication)
                        .orElse(""));
        people.byEmail(invitation.email()).ifPresent(person -> page.addAttribute("known", true));
        return newcomer(page, false, form, wrong);
    }

    @PostMapping("/invitation/{token}")
    String accept(
            @PathVariable String token,
            @RequestParam Map<String, String> form,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var invitation = invitations.open(token).orElseThrow(NewcomerPages::gone);
        boolean known = people.byEmail(invitation.email()).isPresent();
        var wrong = known ? List.<String>of() : wrong(form, false);
        if (!wrong.isEmpty()) {
            return invitationPage(token, page, form, wrong);
        }
        var person = reception.invited(token, newcomer(form)).orElseThrow(NewcomerPages::gone);
        if (known) {
            return "redirect:/desk"; // an account is opened by its own password, never by a letter
        }
        signIn(person, request, response);
        return "redirect:/desk/" + invitation.neighbourhood();
    }

    private List<String> wrong(Map<String, String> form, boolean withAddress) {
        var wrong = new ArrayList<String>();
        if (form.getOrDefault("name", "").isBlank()) {
            wrong.add(words.of("person.wrong.name"));
        }
        if (withAddress && !Ids.address(form.getOrDefault("email", ""))) {
            wrong.add(words.of("person.wrong.email"));
        }
        if (form.getOrDefault("password", "").length() < Reception.LEAST_PASSWORD) {
            wrong.add(words.of("person.wrong.password", Reception.LEAST_PASSWORD));
        }
        return wrong;
    }

    private Reception.Newcomer newcomer(Map<String, String> form) {
        return new Reception.Newcomer(
                form.getOrDefault("email", ""),
                form.getOrDefault("name", ""),
                form.getOrDefault("password", ""),
                words.language());
    }

    private void signIn(Person person, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        var account = accounts.loadUserByUsername(person.email());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PreAuthenticatedAuthenticationToken(account, "", account.getAuthorities()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    private static void require(boolean open) {
        if (!open) {
            throw gone();
        }
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
