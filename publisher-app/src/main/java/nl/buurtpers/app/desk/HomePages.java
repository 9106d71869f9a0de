package nl.buurtpers.app.desk;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.app.accounts.Allowed;
import nl.buurtpers.app.accounts.AuditTrail;
import nl.buurtpers.app.accounts.Ids;
import nl.buurtpers.app.accounts.Neighbourhood;
import nl.buurtpers.app.accounts.Neighbourhoods;
import nl.buurtpers.app.accounts.Person;
import nl.buurtpers.app.accounts.Role;
import nl.buurtpers.app.accounts.Seat;
import nl.buurtpers.app.accounts.Words;
import nl.buurtpers.app.copy.Dossiers;
import nl.buurtpers.app.copy.Intake;
import nl.buurtpers.app.copy.Items;
import nl.buurtpers.source.FieldSheet;
import nl.buurtpers.source.Seeds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way in: which desk, which edition. */
@Controller
class HomePages {

    private final Neighbourhoods neighbourhoods;
    private final Dossiers dossiers;
    private final Items items;
    private final Intake intake;
    private final Parcel parcel;
    private final Seeds seeds;
    private final AuditTrail audit;
    private final Words words;
    private final Clock clock;

    HomePages(
            Neighbourhoods neighbourhoods,
            Dossiers dossiers,
            Items items,
            Intake intake,
            Parcel parcel,
            Seeds seeds,
            AuditTrail audit,
            Words words,
            Clock clock) {
        this.neighbourhoods = neighbourhoods;
        this.dossiers = dossiers;
        this.items = items;
        this.intake = intake;
        this.parcel = parcel;
        this.seeds = seeds;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/desk")
    String desks(Person person, Model page) {
        var mine = neighbourhoods.of(person);
        if (mine.size() == 1) {
            return "redirect:/desk/" + mine.getFirst().id();
        }
        page.addAttribute("neighbourhoods", mine);
        return "desk/desks";
    }

    @GetMapping("/desk/{neighbourhood}")
    @Allowed({Role.CONTRIBUTOR, Role.EDITOR, Role.PRINTER, Role.STATION})
    String editions(Seat seat, Model page) {
        Desk.page(page, seat, "editions");
        page.addAttribute("dossiers", dossiers.of(seat.neighbourhood().id()));
        page.addAttribute("loose", items.loose(seat.neighbourhood().id()).size());
        page.addAttribute("today", LocalDate.now(clock));
        return "desk/home";
    }

    @PostMapping("/desk/{neighbourhood}/editions")
    @Allowed(Role.EDITOR)
    String open(
            Seat seat, @RequestParam String title, @RequestParam String number, @RequestParam String date, Model page) {
        try {
            var day = LocalDate.parse(date);
            var sheet = sheet(seat.neighbourhood(), day).with(title, "title").with(number, "number");
            var dossier = dossiers.open(seat.neighbourhood().id(), name(seat, number, day), sheet.text(), day);
            audit.note(seat, "open-edition", "edition " + dossier.id());
            return "redirect:" + Desk.edition(seat, dossier);
        } catch (DateTimeParseException e) {
            page.addAttribute("wrong", List.of(words.of("edition.wrong.date")));
            return editions(seat, page);
        }
    }

    private static String name(Seat seat, String number, LocalDate day) {
        var mark = number.isBlank() ? day.toString() : day.getYear() + "-" + number;
        return Ids.of(seat.neighbourhood().id() + "-" + mark);
    }

    /** A new edition is set up as the one before it. */
    private FieldSheet sheet(Neighbourhood neighbourhood, LocalDate day) {
        return dossiers.of(neighbourhood.id()).stream()
                .findFirst()
                .map(last -> last.fields().with("", "valid-until"))
                .orElseGet(() -> FieldSheet.EMPTY
                        .with(neighbourhood.publication(), "publication")
                        .with(neighbourhood.name(), "neighbourhood")
                        .with(neighbourhood.place(), "place")
                        .with(neighbourhood.language(), "language")
                        .with(neighbourhood.email(), "contact", "email")
                        .with(neighbourhood.houseStyle(), "style", "house"))
                .with(day.toString(), "date");
    }

    @PostMapping("/desk/{neighbourhood}/editions/import")
    @Allowed(Role.EDITOR)
    String take(Seat seat, @RequestParam MultipartFile folder, Model page, RedirectAttributes next) throws IOException {
        var taken = parcel.unpack(
                folder,
                root -> intake.take(
                        seat.neighbourhood().id(),
                        Ids.of(String.valueOf(root.getFileName())),
                        root,
                        Optional.of(seat.person().id())));
        return switch (taken) {
            case Parcel.Opened.Broken<Intake.Taken>(var key) -> {
                page.addAttribute("wrong", List.of(words.of(key)));
                yield editions(seat, page);
            }
            case Parcel.Opened.Whole<Intake.Taken>(Intake.Taken.Refused(var troubles)) -> {
                page.addAttribute(
                        "wrong",
                        troubles.stream()
                                .limit(30)
                                .map(trouble -> trouble.report(words.language()))
                                .toList());
                yield editions(seat, page);
            }
            case Parcel.Opened.Whole<Intake.Taken>(Intake.Taken.In(var dossier, var _)) -> {
                audit.note(seat, "import-edition", "edition " + dossier.id());
                next.addFlashAttribute("done", "edition.taken");
                yield "redirect:" + Desk.edition(seat, dossier);
            }
        };
    }

    @GetMapping("/desk/{neighbourhood}/house")
    @Allowed(Role.ADMINISTRATOR)
    String house(Seat seat, Model page) {
        Desk.page(page, seat, "house");
        page.addAttribute("styles", seeds.houseStyles());
        return "desk/house";
    }

    @PostMapping("/desk/{neighbourhood}/house")
    @Allowed(Role.ADMINISTRATOR)
    String change(
            Seat seat,
            @RequestParam String publication,
            @RequestParam String place,
            @RequestParam String houseStyle,
            @RequestParam String email,
            @RequestParam(defaultValue = "false") boolean handIn,
            RedirectAttributes next) {
        var now = seat.neighbourhood();
        boolean good = !publication.isBlank()
                && seeds.houseStyles().contains(houseStyle)
                && (email.isBlank() || Ids.address(email));
        if (good) {
            neighbourhoods.change(new Neighbourhood(
                    now.id(),
                    now.name(),
                    place.strip(),
                    publication.strip(),
                    houseStyle,
                    now.language(),
                    email.strip(),
                    handIn));
            audit.note(seat, "change-house", now.id());
            next.addFlashAttribute("done", "house.changed");
        } else {
            next.addFlashAttribute("wrong", List.of(words.of("house.wrong")));
        }
        return "redirect:" + Desk.home(seat) + "/house";
    }
}
