package nl.buurtpers.app.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.buurtpers.app.accounts.Allowed;
import nl.buurtpers.app.accounts.Role;
import nl.buurtpers.app.accounts.Seat;
import nl.buurtpers.app.accounts.Words;
import nl.buurtpers.app.delivery.MailWays;
import nl.buurtpers.app.delivery.Mailing;
import nl.buurtpers.app.delivery.MailingOrders;
import nl.buurtpers.app.delivery.Mailings;
import nl.buurtpers.app.delivery.ProofLetters;
import nl.buurtpers.app.publishing.Publication;
import nl.buurtpers.app.publishing.Publications;
import nl.buurtpers.app.subscribers.ReadingForm;
import nl.buurtpers.app.subscribers.Wishes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The newsletter: writing what stands above it, looking at it first, seeing what became of it. */
@Controller
@RequestMapping("/desk/{neighbourhood}/mailings")
class MailingPages {

    private static final int MOST_SHOWN = 30;

    /** Longer lines no inbox shows, and the database keeps no more than twice as much. */
    private static final int MOST_LINE = 200;

    /** What most telephones show of a subject. */
    private static final int TELEPHONE = 40;

    private final Desk desk;
    private final Mailings mailings;
    private final MailingOrders orders;
    private final MailingTale tale;
    private final MailWays ways;
    private final ProofLetters proofs;
    private final Publications publications;
    private final Words words;

    MailingPages(
            Desk desk,
            Mailings mailings,
            MailingOrders orders,
            MailingTale tale,
            MailWays ways,
            ProofLetters proofs,
            Publications publications,
            Words words) {
        this.desk = desk;
        this.mailings = mailings;
        this.orders = orders;
        this.tale = tale;
        this.ways = ways;
        this.proofs = proofs;
        this.publications = publications;
        this.words = words;
    }

    static String room(Seat seat) {
        return Desk.home(seat) + "/mailings";
    }

    static String here(Seat seat, Mailing mailing) {
        return room(seat) + "/" + mailing.id();
    }

    @GetMapping
    @Allowed(Role.EDITOR)
    String all(Seat seat, Model page) {
        var place = seat.neighbourhood().id();
        var newest = proofs.newest(seat);
        Desk.page(page, seat, "mailings");
        page.addAttribute("readers", mailings.readers(place));
        page.addAttribute("ways", ways.any(place));
        page.addAttribute("published", !publications.shelf(place).isEmpty());
        page.addAttribute("newest", newest.orElse(null));
        page.addAttribute("edition", newest.map(tale::edition).orElse(""));
        page.addAttribute(
                "mailings",
                mailings.of(place, MOST_SHOWN).stream().map(tale::brief).toList());
        return "desk/mailings";
    }

    @PostMapping
    @Allowed(Role.EDITOR)
    String draft(Seat seat, RedirectAttributes next) {
        var newest = proofs.newest(seat);
        var cover = newest.flatMap(proofs::cover);
        if (newest.isEmpty() || cover.isEmpty()) {
            next.addFlashAttribute("wrong", List.of(words.of("mailing.letter.none")));
            return "redirect:" + room(seat);
        }
        return "redirect:"
                + here(seat, orders.draft(seat, newest.get(), cover.get().lines()));
    }

    @GetMapping("/{mailing}")
    @Allowed(Role.EDITOR)
    String one(
            Seat seat,
            @PathVariable("mailing") long id,
            @RequestParam(defaultValue = "false") boolean still,
            Model page) {
        var mailing = desk.mailing(seat, id);
        var publication = publications
                .byId(mailing.neighbourhood(), mailing.publication())
                .orElseThrow(Desk::missing);
        var cover = proofs.cover(publication);
        Desk.page(page, seat, "mailings");
        page.addAttribute("here", here(seat, mailing));
        page.addAttribute("mailing", mailing);
        page.addAttribute("tag", tale.tag(mailing));
        page.addAttribute("says", tale.says(mailing));
        page.addAttribute("edition", tale.edition(publication));
        page.addAttribute("newer", newer(publication));
        page.addAttribute("cover", cover.orElse(null));
        if (mailing.state() == Mailing.State.DRAFT) {
            draft(page, mailing);
        } else {
            numbers(seat, page, mailing);
            page.addAttribute("live", mailing.state() == Mailing.State.SENDING && !still);
            page.addAttribute("still", still);
            page.addAttribute(
                    "reasons",
                    mailing.state() == Mailing.State.PAUSED ? tale.reasons(mailing, cover.isPresent()) : List.of());
            page.addAttribute("returned", tale.returned(mailing));
            page.addAttribute("doubts", seat.may(Role.CHIEF_EDITOR) ? mailings.doubts(mailing) : List.of());
            page.addAttribute("begun", mailing.begun().map(tale::moment).orElse(""));
            page.addAttribute("expires", mailing.expires().map(tale::moment).orElse(""));
        }
        return "desk/mailing";
    }

    private boolean newer(Publication publication) {
        return publications
                .current(publication.neighbourhood(), publication.edition())
                .filter(current -> current.revision() > publication.revision())
                .isPresent();
    }

    private void draft(Model page, Mailing mailing) {
        var subject = mailing.subject();
        int length = subject.codePointCount(0, subject.length());
        page.addAttribute("length", length);
        page.addAttribute("telephone", TELEPHONE);
        page.addAttribute(
                "shown",
                length > TELEPHONE ? subject.substring(0, subject.offsetByCodePoints(0, TELEPHONE)) + "…" : subject);
        page.addAttribute("most", MOST_LINE);
        page.addAttribute("forms", ReadingForm.values());
        page.addAttribute("proof", ways.proofs());
        page.addAttribute("ways", ways.any(mailing.neighbourhood()));
    }

    private void numbers(Seat seat, Model page, Mailing mailing) {
        var tally = mailings.tally(mailing);
        page.addAttribute("here", here(seat, mailing));
        page.addAttribute("mailing", mailing);
        page.addAttribute("tally", tally);
        page.addAttribute("sums", tale.sums(mailing, tally));
        page.addAttribute(
                "troubles",
                mailing.state() == Mailing.State.SENDING
                        ? ways.troubles(mailing.neighbourhood()).stream()
                                .map(tale::trouble)
                                .toList()
                        : List.of());
    }

    /** The numbers alone, for a page that asks again and again; when there is more to say, the page comes anew. */
    @GetMapping("/{mailing}/numbers")
    @Allowed(Role.EDITOR)
    String numbers(Seat seat, @PathVariable("mailing") long id, Model page, HttpServletResponse response) {
        var mailing = desk.mailing(seat, id);
        if (mailing.state() != Mailing.State.SENDING) {
            response.setHeader("HX-Refresh", "true");
        }
        numbers(seat, page, mailing);
        page.addAttribute("live", mailing.state() == Mailing.State.SENDING);
        return "desk/mailing-numbers :: numbers";
    }

    /** Keeps what stands in the boxes; the page shows it again where that does not go. */
    private boolean keep(Mailing mailing, Map<String, String> form, RedirectAttributes next) {
        var lines = new MailingOrders.Lines(form.getOrDefault("subject", ""), form.getOrDefault("preheader", ""));
        if (lines.subject().isEmpty()
                || lines.subject().length() > MOST_LINE
                || lines.preheader().length() > MOST_LINE) {
            return notKept(form, words.of("mailing.wrong.lines", MOST_LINE), next);
        }
        if (mailing.state() != Mailing.State.DRAFT) {
            return notKept(form, tale.overtaken(mailing), next);
        }
        if (lines.equals(new MailingOrders.Lines(mailing.subject(), mailing.preheader()))) {
            return true;
        }
        boolean seen = form.getOrDefault("version", "").equals(Long.toString(mailing.version()));
        return (seen && orders.change(mailing, lines))
                || notKept(form, words.of("mailing.changed", mailing.subject()), next);
    }

    private static boolean notKept(Map<String, String> form, String why, RedirectAttributes next) {
        next.addFlashAttribute("typed", form);
        next.addFlashAttribute("wrong", List.of(why));
        return false;
    }

    @PostMapping("/{mailing}")
    @Allowed(Role.EDITOR)
    String save(
            Seat seat,
            @PathVariable("mailing") long id,
            @RequestParam Map<String, String> form,
            RedirectAttributes next) {
        var mailing = desk.mailing(seat, id);
        boolean kept = keep(mailing, form, next);
        if (kept && form.getOrDefault("next", "").equals("approve") && seat.may(Role.CHIEF_EDITOR)) {
            return "redirect:" + here(seat, mailing) + "/approve";
        }
        if (kept) {
            next.addFlashAttribute("done", "mailing.saved");
        }
        return "redirect:" + here(seat, mailing);
    }

    /** What is in the boxes is kept, and goes as a letter to whoever asks. */
    @PostMapping("/{mailing}/proof")
    @Allowed(Role.EDITOR)
    String proof(
            Seat seat,
            @PathVariable("mailing") long id,
            @RequestParam Map<String, String> form,
            RedirectAttributes next)
            throws IOException {
        var mailing = desk.mailing(seat, id);
        if (keep(mailing, form, next)) {
            var wishes = new Wishes(
                    ReadingForm.of(form.getOrDefault("form", "")),
                    seat.neighbourhood().language(),
                    List.of());
            switch (proofs.send(seat, wishes, desk.mailing(seat, id))) {
                case OVER -> next.addFlashAttribute("done", "readers.proof.sent");
                case NOT_SET_UP -> next.addFlashAttribute("wrong", List.of(words.of("readers.proof.none")));
                case REFUSED -> next.addFlashAttribute("wrong", List.of(words.of("readers.proof.refused")));
            }
        }
        return "redirect:" + here(seat, mailing);
    }

    @PostMapping("/{mailing}/discard")
    @Allowed(Role.EDITOR)
    String discard(Seat seat, @PathVariable("mailing") long id, RedirectAttributes next) {
        var mailing = desk.mailing(seat, id);
        if (orders.discard(seat, mailing)) {
            next.addFlashAttribute("done", "mailing.discarded");
            return "redirect:" + room(seat);
        }
        next.addFlashAttribute("wrong", List.of(tale.overtaken(mailing)));
        return "redirect:" + here(seat, mailing);
    }
}
