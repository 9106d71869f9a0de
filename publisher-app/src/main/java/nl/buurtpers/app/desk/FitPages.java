package nl.buurtpers.app.desk;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.buurtpers.app.accounts.Allowed;
import nl.buurtpers.app.accounts.Role;
import nl.buurtpers.app.accounts.Seat;
import nl.buurtpers.app.accounts.Words;
import nl.buurtpers.app.copy.Copy;
import nl.buurtpers.app.copy.Dossiers;
import nl.buurtpers.app.copy.Items;
import nl.buurtpers.app.fit.Fit;
import nl.buurtpers.app.fit.LiveFit;
import nl.buurtpers.app.reading.PlainDutch;
import nl.buurtpers.source.ItemFile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What each channel will do with what is being typed, and how it reads. */
@Controller
class FitPages {

    private static final long PATIENCE_SECONDS = 20;

    private final Desk desk;
    private final Items items;
    private final Dossiers dossiers;
    private final LiveFit fit;
    private final Words words;

    FitPages(Desk desk, Items items, Dossiers dossiers, LiveFit fit, Words words) {
        this.desk = desk;
        this.items = items;
        this.dossiers = dossiers;
        this.fit = fit;
        this.words = words;
    }

    /** A part of the page on which somebody writes. */
    @PostMapping("/desk/{neighbourhood}/items/{item}/fit")
    @Allowed({Role.EDITOR, Role.CONTRIBUTOR})
    String of(
            Seat seat,
            @PathVariable long item,
            @RequestParam int basedOn,
            @RequestParam MultiValueMap<String, String> form,
            Model page)
            throws InterruptedException {
        var copy = desk.item(seat, item);
        var file = ItemForm.filled(base(copy, basedOn), form);
        page.addAttribute("fit", asked(seat, copy, file).orElse(null));
        page.addAttribute("reading", PlainDutch.of(file.body(), language(file)));
        return "desk/fit :: fit";
    }

    private static String language(ItemFile file) {
        var own = file.sheet().words("language");
        return own.isEmpty() ? "nl" : own;
    }

    private ItemFile base(Copy copy, int basedOn) {
        return items.versions(copy).stream()
                .filter(version -> version.version() == basedOn)
                .findFirst()
                .flatMap(version -> ItemFile.read(version.text()))
                .orElseGet(copy::file);
    }

    /** An item of no edition is measured as if it stood in the newest one. */
    private Optional<Fit> asked(Seat seat, Copy copy, ItemFile file) throws InterruptedException {
        var dossier = copy.edition()
                .flatMap(id -> dossiers.byId(copy.neighbourhood(), id))
                .or(() -> dossiers.of(copy.neighbourhood()).stream().findFirst());
        if (dossier.isEmpty()) {
            return Optional.empty();
        }
        var question = new LiveFit.Question(dossier.get(), copy.name(), file.text(), words.language());
        try {
            return fit.ask(seat.person().id(), question).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException
                | java.util.concurrent.ExecutionException
                | java.util.concurrent.CancellationException e) {
            return Optional.empty(); // the next keystroke asks again
        }
    }
}
