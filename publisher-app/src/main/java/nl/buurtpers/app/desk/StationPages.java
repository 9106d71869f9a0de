package nl.buurtpers.app.desk;

import java.util.List;
import nl.buurtpers.app.accounts.Allowed;
import nl.buurtpers.app.accounts.Ids;
import nl.buurtpers.app.accounts.Role;
import nl.buurtpers.app.accounts.Seat;
import nl.buurtpers.app.accounts.Words;
import nl.buurtpers.app.delivery.HandOvers;
import nl.buurtpers.app.house.House;
import nl.buurtpers.app.post.Post;
import nl.buurtpers.app.publishing.Publication;
import nl.buurtpers.app.publishing.Publications;
import nl.buurtpers.app.stations.Stations;
import nl.buurtpers.model.Edition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who takes over what is published: TV stations by pulling, print shops by a link. */
@Controller
@RequestMapping("/desk/{neighbourhood}/stations")
class StationPages {

    private static final int MOST_NAME = 120;

    private final Stations stations;
    private final HandOvers handOvers;
    private final Publications publications;
    private final House house;
    private final Words words;

    StationPages(Stations stations, HandOvers handOvers, Publications publications, House house, Words words) {
        this.stations = stations;
        this.handOvers = handOvers;
        this.publications = publications;
        this.house = house;
        this.words = words;
    }

    @GetMapping
    @Allowed({Role.EDITOR, Role.STATION, Role.PRINTER})
    String all(Seat seat, Model page) {
        var place = seat.neighbourhood().id();
        Desk.page(page, seat, "stations");
        page.addAttribute("stations", stations.of(place));
        page.addAttribute("silent", stations.silent(place));
        page.addAttribute("handOvers", handOvers.of(place));
        page.addAttribute("shelf", publications.shelf(place));
        page.addAttribute("zone", Edition.DEFAULT_TIME_ZONE);
        return "desk/stations";
    }

    @PostMapping
    @Allowed(Role.EDITOR)
    String make(Seat seat, @RequestParam(defaultValue = "") String name, RedirectAttributes next) {
        if (name.isBlank() || name.length() > MOST_NAME) {
            next.addFlashAttribute("wrong", List.of(words.of("stations.wrong")));
        } else {
            var token = stations.make(seat, name.strip());
            next.addFlashAttribute("link", house.address("/stations/" + token.words() + "/playlist.json"));
        }
        return here(seat);
    }

    private static String here(Seat seat) {
        return "redirect:" + Desk.home(seat) + "/stations";
    }

    @PostMapping("/{station}/revoke")
    @Allowed(Role.EDITOR)
    String revoke(Seat seat, @PathVariable long station, RedirectAttributes next) {
        if (!stations.revoke(seat, station)) {
            throw Desk.missing();
        }
        next.addFlashAttribute("done", "stations.revoked");
        return here(seat);
    }

    /** Hands the press file of a publication to a print shop. */
    @PostMapping("/print")
    @Allowed(Role.CHIEF_EDITOR)
    String handOver(
            Seat seat,
            @RequestParam(defaultValue = "0") long publication,
            @RequestParam(defaultValue = "") String shop,
            RedirectAttributes next) {
        var found = publications
                .byId(seat.neighbourhood().id(), publication)
                .filter(one -> one.state() == Publication.State.PUBLISHED)
                .orElseThrow(Desk::missing);
        if (!Ids.address(shop)) {
            next.addFlashAttribute("wrong", List.of(words.of("person.wrong.email")));
            return here(seat);
        }
        var given = handOvers.make(seat, found, shop.strip());
        if (given.handed() == Post.Handed.OVER) {
            next.addFlashAttribute("done", "print.mailed");
        } else {
            next.addFlashAttribute("link", given.link());
        }
        return here(seat);
    }

    @PostMapping("/print/{handOver}/revoke")
    @Allowed(Role.CHIEF_EDITOR)
    String takeBack(Seat seat, @PathVariable long handOver, RedirectAttributes next) {
        if (!handOvers.revoke(seat, handOver)) {
            throw Desk.missing();
        }
        next.addFlashAttribute("done", "print.revoked");
        return here(seat);
    }
}
