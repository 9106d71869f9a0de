package nl.buurtpers.app.desk;

import java.util.List;
import nl.buurtpers.app.accounts.Allowed;
import nl.buurtpers.app.accounts.Role;
import nl.buurtpers.app.accounts.Seat;
import nl.buurtpers.app.delivery.Mailing;
import nl.buurtpers.app.delivery.MailingOrders;
import nl.buurtpers.app.delivery.Mailings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do to a newsletter that is under way. */
@Controller
@RequestMapping("/desk/{neighbourhood}/mailings/{mailing}")
class MailingOrderPages {

    private final Desk desk;
    private final Mailings mailings;
    private final MailingOrders orders;
    private final MailingTale tale;

    MailingOrderPages(Desk desk, Mailings mailings, MailingOrders orders, MailingTale tale) {
        this.desk = desk;
        this.mailings = mailings;
        this.orders = orders;
        this.tale = tale;
    }

    private interface Order {
        boolean give(Seat seat, Mailing mailing);
    }

    /** Gives an order; where it came too late, says in which state the mailing is instead. */
    private String give(Seat seat, long id, String done, Order order, RedirectAttributes next) {
        var mailing = desk.mailing(seat, id);
        if (order.give(seat, mailing)) {
            next.addFlashAttribute("done", done);
        } else {
            next.addFlashAttribute(
                    "wrong", List.of(tale.overtaken(mailings.byId(id).orElse(mailing))));
        }
        return "redirect:" + MailingPages.here(seat, mailing);
    }

    @PostMapping("/take-back")
    @Allowed(Role.CHIEF_EDITOR)
    String takeBack(Seat seat, @PathVariable("mailing") long id, RedirectAttributes next) {
        return give(seat, id, "mailing.taken-back", orders::takeBack, next);
    }

    /** Whoever sees that something is wrong may hold it up. */
    @PostMapping("/pause")
    @Allowed(Role.EDITOR)
    String pause(Seat seat, @PathVariable("mailing") long id, RedirectAttributes next) {
        return give(seat, id, "mailing.paused.done", orders::pause, next);
    }

    @PostMapping("/resume")
    @Allowed(Role.CHIEF_EDITOR)
    String resume(Seat seat, @PathVariable("mailing") long id, RedirectAttributes next) {
        return give(seat, id, "mailing.resumed", orders::resume, next);
    }

    @PostMapping("/stop")
    @Allowed(Role.CHIEF_EDITOR)
    String stop(Seat seat, @PathVariable("mailing") long id, RedirectAttributes next) {
        return give(seat, id, "mailing.stopped", orders::stop, next);
    }

    /** About one copy in doubt. */
    @PostMapping("/doubts/{reader}")
    @Allowed(Role.CHIEF_EDITOR)
    String decide(
            Seat seat,
            @PathVariable("mailing") long id,
            @PathVariable long reader,
            @RequestParam(defaultValue = "false") boolean again,
            RedirectAttributes next) {
        return give(
                seat,
                id,
                again ? "mailing.doubt.again.done" : "mailing.doubt.keep.done",
                (who, mailing) -> orders.decide(who, mailing, reader, again),
                next);
    }

    /**
     * About all of them.
     *
     * @param number how many the page told of: nobody decides about copies of which they did not know
     */
    @PostMapping("/doubts")
    @Allowed(Role.CHIEF_EDITOR)
    String decideAll(
            Seat seat,
            @PathVariable("mailing") long id,
            @RequestParam(defaultValue = "0") long number,
            @RequestParam(defaultValue = "false") boolean again,
            RedirectAttributes next) {
        return give(
                seat,
                id,
                again ? "mailing.doubt.again.done" : "mailing.doubt.keep.done",
                (who, mailing) -> mailings.tally(mailing).unknown() == number && orders.decide(who, mailing, again) > 0,
                next);
    }
}
