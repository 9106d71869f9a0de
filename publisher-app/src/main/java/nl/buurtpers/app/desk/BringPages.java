package nl.buurtpers.app.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.app.accounts.Allowed;
import nl.buurtpers.app.accounts.Ids;
import nl.buurtpers.app.accounts.Role;
import nl.buurtpers.app.accounts.Seat;
import nl.buurtpers.app.accounts.Words;
import nl.buurtpers.app.copy.Copy;
import nl.buurtpers.app.copy.Dossier;
import nl.buurtpers.app.copy.Items;
import nl.buurtpers.app.copy.Photos;
import nl.buurtpers.app.intake.Brought;
import nl.buurtpers.app.intake.Draft;
import nl.buurtpers.app.intake.Fetched;
import nl.buurtpers.app.intake.GuardedFetch;
import nl.buurtpers.app.intake.Reception;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Bringing copy in: documents, what was pasted, calendars and feeds. What comes from elsewhere waits among the loose copy
 * until an editor chooses it; bringing it again brings the same items up to date.
 */
@Controller
@RequestMapping("/desk/{neighbourhood}/editions/{edition}/bring")
class BringPages {

    /** Events further ahead are for a later edition. */
    private static final int DAYS_AHEAD = 120;

    private final Desk desk;
    private final Items items;
    private final Photos photos;
    private final Words words;

    BringPages(Desk desk, Items items, Photos photos, Words words) {
        this.desk = desk;
        this.items = items;
        this.photos = photos;
        this.words = words;
    }

    @GetMapping
    @Allowed({Role.EDITOR, Role.CONTRIBUTOR})
    String form(Seat seat, @PathVariable long edition, Model page) {
        var dossier = desk.dossier(seat, edition);
        Desk.page(page, seat, "editions");
        page.addAttribute("dossier", dossier);
        page.addAttribute("here", Desk.edition(seat, dossier));
        return "desk/bring";
    }

    @PostMapping("/document")
    @Allowed({Role.EDITOR, Role.CONTRIBUTOR})
    String document(Seat seat, @PathVariable long edition, @RequestParam MultipartFile file, RedirectAttributes next)
            throws IOException {
        var dossier = desk.open(seat, edition);
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return take(seat, dossier, Reception.document(file.getBytes(), name), Optional.of(dossier), next);
    }

    @PostMapping("/paste")
    @Allowed({Role.EDITOR, Role.CONTRIBUTOR})
    String paste(
            Seat seat,
            @PathVariable long edition,
            @RequestParam(defaultValue = "") String html,
            RedirectAttributes next)
            throws IOException {
        var dossier = desk.open(seat, edition);
        return take(seat, dossier, Reception.html(html, words.of("bring.pasted")), Optional.of(dossier), next);
    }

    @PostMapping("/calendar")
    @Allowed(Role.EDITOR)
    String calendar(
            Seat seat,
            @PathVariable long edition,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String address,
            RedirectAttributes next)
            throws IOException {
        var dossier = desk.open(seat, edition);
        var bytes = bytes(file, address, next);
        LocalDate from = dossier.date();
        return bytes.isEmpty()
                ? back(seat, dossier)
                : take(
                        seat,
                        dossier,
                        Reception.calendar(bytes.get(), EditionPages.zone(dossier), from, from.plusDays(DAYS_AHEAD)),
                        Optional.empty(),
                        next);
    }

    @PostMapping("/feed")
    @Allowed(Role.EDITOR)
    String feed(
            Seat seat,
            @PathVariable long edition,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String address,
            RedirectAttributes next)
            throws IOException {
        var dossier = desk.open(seat, edition);
        var bytes = bytes(file, address, next);
        return bytes.isEmpty()
                ? back(seat, dossier)
                : take(seat, dossier, Reception.feed(bytes.get(), EditionPages.zone(dossier)), Optional.empty(), next);
    }

    private Optional<byte[]> bytes(MultipartFile file, String address, RedirectAttributes next) throws IOException {
        if (!file.isEmpty()) {
            return Optional.of(file.getBytes());
        }
        try (var fetch = new GuardedFetch()) {
            return switch (fetch.fetch(address.strip())) {
                case Fetched.Page page -> Optional.of(page.bytes());
                case Fetched.Refused refused -> {
                    next.addFlashAttribute("wrong", List.of(refused.words(words.language())));
                    yield Optional.empty();
                }
            };
        }
    }

    private static String back(Seat seat, Dossier dossier) {
        return "redirect:" + Desk.edition(seat, dossier) + "/bring";
    }

    private String take(Seat seat, Dossier dossier, Brought brought, Optional<Dossier> into, RedirectAttributes next)
            throws IOException {
        var notes = new ArrayList<String>();
        brought.notes().forEach(note -> notes.add(note.words(words.language())));
        next.addFlashAttribute("wrong", notes);
        if (!(brought instanceof Brought.Drafts(var drafts, var _)) || drafts.isEmpty()) {
            return back(seat, dossier);
        }
        Copy last = null;
        for (var draft : drafts) {
            last = keep(seat, dossier, draft, into);
        }
        next.addFlashAttribute("done", "bring.done");
        return "redirect:" + (into.isPresent() && last != null ? Desk.item(seat, last) : Desk.home(seat) + "/copy");
    }

    private Copy keep(Seat seat, Dossier dossier, Draft draft, Optional<Dossier> into) throws IOException {
        var name = Ids.of(draft.title());
        var text = draft.file((name.isEmpty() ? "stuk" : name) + ".md", EditionPages.zone(dossier));
        for (var picture : draft.pictures()) {
            var fresh = new Photos.Fresh(
                    picture.name(),
                    picture.mediaType(),
                    picture.width(),
                    picture.height(),
                    picture.alt().orElse(""));
            var photo = photos.add(
                    dossier, fresh, picture.bytes(), Optional.of(seat.person().id()));
            text = text.replace(picture.name(), photo.path());
        }
        var source = draft.source().map(BringPages::brief).orElse("");
        var known = source.isEmpty()
                ? Optional.<Copy>empty()
                : items.bySource(seat.neighbourhood().id(), source);
        if (known.isPresent()) {
            return update(seat, known.get(), text);
        }
        return items.add(new Items.Fresh(
                seat.neighbourhood().id(),
                into,
                name.isEmpty() ? "stuk" : name,
                text,
                Copy.State.DRAFT,
                "",
                source,
                Optional.of(seat.person().id())));
    }

    /** Only what nobody worked on yet follows its source. */
    private Copy update(Seat seat, Copy known, String text) {
        if (known.version() == 1 && known.edition().isEmpty() && !known.text().equals(text)) {
            items.save(
                    known, known.version(), text, known.state(), seat.person().id());
        }
        return known;
    }

    private static String brief(String source) {
        return source.getBytes(StandardCharsets.UTF_8).length <= 400
                ? source
                : nl.buurtpers.app.accounts.Token.hash(source);
    }
}
