package nl.buurtpers.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import nl.buurtpers.app.accounts.Allowed;
import nl.buurtpers.app.accounts.Role;
import nl.buurtpers.app.accounts.Seat;
import nl.buurtpers.app.accounts.Words;
import nl.buurtpers.app.copy.Copy;
import nl.buurtpers.app.copy.Items;
import nl.buurtpers.app.fit.EditionState;
import nl.buurtpers.app.fit.Previews;
import nl.buurtpers.app.fit.Tasks;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an edition stands: what is missing, what shows where, what it looks like. */
@Controller
@RequestMapping("/desk/{neighbourhood}/editions/{edition}")
class StatePages {

    private final Desk desk;
    private final Items items;
    private final EditionState states;
    private final Previews previews;
    private final Tasks tasks;
    private final Words words;

    StatePages(Desk desk, Items items, EditionState states, Previews previews, Tasks tasks, Words words) {
        this.desk = desk;
        this.items = items;
        this.states = states;
        this.previews = previews;
        this.tasks = tasks;
        this.words = words;
    }

    @GetMapping("/state")
    @Allowed(Role.EDITOR)
    String state(Seat seat, @PathVariable long edition, Model page) {
        var dossier = desk.dossier(seat, edition);
        Desk.page(page, seat, "editions");
        page.addAttribute("dossier", dossier);
        page.addAttribute("here", Desk.edition(seat, dossier));
        var all = items.of(dossier);
        page.addAttribute("work", tasks.byKind(dossier, words.language()));
        page.addAttribute("ids", all.stream().collect(Collectors.toMap(Copy::name, Copy::id, (first, _) -> first)));
        page.addAttribute(
                "titles", all.stream().collect(Collectors.toMap(Copy::name, StatePages::title, (first, _) -> first)));
        page.addAttribute("state", states.now(dossier, words.language()).orElse(null));
        page.addAttribute("progress", states.progress(dossier));
        return "desk/state";
    }

    private static String title(Copy copy) {
        return copy.title().isBlank() ? copy.name() : copy.title();
    }

    @GetMapping("/preview")
    @Allowed(Role.EDITOR)
    String preview(Seat seat, @PathVariable long edition, Model page) {
        var dossier = desk.dossier(seat, edition);
        Desk.page(page, seat, "editions");
        page.addAttribute("dossier", dossier);
        page.addAttribute("here", Desk.edition(seat, dossier));
        page.addAttribute("pictures", previews.now(dossier, words.language()).orElse(null));
        page.addAttribute("progress", previews.progress(dossier));
        return "desk/pages";
    }

    /** A picture of a page of the draft. */
    @GetMapping("/preview/page")
    @Allowed(Role.EDITOR)
    ResponseEntity<byte[]> picture(
            Seat seat, @PathVariable long edition, @RequestParam long version, @RequestParam String path)
            throws IOException {
        var file = previews.file(desk.dossier(seat, edition), version, path).orElseThrow(Desk::missing);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofHours(1)).cachePrivate())
                .contentType(MediaType.IMAGE_PNG)
                .body(Files.readAllBytes(file));
    }
}
