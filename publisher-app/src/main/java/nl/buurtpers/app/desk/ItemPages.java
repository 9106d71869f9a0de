package nl.buurtpers.app.desk;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.app.accounts.Allowed;
import nl.buurtpers.app.accounts.AuditTrail;
import nl.buurtpers.app.accounts.People;
import nl.buurtpers.app.accounts.Person;
import nl.buurtpers.app.accounts.Role;
import nl.buurtpers.app.accounts.Seat;
import nl.buurtpers.app.accounts.Words;
import nl.buurtpers.app.copy.Copy;
import nl.buurtpers.app.copy.Dossier;
import nl.buurtpers.app.copy.Dossiers;
import nl.buurtpers.app.copy.Items;
import nl.buurtpers.app.copy.Photo;
import nl.buurtpers.app.copy.Photos;
import nl.buurtpers.app.fit.DeskTrouble;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Item;
import nl.buurtpers.render.Renderers;
import nl.buurtpers.source.ItemFile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing: one item, its versions, and what is typed but not saved. */
@Controller
@RequestMapping("/desk/{neighbourhood}/items/{item}")
class ItemPages {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final Desk desk;
    private final Items items;
    private final Photos photos;
    private final Dossiers dossiers;
    private final People people;
    private final ItemCheck check;
    private final Renderers renderers;
    private final AuditTrail audit;
    private final Words words;
    private final Clock clock;

    ItemPages(
            Desk desk,
            Items items,
            Photos photos,
            Dossiers dossiers,
            People people,
            ItemCheck check,
            Renderers renderers,
            AuditTrail audit,
            Words words,
            Clock clock) {
        this.desk = desk;
        this.items = items;
        this.photos = photos;
        this.dossiers = dossiers;
        this.people = people;
        this.check = check;
        this.renderers = renderers;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    @Allowed({Role.EDITOR, Role.CONTRIBUTOR})
    String write(Seat seat, @PathVariable long item, Model page) {
        var copy = mine(seat, desk.item(seat, item));
        var draft = items.draft(copy, seat.person().id())
                .filter(typed -> !typed.text().equals(copy.text()));
        page.addAttribute("draft", draft.isPresent());
        var text = draft.map(Items.Version::text).orElse(copy.text());
        return form(seat, copy, text, draft.map(Items.Version::version).orElse(copy.version()), page);
    }

    /** A contributor writes in what they made or handed in; the rest is the editors'. */
    private static Copy mine(Seat seat, Copy copy) {
        boolean own = copy.madeBy().filter(id -> id == seat.person().id()).isPresent();
        if (!seat.may(Role.EDITOR) && !own) {
            throw Desk.missing();
        }
        return copy;
    }

    private String form(Seat seat, Copy copy, String text, int basedOn, Model page) {
        Desk.page(page, seat, copy.edition().isPresent() ? "editions" : "copy");
        var dossier = copy.edition().map(id -> desk.dossier(seat, id));
        var file = ItemFile.read(text).orElseGet(() -> new ItemFile(copy.file().sheet(), text));
        page.addAttribute("copy", copy);
        page.addAttribute("here", Desk.item(seat, copy));
        page.addAttribute("dossier", dossier.orElse(null));
        page.addAttribute(
                "editionPage", dossier.map(found -> Desk.edition(seat, found)).orElse(Desk.home(seat) + "/copy"));
        page.addAttribute("sheet", file.sheet());
        page.addAttribute(
                "kind",
                file.sheet().words("type").isEmpty() ? "article" : file.sheet().words("type"));
        page.addAttribute("body", file.body());
        var when = EventForm.of(file.sheet());
        page.addAttribute("when", when);
        page.addAttribute("rhythms", EventForm.Rhythm.values());
        page.addAttribute(
                "whenWords",
                when.words(dossier.map(EditionPages::zone).orElse(HERE), words.language())
                        .orElse(""));
        page.addAttribute("basedOn", basedOn);
        page.addAttribute("sections", dossier.map(EditionPages::sections).orElse(List.of()));
        page.addAttribute("pictures", dossier.map(this::pictures).orElse(List.of()));
        page.addAttribute("channels", channels());
        page.addAttribute("kinds", EditionPages.KINDS);
        page.addAttribute("shut", dossier.filter(found -> !found.open()).isPresent());
        return "desk/item";
    }

    private List<Photo> pictures(Dossier dossier) {
        return photos.of(dossier).stream()
                .filter(photo ->
                        photo.mediaType().startsWith("image/") && photo.path().startsWith("images/"))
                .toList();
    }

    /** A channel and its name for people. */
    record ChannelName(String id, String title) {}

    private List<ChannelName> channels() {
        return renderers.all().stream()
                .map(renderer -> renderer.channel())
                .map(channel -> new ChannelName(channel.id(), channel.title(words.language())))
                .toList();
    }

    @PostMapping
    @Allowed({Role.EDITOR, Role.CONTRIBUTOR})
    String save(
            Seat seat,
            @PathVariable long item,
            @RequestParam int basedOn,
            @RequestParam(defaultValue = "false") boolean ready,
            @RequestParam MultiValueMap<String, String> form,
            Model page,
            RedirectAttributes next) {
        var copy = mine(seat, desk.openItem(seat, item));
        var pictures =
                copy.edition().map(id -> pictures(desk.dossier(seat, id))).orElse(List.of());
        var text = PictureWords.into(ItemForm.filled(base(copy, basedOn), form), pictures)
                .text();
        var state = ready && seat.may(Role.EDITOR) ? Copy.State.READY : Copy.State.DRAFT;
        return switch (items.save(copy, basedOn, text, state, seat.person().id())) {
            case Items.Save.Saved(var now) -> saved(seat, now, next);
            case Items.Save.Overtaken(var now) -> overtaken(seat, now, text, basedOn, page);
        };
    }

    /** The file that the form was made from: fields without a box keep what they were then. */
    private ItemFile base(Copy copy, int basedOn) {
        return items.versions(copy).stream()
                .filter(version -> version.version() == basedOn)
                .findFirst()
                .flatMap(version -> ItemFile.read(version.text()))
                .orElseGet(copy::file);
    }

    private String saved(Seat seat, Copy now, RedirectAttributes next) {
        var troubles = check.of(now, now.text(), now.edition().map(id -> desk.dossier(seat, id)))
                .troubles();
        next.addFlashAttribute("done", "item.saved");
        next.addFlashAttribute(
                "wrong",
                troubles.stream()
                        .map(trouble -> DeskTrouble.words(trouble, words.language()))
                        .toList());
        return "redirect:" + Desk.item(seat, now);
    }

    private String overtaken(Seat seat, Copy now, String mine, int basedOn, Model page) {
        items.keepDraft(now, basedOn, mine, seat.person().id());
        Desk.page(page, seat, "editions");
        page.addAttribute("copy", now);
        page.addAttribute("here", Desk.item(seat, now));
        page.addAttribute("mine", ItemFile.read(mine).map(ItemFile::body).orElse(mine));
        page.addAttribute(
                "sheet",
                ItemFile.read(mine).map(ItemFile::sheet).orElse(now.file().sheet()));
        page.addAttribute(
                "other", now.changedBy().flatMap(people::byId).map(Person::name).orElse(""));
        page.addAttribute("changes", ItemChanges.of(now.text(), mine));
        return "desk/merge";
    }

    /** Settles a save that came second: with a text that holds both, or with the other one. */
    @PostMapping("/merge")
    @Allowed({Role.EDITOR, Role.CONTRIBUTOR})
    String merge(
            Seat seat,
            @PathVariable long item,
            @RequestParam int basedOn,
            @RequestParam String choice,
            @RequestParam MultiValueMap<String, String> form,
            Model page,
            RedirectAttributes next) {
        var copy = mine(seat, desk.openItem(seat, item));
        if (choice.equals("theirs")) {
            items.forgetDraft(copy, seat.person().id());
            return "redirect:" + Desk.item(seat, copy);
        }
        var both = items.draft(copy, seat.person().id())
                .flatMap(typed -> ItemFile.read(typed.text())
                        .map(mine -> BothHands.of(base(copy, typed.version()), mine, copy.file())))
                .orElseGet(copy::file);
        var text = ItemForm.filled(both, form).text();
        return switch (items.save(
                copy, basedOn, text, copy.state(), seat.person().id())) {
            case Items.Save.Saved(var now) -> saved(seat, now, next);
            case Items.Save.Overtaken(var now) -> overtaken(seat, now, text, basedOn, page);
        };
    }

    /** Keeps what is being typed; the answer is what the status line says. */
    @PostMapping("/draft")
    @Allowed({Role.EDITOR, Role.CONTRIBUTOR})
    @ResponseBody
    String keep(
            Seat seat,
            @PathVariable long item,
            @RequestParam int basedOn,
            @RequestParam MultiValueMap<String, String> form) {
        var copy = mine(seat, desk.openItem(seat, item));
        items.keepDraft(
                copy,
                basedOn,
                ItemForm.filled(base(copy, basedOn), form).text(),
                seat.person().id());
        return words.of(
                "item.kept",
                DateTimeFormatter.ofPattern("HH:mm").format(clock.instant().atZone(HERE)));
    }

    @PostMapping("/draft/forget")
    @Allowed({Role.EDITOR, Role.CONTRIBUTOR})
    String forget(Seat seat, @PathVariable long item) {
        var copy = mine(seat, desk.item(seat, item));
        items.forgetDraft(copy, seat.person().id());
        return "redirect:" + Desk.item(seat, copy);
    }

    /** The item as plain HTML, as the engine reads it. */
    @PostMapping("/preview")
    @Allowed({Role.EDITOR, Role.CONTRIBUTOR})
    String preview(
            Seat seat,
            @PathVariable long item,
            @RequestParam int basedOn,
            @RequestParam MultiValueMap<String, String> form,
            Model page) {
        var copy = mine(seat, desk.item(seat, item));
        var text = ItemForm.filled(base(copy, basedOn), form).text();
        if (desk.item(seat, item)
                .edition()
                .map(id -> desk.dossier(seat, id))
                .filter(found -> !found.open())
                .isEmpty()) {
            items.keepDraft(copy, basedOn, text, seat.person().id());
        }
        var read = check.of(copy, text, copy.edition().map(id -> desk.dossier(seat, id)));
        Desk.page(page, seat, "editions");
        page.addAttribute("copy", copy);
        page.addAttribute("here", Desk.item(seat, copy));
        page.addAttribute(
                "wrong",
                read.troubles().stream()
                        .map(trouble -> DeskTrouble.words(trouble, words.language()))
                        .toList());
        page.addAttribute(
                "headline",
                read.item().stream()
                        .findFirst()
                        .map(found -> found.head().title())
                        .orElse(copy.title()));
        page.addAttribute(
                "html",
                read.item().stream()
                        .findFirst()
                        .map(found -> html(seat, copy, found))
                        .orElse(""));
        return "desk/preview";
    }

    private static String html(Seat seat, Copy copy, Item item) {
        return PreviewHtml.of(
                item.body(),
                path -> copy.edition()
                        .map(edition -> Desk.home(seat) + "/editions/" + edition + "/file?path="
                                + java.net.URLEncoder.encode(path, java.nio.charset.StandardCharsets.UTF_8))
                        .orElse(path));
    }

    @GetMapping("/versions")
    @Allowed(Role.EDITOR)
    String versions(Seat seat, @PathVariable long item, Model page) {
        var copy = desk.item(seat, item);
        Desk.page(page, seat, "editions");
        page.addAttribute("copy", copy);
        page.addAttribute("here", Desk.item(seat, copy));
        page.addAttribute(
                "versions",
                items.versions(copy).stream()
                        .map(version -> new Saved(version, when(version), who(version)))
                        .toList());
        return "desk/versions";
    }

    /** A version with when it was saved, in words, and the name of whoever did. */
    record Saved(Items.Version version, String when, String who) {}

    private String when(Items.Version version) {
        var messages = Messages.of(words.language());
        var calendar = new Calendar(messages);
        var at = version.at().atZone(HERE);
        return messages.text("calendar.moment", calendar.day(at.toLocalDate()), calendar.time(at.toLocalTime()));
    }

    private String who(Items.Version version) {
        return version.person()
                .flatMap(people::byId)
                .map(Person::name)
                .filter(name -> !name.isBlank())
                .orElseGet(() -> words.of("audit.nobody"));
    }

    @GetMapping("/versions/{version}")
    @Allowed(Role.EDITOR)
    String version(Seat seat, @PathVariable long item, @PathVariable int version, Model page) {
        var copy = desk.item(seat, item);
        var old = items.versions(copy).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(Desk::missing);
        Desk.page(page, seat, "editions");
        page.addAttribute("copy", copy);
        page.addAttribute("here", Desk.item(seat, copy));
        page.addAttribute("old", old);
        page.addAttribute("changes", ItemChanges.of(old.text(), copy.text()));
        page.addAttribute("saved", when(old));
        page.addAttribute("who", who(old));
        return "desk/version";
    }

    @PostMapping("/versions/{version}")
    @Allowed(Role.EDITOR)
    String restore(Seat seat, @PathVariable long item, @PathVariable int version, RedirectAttributes next) {
        var copy = desk.openItem(seat, item);
        items.versions(copy).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .ifPresent(old -> items.save(
                        copy,
                        copy.version(),
                        old.text(),
                        copy.state(),
                        seat.person().id()));
        audit.note(seat, "restore", "item " + item + " version " + version);
        next.addFlashAttribute("done", "item.restored");
        return "redirect:" + Desk.item(seat, copy);
    }

    @PostMapping("/bin")
    @Allowed(Role.EDITOR)
    String bin(Seat seat, @PathVariable long item, RedirectAttributes next) {
        var copy = desk.openItem(seat, item);
        items.bin(copy, true);
        audit.note(seat, "bin", "item " + item);
        next.addFlashAttribute("done", "item.binned");
        return "redirect:"
                + copy.edition().map(id -> Desk.home(seat) + "/editions/" + id).orElse(Desk.home(seat) + "/copy");
    }

    @PostMapping("/unbin")
    @Allowed(Role.EDITOR)
    String unbin(Seat seat, @PathVariable long item, RedirectAttributes next) {
        var copy = desk.item(seat, item);
        boolean shut = copy.edition()
                .flatMap(id -> dossiers.byId(copy.neighbourhood(), id))
                .filter(found -> !found.open())
                .isPresent();
        items.bin(copy, false);
        if (shut) {
            items.assign(copy, Optional.empty()); // a published edition does not change: the item waits in stock
        }
        next.addFlashAttribute("done", "item.unbinned");
        return "redirect:" + Desk.item(seat, copy);
    }

    @PostMapping("/edition")
    @Allowed(Role.EDITOR)
    String assign(Seat seat, @PathVariable long item, @RequestParam Optional<Long> edition, RedirectAttributes next) {
        var copy = desk.openItem(seat, item);
        items.assign(copy, edition.map(id -> desk.open(seat, id)));
        next.addFlashAttribute("done", "item.assigned");
        return "redirect:" + Desk.item(seat, copy);
    }

    @GetMapping("/item.md")
    @Allowed(Role.EDITOR)
    ResponseEntity<String> text(Seat seat, @PathVariable long item) {
        return ResponseEntity.ok()
                .header("Content-Type", "text/markdown; charset=utf-8")
                .body(desk.item(seat, item).text());
    }
}
