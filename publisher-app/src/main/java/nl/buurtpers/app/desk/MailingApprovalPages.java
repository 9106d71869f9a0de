package nl.buurtpers.app.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import nl.buurtpers.model.Edition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The last look at a newsletter before it goes to everybody: to how many, when, and until when it is news. */
@Controller
@RequestMapping("/desk/{neighbourhood}/mailings/{mailing}/approve")
class MailingApprovalPages {

    private static final ZoneId ZONE = Edition.DEFAULT_TIME_ZONE;
    private static final List<Integer> DAYS = List.of(1, 2, (int) MailingOrders.WORTH_SENDING.toDays(), 7);

    private final Desk desk;
    private final Mailings mailings;
    private final MailingOrders orders;
    private final MailingTale tale;
    private final MailWays ways;
    private final ProofLetters proofs;
    private final Publications publications;
    private final Words words;
    private final Clock clock;

    MailingApprovalPages(
            Desk desk,
            Mailings mailings,
            MailingOrders orders,
            MailingTale tale,
            MailWays ways,
            ProofLetters proofs,
            Publications publications,
            Words words,
            Clock clock) {
        this.desk = desk;
        this.mailings = mailings;
        this.orders = orders;
        this.tale = tale;
        this.ways = ways;
        this.proofs = proofs;
        this.publications = publications;
        this.words = words;
        this.clock = clock;
    }

    private Publication publication(Mailing mailing) {
        return publications.byId(mailing.neighbourhood(), mailing.publication()).orElseThrow(Desk::missing);
    }

    @GetMapping
    @Allowed(Role.CHIEF_EDITOR)
    String look(Seat seat, @PathVariable("mailing") long id, Model page) {
        var mailing = desk.mailing(seat, id);
        if (mailing.state() != Mailing.State.DRAFT) {
            return "redirect:" + MailingPages.here(seat, mailing);
        }
        var publication = publication(mailing);
        Desk.page(page, seat, "mailings");
        page.addAttribute("here", MailingPages.here(seat, mailing));
        page.addAttribute("mailing", mailing);
        page.addAttribute("edition", tale.edition(publication));
        page.addAttribute("readers", mailings.readers(mailing.neighbourhood()));
        page.addAttribute("mailed", mailed(mailing, publication));
        page.addAttribute("obstacle", obstacle(mailing, publication).orElse(null));
        page.addAttribute("zone", ZONE);
        page.addAttribute("today", clock.instant().atZone(ZONE).toLocalDate());
        page.addAttribute("days", DAYS);
        page.addAttribute("worth", MailingOrders.WORTH_SENDING.toDays());
        return "desk/mailing-approve";
    }

    /** Mailings of the same edition, of which somebody may have a copy, or gets one. */
    private List<MailingTale.Brief> mailed(Mailing mailing, Publication publication) {
        return mailings.ofEdition(mailing.neighbourhood(), publication.edition()).stream()
                .filter(other -> other.id() != mailing.id() && other.state() != Mailing.State.DRAFT)
                .filter(other -> !other.state().over() || reached(other))
                .map(tale::brief)
                .toList();
    }

    private boolean reached(Mailing mailing) {
        var tally = mailings.tally(mailing);
        return tally.handed() + tally.unknown() + tally.kept() > 0;
    }

    /** Why it cannot go, whoever reads it. */
    private Optional<String> obstacle(Mailing mailing, Publication publication) {
        if (proofs.cover(publication).isEmpty()) {
            return Optional.of(words.of("mailing.withdrawn"));
        }
        if (!ways.any(mailing.neighbourhood())) {
            return Optional.of(words.of("mailing.ways.none"));
        }
        return mailings.readers(mailing.neighbourhood()) == 0
                ? Optional.of(words.of("mailing.readers.none"))
                : Optional.empty();
    }

    @PostMapping
    @Allowed(Role.CHIEF_EDITOR)
    String approve(
            Seat seat,
            @PathVariable("mailing") long id,
            @RequestParam Map<String, String> form,
            RedirectAttributes next) {
        var mailing = desk.mailing(seat, id);
        var here = "redirect:" + MailingPages.here(seat, mailing);
        var start = Start.of(form, ZONE, clock.instant());
        var wrong = wrong(mailing, form, start);
        if (wrong.isPresent()) {
            next.addFlashAttribute("wrong", List.of(wrong.get()));
            next.addFlashAttribute("typed", form);
            return here + "/approve";
        }
        var begin =
                start instanceof Start.Later later ? Optional.of(later.at().toInstant()) : Optional.<Instant>empty();
        var expires = begin.orElseGet(clock::instant).plus(Duration.ofDays(days(form)));
        if (!orders.approve(seat, mailing, number(form, "readers"), begin, expires)) {
            next.addFlashAttribute("wrong", List.of(changed(desk.mailing(seat, id), form)));
            next.addFlashAttribute("typed", form);
            return here + "/approve";
        }
        next.addFlashAttribute("done", "mailing.approved");
        if (start instanceof Start.Later(var said, var at, var twist) && twist != Start.Twist.NONE) {
            next.addFlashAttribute(
                    "told",
                    words.of("mailing.twist." + twist, tale.time(said.toLocalTime()), tale.moment(at.toInstant())));
        }
        return here;
    }

    /** What keeps the form from being obeyed. */
    private Optional<String> wrong(Mailing mailing, Map<String, String> form, Start start) {
        var publication = publication(mailing);
        boolean seen = number(form, "version") == mailing.version();
        if (mailing.state() != Mailing.State.DRAFT || !seen) {
            return Optional.of(changed(mailing, form));
        }
        return obstacle(mailing, publication)
                .or(() -> start instanceof Start.Wrong(var why) ? Optional.of(words.of(why)) : Optional.empty())
                .or(() -> mailed(mailing, publication).isEmpty()
                                || form.getOrDefault("again", "").equals("yes")
                        ? Optional.empty()
                        : Optional.of(words.of("mailing.wrong.again")));
    }

    /** Why it was not approved: somebody was first, changed it meanwhile, or there are other readers now. */
    private String changed(Mailing mailing, Map<String, String> form) {
        if (mailing.state() != Mailing.State.DRAFT) {
            return tale.overtaken(mailing);
        }
        long readers = mailings.readers(mailing.neighbourhood());
        return number(form, "readers") != readers
                ? words.of("mailing.wrong.readers", readers)
                : words.of("mailing.wrong.version");
    }

    private static int days(Map<String, String> form) {
        int days = (int) number(form, "days");
        return DAYS.contains(days) ? days : (int) MailingOrders.WORTH_SENDING.toDays();
    }

    private static long number(Map<String, String> form, String box) {
        var words = form.getOrDefault(box, "");
        return words.matches("\\d{1,9}") ? Long.parseLong(words) : -1;
    }
}
