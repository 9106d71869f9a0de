package nl.buurtpers.app.publicsite;

import java.util.Optional;
import nl.buurtpers.app.accounts.Neighbourhood;

/**
 * What every page of the public side says about itself.
 *
 * @param language of its words
 * @param title of the page, without that of the paper
 * @param canonical its own absolute address
 * @param page which of the pages of the bar it is; empty for others
 * @param neighbourhood whose page it is; nothing for pages of the whole house
 * @param hasPaper whether there is a paper to read
 */
public record Folio(
        String language,
        String title,
        String description,
        String canonical,
        String page,
        Optional<Neighbourhood> neighbourhood,
        boolean hasPaper) {

    /** Name of the paper, or of the house. */
    public String name() {
        return neighbourhood.map(Neighbourhood::publication).orElse("Buurtpers");
    }

    /** Where the neighbourhood's pages start. */
    public String home() {
        return neighbourhood.map(Addresses::of).orElse("/");
    }

    /** Its colours and typefaces. */
    public String look() {
        return neighbourhood.map(n -> Addresses.of(n) + "stijl.css").orElse("/assets/public/look.css");
    }

    /** Its icon. */
    public String icon() {
        return neighbourhood.map(n -> Addresses.of(n) + "icoon.svg").orElse("/assets/public/icon.svg");
    }

    /** The rules of every page. */
    public String rules() {
        return Assets.address("public.css");
    }

    /** The rules of the bar. */
    public String bar() {
        return Assets.address("bar.css");
    }

    /** The neighbourhood and its town. */
    public String place() {
        return neighbourhood
                .map(n -> n.place().isEmpty() ? n.name() : n.name() + ", " + n.place())
                .orElse("");
    }
}
