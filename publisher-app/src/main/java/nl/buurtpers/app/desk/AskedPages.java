package nl.buurtpers.app.desk;

import java.util.List;
import nl.buurtpers.app.accounts.Allowed;
import nl.buurtpers.app.accounts.AuditTrail;
import nl.buurtpers.app.accounts.Role;
import nl.buurtpers.app.accounts.Seat;
import nl.buurtpers.app.accounts.Words;
import nl.buurtpers.app.copy.Mentions;
import nl.buurtpers.json.Json;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody asks what is kept about them, or asks to be forgotten: people without an account, who cannot look themselves. */
@Controller
@RequestMapping("/desk/{neighbourhood}/people/asked")
class AskedPages {

    /** Fewer letters would find half of the neighbourhood. */
    private static final int LEAST_LETTERS = 3;

    private final Mentions mentions;
    private final AuditTrail audit;
    private final Words words;

    AskedPages(Mentions mentions, AuditTrail audit, Words words) {
        this.mentions = mentions;
        this.audit = audit;
        this.words = words;
    }

    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    String asked(Seat seat, @RequestParam(defaultValue = "") String who, Model page) {
        Desk.page(page, seat, "people");
        page.addAttribute("who", who.strip());
        if (enough(who)) {
            page.addAttribute("found", mentions.of(seat.neighbourhood().id(), who));
        } else if (!who.isBlank()) {
            page.addAttribute("wrong", List.of(words.of("asked.short", LEAST_LETTERS)));
        }
        return "desk/asked";
    }

    private static boolean enough(String who) {
        return who.strip().length() >= LEAST_LETTERS;
    }

    @GetMapping("/export")
    @Allowed(Role.ADMINISTRATOR)
    ResponseEntity<byte[]> export(Seat seat, @RequestParam(defaultValue = "") String who) {
        if (!enough(who)) {
            throw Desk.missing();
        }
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("gegevens.json")
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.bytes(mentions.of(seat.neighbourhood().id(), who).json()));
    }

    @PostMapping
    @Allowed(Role.ADMINISTRATOR)
    String forget(Seat seat, @RequestParam(defaultValue = "") String who, RedirectAttributes next) {
        if (!enough(who)) {
            throw Desk.missing();
        }
        var place = seat.neighbourhood().id();
        var found = mentions.of(place, who);
        mentions.forget(place, found, words.of("asked.forgotten"));
        audit.note(
                seat,
                "forget",
                "items " + found.handedIn().size() + " portraits "
                        + found.portraits().size());
        next.addFlashAttribute("done", "asked.done");
        next.addAttribute("who", who.strip());
        return "redirect:" + Desk.home(seat) + "/people/asked";
    }
}
