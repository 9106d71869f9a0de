package nl.buurtpers.app.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.app.accounts.Allowed;
import nl.buurtpers.app.accounts.AuditTrail;
import nl.buurtpers.app.accounts.Ids;
import nl.buurtpers.app.accounts.Role;
import nl.buurtpers.app.accounts.Seat;
import nl.buurtpers.app.accounts.Words;
import nl.buurtpers.app.copy.Copy;
import nl.buurtpers.app.copy.Dossier;
import nl.buurtpers.app.copy.Dossiers;
import nl.buurtpers.app.copy.Folders;
import nl.buurtpers.app.copy.Items;
import nl.buurtpers.app.publishing.Publications;
import nl.buurtpers.model.Edition;
import nl.buurtpers.source.FieldSheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/** One edition: what is in it, in which order, and how it is set up. */
@Controller
@RequestMapping("/desk/{neighbourhood}/editions/{edition}")
class EditionPages {

    static final List<String> KINDS = List.of("article", "notice", "event", "service", "advert");

    private final Desk desk;
    private final Dossiers dossiers;
    private final Items items;
    private final Folders folders;
    private final Publications publications;
    private final AuditTrail audit;
    private final Words words;

    EditionPages(
            Desk desk,
            Dossiers dossiers,
            Items items,
            Folders folders,
            Publications publications,
            AuditTrail audit,
            Words words) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.items = items;
        this.folders = folders;
        this.publications = publications;
        this.audit = audit;
        this.words = words;
    }

    /** A section with its name for people. */
    record Section(String id, String title) {}

    @GetMapping
    @Allowed({Role.EDITOR, Role.CONTRIBUTOR})
    String overview(Seat seat, @PathVariable long edition, Model page) {
        var dossier = desk.dossier(seat, edition);
        Desk.page(page, seat, "editions");
        page.addAttribute("dossier", dossier);
        page.addAttribute("here", Desk.edition(seat, dossier));
        var all = items.of(dossier);
        page.addAttribute("items", all);
        page.addAttribute("groups", Groups.of(all, dossier, words.language()).all());
        page.addAttribute("next", next(seat, all));
        page.addAttribute("kinds", KINDS);
        page.addAttribute("publications", publications.of(dossier));
        page.addAttribute("zone", zone(dossier));
        return "desk/edition";
    }

    /** What is the next thing to do here: publish where all is ready, for who may; else see what is missing. */
    private static String next(Seat seat, List<Copy> all) {
        boolean ready = !all.isEmpty() && all.stream().allMatch(item -> item.state() == Copy.State.READY);
        return ready && seat.may(Role.CHIEF_EDITOR) ? "publish" : "state";
    }

    static ZoneId zone(Dossier dossier) {
        try {
            return ZoneId.of(dossier.fields().words("time-zone"));
        } catch (java.time.DateTimeException e) {
            return Edition.DEFAULT_TIME_ZONE;
        }
    }

    static List<Section> sections(Dossier dossier) {
        return dossier.fields().tables("sections").stream()
                .map(section -> new Section(section.words("id"), section.words("title")))
                .toList();
    }

    @PostMapping("/items")
    @Allowed({Role.EDITOR, Role.CONTRIBUTOR})
    String add(
            Seat seat, @PathVariable long edition, @RequestParam String kind, @RequestParam String title, Model page) {
        var dossier = desk.open(seat, edition);
        if (title.isBlank() || !KINDS.contains(kind)) {
            page.addAttribute("wrong", List.of(words.of("item.wrong.title")));
            return overview(seat, edition, page);
        }
        var file = ItemForm.fresh(kind, title.strip());
        if (kind.equals("event")) {
            file = new nl.buurtpers.source.ItemFile(file.sheet().with(dossier.date() + "T20:00", "start"), file.body());
        }
        var name = Ids.of(title);
        var item = items.add(new Items.Fresh(
                dossier.neighbourhood(),
                Optional.of(dossier),
                name.isEmpty() ? "stuk" : name,
                file.text(),
                Copy.State.DRAFT,
                "",
                "",
                Optional.of(seat.person().id())));
        return "redirect:" + Desk.item(seat, item);
    }

    @PostMapping("/items/{item}/move")
    @Allowed(Role.EDITOR)
    String move(Seat seat, @PathVariable long edition, @PathVariable long item, @RequestParam int down) {
        var dossier = desk.open(seat, edition);
        var groups = Groups.of(items.of(dossier), dossier, words.language());
        items.order(dossier, groups.moved(desk.item(seat, item), down));
        return "redirect:" + Desk.edition(seat, dossier) + "#item-" + item;
    }

    @PostMapping("/order")
    @Allowed(Role.EDITOR)
    @ResponseBody
    String order(Seat seat, @PathVariable long edition, @RequestParam List<Long> id) {
        items.order(desk.open(seat, edition), id);
        return "";
    }

    @GetMapping("/sheet")
    @Allowed(Role.EDITOR)
    String sheet(Seat seat, @PathVariable long edition, Model page) {
        var dossier = desk.dossier(seat, edition);
        return sheetPage(seat, dossier, dossier.sheet(), page);
    }

    private String sheetPage(Seat seat, Dossier dossier, String text, Model page) {
        Desk.page(page, seat, "editions");
        page.addAttribute("dossier", dossier);
        page.addAttribute("here", Desk.edition(seat, dossier));
        page.addAttribute("sheet", FieldSheet.read(text).orElse(FieldSheet.EMPTY));
        page.addAttribute("text", text);
        page.addAttribute("sections", sectionLines(FieldSheet.read(text).orElse(FieldSheet.EMPTY)));
        page.addAttribute("zone", zone(dossier));
        return "desk/sheet";
    }

    /** Sections as lines to type: {@code nieuws: Nieuws uit de wijk}. */
    private static String sectionLines(FieldSheet sheet) {
        var lines = new StringBuilder();
        sheet.tables("sections")
                .forEach(section -> lines.append(section.words("id"))
                        .append(": ")
                        .append(section.words("title"))
                        .append('\n'));
        return lines.toString();
    }

    @PostMapping("/sheet")
    @Allowed(Role.EDITOR)
    String change(
            Seat seat,
            @PathVariable long edition,
            @RequestParam MultiValueMap<String, String> form,
            Model page,
            RedirectAttributes next) {
        var dossier = desk.open(seat, edition);
        var wrong = new ArrayList<String>();
        var sheet = filled(dossier, form);
        var date = date(sheet.words("date"), wrong);
        var deadline = deadline(form.getFirst("deadline"), dossier, wrong);
        long version =
                Long.parseLong(Optional.ofNullable(form.getFirst("version")).orElse("0"));
        if (wrong.isEmpty() && version != dossier.version() && !sheet.text().equals(dossier.sheet())) {
            wrong.add(words.of("sheet.overtaken"));
        }
        if (wrong.isEmpty() && !dossiers.change(dossier, sheet.text(), date, deadline)) {
            wrong.add(words.of("sheet.overtaken"));
        }
        if (!wrong.isEmpty()) {
            page.addAttribute("wrong", wrong);
            return sheetPage(seat, desk.dossier(seat, edition), sheet.text(), page);
        }
        audit.note(seat, "change-edition", "edition " + edition);
        next.addFlashAttribute("done", "sheet.changed");
        return "redirect:" + Desk.edition(seat, dossier);
    }

    private static FieldSheet filled(Dossier dossier, MultiValueMap<String, String> form) {
        var whole = Optional.ofNullable(form.getFirst("text")).filter(text -> !text.isBlank());
        var sheet = whole.flatMap(FieldSheet::read).orElseGet(dossier::fields);
        if (whole.isEmpty()) {
            var file = new nl.buurtpers.source.ItemFile(sheet, "");
            sheet = ItemForm.filled(file, form).sheet();
            var lines = Optional.ofNullable(form.getFirst("sections")).orElse("");
            sheet = sheet.withTables(
                    lines.lines()
                            .filter(line -> line.contains(":"))
                            .map(line -> line.split(":", 2))
                            .filter(parts ->
                                    !parts[1].isBlank() && !Ids.of(parts[0]).isEmpty())
                            .map(parts -> FieldSheet.EMPTY
                                    .with(Ids.of(parts[0]), "id")
                                    .with(parts[1].strip(), "title"))
                            .toList(),
                    "sections");
        }
        return sheet;
    }

    private LocalDate date(String words, List<String> wrong) {
        try {
            return LocalDate.parse(words);
        } catch (DateTimeParseException e) {
            wrong.add(this.words.of("edition.wrong.date"));
            return LocalDate.EPOCH;
        }
    }

    private Optional<java.time.Instant> deadline(
            @org.jspecify.annotations.Nullable String words, Dossier dossier, List<String> wrong) {
        if (words == null || words.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(words).atZone(zone(dossier)).toInstant());
        } catch (DateTimeParseException e) {
            wrong.add(this.words.of("edition.wrong.deadline"));
            return Optional.empty();
        }
    }

    @GetMapping("/folder.zip")
    @Allowed(Role.EDITOR)
    void export(Seat seat, @PathVariable long edition, HttpServletResponse response) throws IOException {
        var dossier = desk.dossier(seat, edition);
        var folder = folders.of(dossier);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(dossier.name() + ".zip")
                        .build()
                        .toString());
        Parcel.pack(folder, response.getOutputStream());
    }
}
