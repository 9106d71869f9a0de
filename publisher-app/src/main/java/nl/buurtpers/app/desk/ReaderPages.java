package nl.buurtpers.app.desk;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.app.accounts.Allowed;
import nl.buurtpers.app.accounts.Ids;
import nl.buurtpers.app.accounts.Role;
import nl.buurtpers.app.accounts.Seat;
import nl.buurtpers.app.accounts.Words;
import nl.buurtpers.app.delivery.ProofLetters;
import nl.buurtpers.app.subscribers.AddressList;
import nl.buurtpers.app.subscribers.Enrolment;
import nl.buurtpers.app.subscribers.Lists;
import nl.buurtpers.app.subscribers.Proof;
import nl.buurtpers.app.subscribers.ReadingForm;
import nl.buurtpers.app.subscribers.Subscribers;
import nl.buurtpers.app.subscribers.Suppressions;
import nl.buurtpers.app.subscribers.Wishes;
import nl.buurtpers.model.Edition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who gets the newsletter: how many, somebody who asks on paper, a list that was kept elsewhere. */
@Controller
@RequestMapping("/desk/{neighbourhood}/readers")
class ReaderPages {

    private static final int MOST_SHOWN = 50;
    private static final int MOST_NOTE = 400;
    private static final int ROWS_SHOWN = 5;

    private final Subscribers subscribers;
    private final Suppressions suppressions;
    private final Enrolment enrolment;
    private final Lists lists;
    private final ProofLetters proofs;
    private final Words words;
    private final Clock clock;

    ReaderPages(
            Subscribers subscribers,
            Suppressions suppressions,
            Enrolment enrolment,
            Lists lists,
            ProofLetters proofs,
            Words words,
            Clock clock) {
        this.subscribers = subscribers;
        this.suppressions = suppressions;
        this.enrolment = enrolment;
        this.lists = lists;
        this.proofs = proofs;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    @Allowed(Role.EDITOR)
    String all(Seat seat, @RequestParam(defaultValue = "") String search, Model page) {
        var place = seat.neighbourhood().id();
        var today = LocalDate.ofInstant(clock.instant(), Edition.DEFAULT_TIME_ZONE);
        Desk.page(page, seat, "readers");
        page.addAttribute("numbers", subscribers.numbers(place, today));
        page.addAttribute("suppressed", suppressions.number(place));
        page.addAttribute("search", search);
        page.addAttribute("readers", subscribers.find(place, search, MOST_SHOWN));
        page.addAttribute("today", today);
        page.addAttribute("forms", ReadingForm.values());
        page.addAttribute("most", MOST_SHOWN);
        page.addAttribute("proof", proofs.ready(seat));
        return "desk/readers";
    }

    /** Somebody who said yes on paper. */
    @PostMapping
    @Allowed(Role.EDITOR)
    String enter(Seat seat, @RequestParam Map<String, String> form, RedirectAttributes next) {
        var email = form.getOrDefault("email", "").strip();
        var note = form.getOrDefault("note", "").strip();
        if (!Ids.address(email)) {
            return refused(seat, "person.wrong.email", next);
        }
        if (note.isEmpty() || note.length() > MOST_NOTE) {
            return refused(seat, "readers.wrong.note", next);
        }
        var wishes = new Wishes(
                ReadingForm.of(form.getOrDefault("form", "")),
                seat.neighbourhood().language(),
                List.of());
        next.addFlashAttribute(
                "done",
                switch (enrolment.enter(seat, email, wishes, Proof.Source.PAPER, note)) {
                    case ADDED -> "readers.added";
                    case ALREADY_THERE -> "readers.there";
                    case SUPPRESSED -> "readers.suppressed";
                });
        return here(seat);
    }

    private String refused(Seat seat, String why, RedirectAttributes next) {
        next.addFlashAttribute("wrong", List.of(words.of(why)));
        return here(seat);
    }

    private static String here(Seat seat) {
        return "redirect:" + Desk.home(seat) + "/readers";
    }

    /** The newest letter, to whoever asks for it. */
    @PostMapping("/proof")
    @Allowed(Role.EDITOR)
    String proof(Seat seat, @RequestParam(defaultValue = "") String form, RedirectAttributes next) throws IOException {
        var wishes = new Wishes(ReadingForm.of(form), seat.neighbourhood().language(), List.of());
        switch (proofs.send(seat, wishes)) {
            case OVER -> next.addFlashAttribute("done", "readers.proof.sent");
            case NOT_SET_UP -> next.addFlashAttribute("wrong", List.of(words.of("readers.proof.none")));
            case REFUSED -> next.addFlashAttribute("wrong", List.of(words.of("readers.proof.refused")));
        }
        return here(seat);
    }

    /** Somebody who asked by word of mouth to get no more. */
    @PostMapping("/{reader}/release")
    @Allowed(Role.EDITOR)
    String release(Seat seat, @PathVariable long reader, RedirectAttributes next) {
        if (!enrolment.release(seat, reader)) {
            throw Desk.missing();
        }
        next.addFlashAttribute("done", "readers.released");
        return here(seat);
    }

    /** A list, to be looked at first. */
    @PostMapping("/list")
    @Allowed(Role.CHIEF_EDITOR)
    String list(Seat seat, @RequestParam MultipartFile file, RedirectAttributes next) throws IOException {
        var text = AddressList.words(file.getBytes());
        AddressList list;
        try {
            list = AddressList.read(text);
        } catch (IOException e) {
            return refused(seat, "readers.list.wrong", next);
        }
        if (list.rows().size() > AddressList.MOST_ROWS) {
            return refused(seat, "readers.list.long", next);
        }
        if (list.count(list.addresses()) == 0) {
            return refused(seat, "readers.list.wrong", next);
        }
        return here(seat) + "/list/" + lists.keep(seat, text);
    }

    @GetMapping("/list/{list}")
    @Allowed(Role.CHIEF_EDITOR)
    String look(Seat seat, @PathVariable long list, Model page) throws IOException {
        var found = lists.byId(seat, list).orElseThrow(Desk::missing);
        Desk.page(page, seat, "readers");
        page.addAttribute("list", found);
        page.addAttribute("id", list);
        page.addAttribute("column", found.addresses());
        page.addAttribute("rows", found.rows().stream().limit(ROWS_SHOWN).toList());
        return "desk/reader-list";
    }

    @PostMapping("/list/{list}")
    @Allowed(Role.CHIEF_EDITOR)
    String takeOver(
            Seat seat,
            @PathVariable long list,
            @RequestParam(defaultValue = "-1") int column,
            @RequestParam(defaultValue = "") String source,
            Model page,
            RedirectAttributes next)
            throws IOException {
        var found = lists.byId(seat, list).orElseThrow(Desk::missing);
        var chosen = Optional.of(column).filter(one -> one >= 0 && one < found.columns());
        if (chosen.isEmpty() || source.isBlank() || source.length() > MOST_NOTE) {
            next.addFlashAttribute("wrong", List.of(words.of("readers.list.source.wrong")));
            return here(seat) + "/list/" + list;
        }
        Desk.page(page, seat, "readers");
        page.addAttribute("taken", lists.takeOver(seat, list, found, chosen.get(), source.strip()));
        return "desk/reader-list-taken";
    }
}
