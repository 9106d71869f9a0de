package nl.buurtpers.app.subscribers;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.app.accounts.FormToken;
import nl.buurtpers.app.accounts.Ids;
import nl.buurtpers.app.accounts.Neighbourhood;
import nl.buurtpers.app.accounts.Neighbourhoods;
import nl.buurtpers.app.accounts.Throttle;
import nl.buurtpers.app.post.Post;
import nl.buurtpers.json.Json;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Pages for who gets the newsletter. What a GET opens changes nothing: programs that look at every link of a letter before its
 * reader does neither subscribe nor unsubscribe anybody.
 */
@Controller
class SubscriberPages {

    private static final int MOST_ASKED = 10;
    private static final String TOO_LATE = "subscribers/late";
    private static final String GONE = "subscribers/left";

    private final Neighbourhoods neighbourhoods;
    private final Enrolment enrolment;
    private final Proofs proofs;
    private final Passes passes;
    private final Sections sections;
    private final FormToken token;
    private final Throttle throttle;
    private final Post post;
    private final Clock clock;

    SubscriberPages(
            Neighbourhoods neighbourhoods,
            Enrolment enrolment,
            Proofs proofs,
            Passes passes,
            Sections sections,
            FormToken token,
            Throttle throttle,
            Post post,
            Clock clock) {
        this.neighbourhoods = neighbourhoods;
        this.enrolment = enrolment;
        this.proofs = proofs;
        this.passes = passes;
        this.sections = sections;
        this.token = token;
        this.throttle = throttle;
        this.post = post;
        this.clock = clock;
    }

    /** The form. */
    @GetMapping("/{neighbourhood}/nieuwsbrief")
    String form(@PathVariable String neighbourhood, Model page) {
        var place = place(neighbourhood);
        return form(place, "", Wishes.standard(place.language()), List.of(), page);
    }

    private Neighbourhood place(String id) {
        return neighbourhoods.byId(id).orElseThrow(SubscriberPages::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private String form(Neighbourhood place, String email, Wishes wishes, List<String> wrong, Model page) {
        page.addAttribute("ready", post.ready());
        page.addAttribute("email", email);
        page.addAttribute("token", token.make(purpose(place)));
        return page("subscribers/form", place, wishes, wrong, page);
    }

    private static String purpose(Neighbourhood place) {
        return "subscribe " + place.id();
    }

    private String page(String view, Neighbourhood place, Wishes wishes, List<String> wrong, Model page) {
        page.addAttribute("place", place);
        page.addAttribute("wishes", wishes);
        page.addAttribute("sections", sections.of(place.id()));
        page.addAttribute("forms", ReadingForm.values());
        page.addAttribute("wrong", wrong);
        return view;
    }

    /** Takes the form. */
    @PostMapping("/{neighbourhood}/nieuwsbrief")
    String ask(
            @PathVariable String neighbourhood,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            Model page) {
        var place = place(neighbourhood);
        var email = box(form, "email");
        var wishes = wishes(place, form);
        var wrong = wrong(place, form, request);
        if (!wrong.isEmpty()) {
            return form(place, email, wishes, wrong, page);
        }
        throttle.count("subscribe", request.getRemoteAddr());
        if (box(form, "website").isEmpty()) {
            enrolment.ask(place, new Enrolment.Asking(email, wishes, consent(place), request.getRemoteAddr()));
        }
        return page("subscribers/asked", place, wishes, List.of(), page);
    }

    private List<String> wrong(Neighbourhood place, MultiValueMap<String, String> form, HttpServletRequest request) {
        var messages = messages(place);
        var wrong = new ArrayList<String>();
        if (!Ids.address(box(form, "email"))) {
            wrong.add(messages.text("subscribe.wrong.email"));
        }
        if (!form.containsKey("agree")) {
            wrong.add(messages.text("subscribe.wrong.agree"));
        }
        if (!token.timely(purpose(place), box(form, "token"))) {
            wrong.add(messages.text("subscribe.wrong.time"));
        } else if (throttle.often("subscribe", request.getRemoteAddr(), MOST_ASKED)) {
            wrong.add(messages.text("subscribe.wrong.often"));
        }
        return wrong;
    }

    /** What somebody agrees to, the same on the form and on the page that asks once more. */
    private static String consent(Neighbourhood place) {
        return messages(place).text("subscribe.consent", place.publication(), place.name());
    }

    private static Messages messages(Neighbourhood place) {
        return Messages.of(SubscriberPages.class, place.language());
    }

    private static String box(MultiValueMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).map(String::strip).orElse("");
    }

    /** Who chooses all sections, or none, gets whatever sections there will be. */
    private Wishes wishes(Neighbourhood place, MultiValueMap<String, String> form) {
        var known = sections.of(place.id()).stream().map(Sections.Section::id).toList();
        var chosen = known.stream()
                .filter(form.getOrDefault("section", List.of())::contains)
                .toList();
        return new Wishes(
                ReadingForm.of(box(form, "form")),
                box(form, "language").equals("en") ? "en" : "nl",
                chosen.size() == known.size() ? List.of() : chosen);
    }

    /** Asks whoever reads the mail of an address whether they want it. */
    @GetMapping("/subscribe/{pass}")
    String confirm(@PathVariable String pass, Model page) {
        return enrolment
                .asked(pass)
                .map(subscriber -> answered("subscribers/confirm", subscriber, page))
                .orElse(TOO_LATE);
    }

    /** They do. */
    @PostMapping("/subscribe/{pass}")
    String confirmed(@PathVariable String pass, HttpServletRequest request, Model page) {
        var found = enrolment.asked(pass);
        if (found.isEmpty()) {
            return TOO_LATE;
        }
        var place = place(found.get().neighbourhood());
        enrolment.confirm(found.get(), consent(place), request.getRemoteAddr());
        return answered("subscribers/confirmed", found.get(), page);
    }

    private String answered(String view, Subscriber subscriber, Model page) {
        page.addAttribute("email", subscriber.email());
        page.addAttribute("wishPass", passes.make(Passes.Door.WISHES, subscriber.id()));
        return page(view, place(subscriber.neighbourhood()), subscriber.wishes(), List.of(), page);
    }

    /** A page with one button, for who follows the link of a letter. */
    @GetMapping("/unsubscribe/{pass}")
    String leave(@PathVariable String pass, Model page) {
        if (!enrolment.leaving(pass)) {
            throw missing();
        }
        return enrolment
                .leaver(pass)
                .map(subscriber -> answered("subscribers/leave", subscriber, page))
                .orElse(GONE);
    }

    /**
     * Lets go at once, by that button or by the mail program itself (RFC 8058, 3.2): no cookie, no question, no redirect, and
     * the same answer to who has left already.
     */
    @PostMapping("/unsubscribe/{pass}")
    String left(@PathVariable String pass, HttpServletRequest request) {
        if (!enrolment.leaving(pass)) {
            throw missing();
        }
        enrolment
                .leaver(pass)
                .ifPresent(subscriber -> enrolment.leave(subscriber, Proof.Source.LETTER, request.getRemoteAddr()));
        return GONE;
    }

    /** What somebody gets, and every way to change it. */
    @GetMapping("/subscribe/wishes/{pass}")
    String wishes(@PathVariable String pass, Model page) {
        return wishes(pass, wishing(pass), page);
    }

    private Subscriber wishing(String pass) {
        return enrolment.wishing(pass).orElseThrow(SubscriberPages::missing);
    }

    private String wishes(String pass, Subscriber subscriber, Model page) {
        page.addAttribute("pass", pass);
        page.addAttribute("email", subscriber.email());
        page.addAttribute("paused", subscriber.pausedUntil().filter(day -> today().isBefore(day)));
        page.addAttribute("months", List.of(1, 2, 3, 6));
        return page("subscribers/wishes", place(subscriber.neighbourhood()), subscriber.wishes(), List.of(), page);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Edition.DEFAULT_TIME_ZONE);
    }

    /** Changes what somebody gets. */
    @PostMapping("/subscribe/wishes/{pass}")
    String change(
            @PathVariable String pass,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            Model page) {
        var subscriber = wishing(pass);
        enrolment.change(subscriber, wishes(place(subscriber.neighbourhood()), form), request.getRemoteAddr());
        page.addAttribute("done", "subscribe.changed");
        return wishes(pass, wishing(pass), page);
    }

    /** Sends nothing for some months; none: letters come again. */
    @PostMapping("/subscribe/wishes/{pass}/pause")
    String pause(
            @PathVariable String pass,
            @RequestParam(defaultValue = "0") int months,
            HttpServletRequest request,
            Model page) {
        var until = Optional.of(months)
                .filter(number -> number > 0 && number <= 12)
                .map(number -> today().plusMonths(number));
        enrolment.pause(wishing(pass), until, request.getRemoteAddr());
        page.addAttribute("done", until.isPresent() ? "subscribe.paused" : "subscribe.resumed");
        return wishes(pass, wishing(pass), page);
    }

    /** All that is kept of somebody (GDPR, article 20). */
    @GetMapping("/subscribe/wishes/{pass}/export")
    ResponseEntity<byte[]> export(@PathVariable String pass) {
        var subscriber = wishing(pass);
        var wishes = subscriber.wishes();
        var all = Json.object(
                "neighbourhood",
                subscriber.neighbourhood(),
                "email",
                subscriber.email(),
                "readingForm",
                wishes.form().id(),
                "language",
                wishes.language(),
                "sections",
                wishes.sections(),
                "asked",
                subscriber.asked().toString(),
                "proofs",
                proofs.of(subscriber).stream().map(SubscriberPages::told).toList());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"nieuwsbrief.json\"")
                .body(Json.bytes(all));
    }

    private static Map<String, Object> told(Proof proof) {
        return Json.object(
                "kind",
                proof.kind().name(),
                "source",
                proof.source().name(),
                "words",
                proof.words(),
                "note",
                proof.note(),
                "at",
                proof.at().toString());
    }

    /** Forgets somebody. */
    @PostMapping("/subscribe/wishes/{pass}/erase")
    String erase(@PathVariable String pass, Model page) {
        enrolment.wishing(pass).ifPresent(enrolment::erase);
        page.addAttribute("erased", true);
        return GONE;
    }
}
