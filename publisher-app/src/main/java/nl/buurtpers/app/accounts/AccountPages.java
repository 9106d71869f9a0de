package nl.buurtpers.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.buurtpers.json.Json;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What everybody decides for themselves: name, language, password, passkeys, sessions, and to go. */
@Controller
@RequestMapping("/desk/account")
class AccountPages {

    private static final String HERE = "redirect:/desk/account";

    private final People people;
    private final Memberships memberships;
    private final Neighbourhoods neighbourhoods;
    private final PasswordEncoder passwords;
    private final JdbcPublicKeyCredentialUserEntityRepository owners;
    private final JdbcUserCredentialRepository passkeys;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final LocaleResolver locales;
    private final Words words;
    private final List<Traces> traces;

    AccountPages(
            People people,
            Memberships memberships,
            Neighbourhoods neighbourhoods,
            PasswordEncoder passwords,
            JdbcPublicKeyCredentialUserEntityRepository owners,
            JdbcUserCredentialRepository passkeys,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            LocaleResolver locales,
            Words words,
            List<Traces> traces) {
        this.people = people;
        this.memberships = memberships;
        this.neighbourhoods = neighbourhoods;
        this.passwords = passwords;
        this.owners = owners;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.locales = locales;
        this.words = words;
        this.traces = List.copyOf(traces);
    }

    @GetMapping
    String account(Person person, Model page) {
        page.addAttribute("person", person);
        page.addAttribute("neighbourhoods", neighbourhoods.of(person));
        page.addAttribute("passkeys", passkeys(person));
        return "accounts/account";
    }

    private List<CredentialRecord> passkeys(Person person) {
        var owner = owners.findByUsername(person.email());
        return owner == null ? List.of() : passkeys.findByUserId(owner.getId());
    }

    @PostMapping
    String change(
            Person person,
            @RequestParam String name,
            @RequestParam String language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var spoken = "en".equals(language) ? "en" : "nl";
        if (!name.isBlank() && name.length() <= 120) {
            people.rename(person, name, spoken);
            locales.setLocale(request, response, Locale.forLanguageTag(spoken));
            next.addFlashAttribute("done", "account.changed");
        }
        return HERE;
    }

    @PostMapping("/password")
    String password(
            Person person,
            @RequestParam String current,
            @RequestParam String fresh,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (!passwords.matches(current, person.password())) {
            next.addFlashAttribute("wrong", List.of(words.of("account.password.wrong")));
        } else if (fresh.length() < Reception.LEAST_PASSWORD) {
            next.addFlashAttribute("wrong", List.of(words.of("person.wrong.password", Reception.LEAST_PASSWORD)));
        } else {
            people.setPassword(person, String.valueOf(passwords.encode(fresh)));
            endSessions(person, request.getSession().getId());
            next.addFlashAttribute("done", "account.password.changed");
        }
        return HERE;
    }

    @PostMapping("/sessions")
    String everywhere(Person person, HttpServletRequest request, HttpServletResponse response) {
        endSessions(person, "");
        new SecurityContextLogoutHandler().logout(request, response, null);
        return "redirect:/login?gone";
    }

    private void endSessions(Person person, String butOne) {
        sessions.findByPrincipalName(person.email()).keySet().stream()
                .filter(id -> !id.equals(butOne))
                .forEach(sessions::deleteById);
    }

    @PostMapping("/passkeys")
    String forget(Person person, @RequestParam String id, RedirectAttributes next) {
        passkeys(person).stream()
                .filter(key -> key.getCredentialId().toBase64UrlString().equals(id))
                .forEach(key ->
                        passkeys.delete(Bytes.fromBase64(key.getCredentialId().toBase64UrlString())));
        next.addFlashAttribute("done", "account.passkey.gone");
        return HERE;
    }

    /** All that is kept about somebody (GDPR, article 20). */
    @GetMapping("/export")
    ResponseEntity<byte[]> export(Person person) {
        var all = Json.object(
                "name",
                person.name(),
                "email",
                person.email(),
                "language",
                person.language(),
                "desks",
                neighbourhoods.of(person).stream()
                        .map(neighbourhood -> Json.object(
                                "neighbourhood",
                                neighbourhood.name(),
                                "roles",
                                memberships
                                        .seat(neighbourhood.id(), person)
                                        .map(seat -> seat.roles().stream()
                                                .map(Role::name)
                                                .sorted()
                                                .toList())
                                        .orElse(List.of())))
                        .toList(),
                "passkeys",
                passkeys(person).stream().map(CredentialRecord::getLabel).toList());
        traces.forEach(room -> all.put(room.name(), room.of(person)));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("mijn-gegevens.json")
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.bytes(all));
    }

    /** Forgets somebody (GDPR, article 17); what was published stays published. */
    @PostMapping("/erase")
    String erase(
            Person person,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (!person.email().equals(People.address(form.getOrDefault("email", "")))) {
            next.addFlashAttribute("wrong", List.of(words.of("account.erase.wrong")));
            return HERE;
        }
        endSessions(person, "");
        passkeys(person).forEach(key -> passkeys.delete(key.getCredentialId()));
        var owner = owners.findByUsername(person.email());
        if (owner != null) {
            owners.delete(owner.getId());
        }
        traces.forEach(room -> room.forget(person));
        memberships.leave(person);
        people.erase(person);
        new SecurityContextLogoutHandler().logout(request, response, null);
        return "redirect:/login?gone";
    }
}
