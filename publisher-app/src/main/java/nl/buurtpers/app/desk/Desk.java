package nl.buurtpers.app.desk;

import nl.buurtpers.app.accounts.Seat;
import nl.buurtpers.app.copy.Copy;
import nl.buurtpers.app.copy.Dossier;
import nl.buurtpers.app.copy.Dossiers;
import nl.buurtpers.app.copy.Items;
import nl.buurtpers.app.copy.Photo;
import nl.buurtpers.app.copy.Photos;
import nl.buurtpers.app.delivery.Mailing;
import nl.buurtpers.app.delivery.Mailings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Finds what lies on the desk of a neighbourhood; what lies on another desk is not there. */
@Component
class Desk {

    private final Dossiers dossiers;
    private final Items items;
    private final Photos photos;
    private final Mailings mailings;

    Desk(Dossiers dossiers, Items items, Photos photos, Mailings mailings) {
        this.dossiers = dossiers;
        this.items = items;
        this.photos = photos;
        this.mailings = mailings;
    }

    Dossier dossier(Seat seat, long id) {
        return dossiers.byId(seat.neighbourhood().id(), id).orElseThrow(Desk::missing);
    }

    /** An edition that may be changed. */
    Dossier open(Seat seat, long id) {
        var dossier = dossier(seat, id);
        if (!dossier.open()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return dossier;
    }

    Copy item(Seat seat, long id) {
        return items.byId(seat.neighbourhood().id(), id).orElseThrow(Desk::missing);
    }

    /** An item that may be changed: its edition is open, or it has none. */
    Copy openItem(Seat seat, long id) {
        var item = item(seat, id);
        item.edition().ifPresent(edition -> open(seat, edition));
        return item;
    }

    Photo photo(Seat seat, long edition, long id) {
        return photos.byId(seat.neighbourhood().id(), id)
                .filter(photo -> photo.edition().filter(own -> own == edition).isPresent())
                .orElseThrow(Desk::missing);
    }

    Mailing mailing(Seat seat, long id) {
        return mailings.byId(seat.neighbourhood().id(), id).orElseThrow(Desk::missing);
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Sets out what every page of the desk shows. */
    static void page(Model page, Seat seat, String room) {
        page.addAttribute("seat", seat);
        page.addAttribute("room", room);
        page.addAttribute("home", home(seat));
    }

    static String home(Seat seat) {
        return "/desk/" + seat.neighbourhood().id();
    }

    static String edition(Seat seat, Dossier dossier) {
        return home(seat) + "/editions/" + dossier.id();
    }

    static String item(Seat seat, Copy item) {
        return home(seat) + "/items/" + item.id();
    }
}
