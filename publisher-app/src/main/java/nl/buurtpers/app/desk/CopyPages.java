package nl.buurtpers.app.desk;

import java.util.Optional;
import nl.buurtpers.app.accounts.Allowed;
import nl.buurtpers.app.accounts.Role;
import nl.buurtpers.app.accounts.Seat;
import nl.buurtpers.app.copy.Dossier;
import nl.buurtpers.app.copy.Dossiers;
import nl.buurtpers.app.copy.Items;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Copy that belongs to no edition: handed in, in stock, or thrown away. */
@Controller
@RequestMapping("/desk/{neighbourhood}")
class CopyPages {

    private final Items items;
    private final Dossiers dossiers;

    CopyPages(Items items, Dossiers dossiers) {
        this.items = items;
        this.dossiers = dossiers;
    }

    @GetMapping("/copy")
    @Allowed({Role.EDITOR, Role.CONTRIBUTOR})
    String loose(Seat seat, Model page) {
        Desk.page(page, seat, "copy");
        var own = Optional.of(seat.person().id());
        page.addAttribute(
                "items",
                items.loose(seat.neighbourhood().id()).stream()
                        .filter(item -> seat.may(Role.EDITOR) || item.madeBy().equals(own))
                        .toList());
        page.addAttribute(
                "dossiers",
                dossiers.of(seat.neighbourhood().id()).stream()
                        .filter(Dossier::open)
                        .toList());
        return "desk/copy";
    }

    @GetMapping("/bin")
    @Allowed(Role.EDITOR)
    String bin(Seat seat, Model page) {
        Desk.page(page, seat, "bin");
        page.addAttribute("items", items.binned(seat.neighbourhood().id()));
        return "desk/bin";
    }
}
