package nl.buurtpers.app.desk;

import java.io.IOException;
import java.util.List;
import nl.buurtpers.app.accounts.Allowed;
import nl.buurtpers.app.accounts.Role;
import nl.buurtpers.app.accounts.Seat;
import nl.buurtpers.app.accounts.Words;
import nl.buurtpers.app.copy.Dossier;
import nl.buurtpers.app.fit.Tasks;
import nl.buurtpers.app.publishing.Changes;
import nl.buurtpers.app.publishing.PressRoom;
import nl.buurtpers.app.publishing.Publication;
import nl.buurtpers.app.publishing.Publications;
import nl.buurtpers.render.Renderers;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving an edition to the world, correcting it, and taking it back. */
@Controller
@RequestMapping("/desk/{neighbourhood}/editions/{edition}/publish")
class PublishPages {

    private static final long PATIENCE_MILLIS = 600_000;
    private static final long PAUSE_MILLIS = 400;

    private final Desk desk;
    private final Publications publications;
    private final PressRoom.Orders orders;
    private final Changes changes;
    private final Renderers renderers;
    private final ProgressHtml progress;
    private final Tasks tasks;
    private final Words words;

    PublishPages(
            Desk desk,
            Publications publications,
            PressRoom.Orders orders,
            Changes changes,
            Renderers renderers,
            ProgressHtml progress,
            Tasks tasks,
            Words words) {
        this.desk = desk;
        this.publications = publications;
        this.orders = orders;
        this.changes = changes;
        this.renderers = renderers;
        this.progress = progress;
        this.tasks = tasks;
        this.words = words;
    }

    @GetMapping
    @Allowed({Role.EDITOR, Role.PRINTER, Role.STATION})
    String page(Seat seat, @PathVariable long edition, Model page) throws IOException {
        var dossier = desk.dossier(seat, edition);
        var all = publications.of(dossier);
        Desk.page(page, seat, "editions");
        page.addAttribute("dossier", dossier);
        page.addAttribute("here", Desk.edition(seat, dossier));
        page.addAttribute("publications", all);
        page.addAttribute(
                "busy", all.stream().filter(Publication::busy).findFirst().orElse(null));
        page.addAttribute("newest", all.isEmpty() ? null : all.getFirst());
        page.addAttribute(
                "progress", all.isEmpty() ? "" : progress.of(publications.progress(all.getFirst()), words.language()));
        page.addAttribute("changed", changed(all));
        page.addAttribute("zone", EditionPages.zone(dossier));
        page.addAttribute(
                "left", dossier.open() ? tasks.left(dossier, words.language()).size() : 0);
        return "desk/publish";
    }

    /** Names of the channels that the newest revision changed; none where there is nothing to compare. */
    private List<String> changed(List<Publication> all) throws IOException {
        var shown = all.stream()
                .filter(one -> one.state() == Publication.State.PUBLISHED)
                .toList();
        return shown.size() < 2
                ? List.of()
                : changes.between(shown.get(1), shown.getFirst()).stream()
                        .map(channel -> renderers
                                .channel(channel)
                                .map(renderer -> renderer.channel().title(words.language()))
                                .orElse(channel))
                        .toList();
    }

    @PostMapping
    @Allowed(Role.CHIEF_EDITOR)
    String publish(
            Seat seat,
            @PathVariable long edition,
            @RequestParam(defaultValue = "") String note,
            @RequestParam long version,
            RedirectAttributes next)
            throws IOException {
        var dossier = desk.dossier(seat, edition);
        if (dossier.version() == version || !dossier.open()) {
            if (dossier.open()) {
                orders.publish(seat, dossier, note);
            }
        } else {
            next.addFlashAttribute("wrong", List.of(words.of("publish.changed")));
        }
        return here(seat, dossier);
    }

    private static String here(Seat seat, Dossier dossier) {
        return "redirect:" + Desk.edition(seat, dossier) + "/publish";
    }

    @PostMapping("/correct")
    @Allowed(Role.CHIEF_EDITOR)
    String correct(Seat seat, @PathVariable long edition) {
        var dossier = desk.dossier(seat, edition);
        orders.correct(seat, dossier);
        return "redirect:" + Desk.edition(seat, dossier);
    }

    @PostMapping("/{publication}/withdraw")
    @Allowed(Role.CHIEF_EDITOR)
    String withdraw(Seat seat, @PathVariable long edition, @PathVariable long publication, RedirectAttributes next) {
        var dossier = desk.dossier(seat, edition);
        publications
                .byId(dossier.neighbourhood(), publication)
                .filter(found -> found.edition() == edition)
                .ifPresent(found -> orders.withdraw(seat, found));
        next.addFlashAttribute("done", "publish.withdrawn");
        return here(seat, dossier);
    }

    /** How far the press is, as it happens. */
    @GetMapping(path = "/{publication}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allowed({Role.EDITOR, Role.PRINTER, Role.STATION})
    SseEmitter progress(Seat seat, @PathVariable long edition, @PathVariable long publication) {
        desk.dossier(seat, edition);
        var emitter = new SseEmitter(PATIENCE_MILLIS);
        var language = "en".equals(LocaleContextHolder.getLocale().getLanguage()) ? "en" : "nl";
        Thread.ofVirtual().start(() -> follow(seat, publication, language, emitter));
        return emitter;
    }

    private void follow(Seat seat, long id, String language, SseEmitter emitter) {
        try {
            var found = publications.byId(seat.neighbourhood().id(), id);
            while (found.filter(Publication::busy).isPresent()) {
                tell(found.get(), language, emitter);
                Thread.sleep(PAUSE_MILLIS);
                found = publications.byId(seat.neighbourhood().id(), id);
            }
            if (found.isPresent()) { // a press may be quicker than the pause: how it ended is told in any case
                tell(found.get(), language, emitter);
            }
            emitter.send(SseEmitter.event().name("ended").data("ended"));
            emitter.complete();
        } catch (IOException | IllegalStateException | DataAccessException e) {
            emitter.completeWithError(e); // the browser went away, or the database did
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    private void tell(Publication publication, String language, SseEmitter emitter) throws IOException {
        emitter.send(SseEmitter.event()
                .name("progress")
                .data(progress.of(publications.progress(publication), language).replace("\n", "")));
    }
}
