package nl.buurtpers.model;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * One edition of a neighbourhood paper: everything that it says, nothing of how it looks.
 *
 * @param publication name of the paper
 * @param neighbourhood the neighbourhood it is made for
 * @param place town of that neighbourhood
 * @param date day of publication
 * @param validUntil last day on which screens, teletext and feeds still show it
 * @param title name of this edition, such as "Herfst"
 * @param number number within the year
 * @param year volume (jaargang)
 * @param language BCP 47 tag of the whole edition
 * @param timeZone zone of times that name none
 * @param website base of absolute links, ending in a slash; without it items have no links of their own
 * @param contact how to reach the editors
 * @param colophon who made it
 * @param sections the declared sections, in order
 * @param items all items, in the order of their files
 */
public record Edition(
        String publication,
        String neighbourhood,
        Optional<String> place,
        LocalDate date,
        Optional<LocalDate> validUntil,
        Optional<String> title,
        Optional<String> number,
        Optional<String> year,
        String language,
        ZoneId timeZone,
        Optional<URI> website,
        Contact contact,
        List<Block> colophon,
        List<Section> sections,
        List<Item> items) {

    /** The language of an edition that names none. */
    public static final String DEFAULT_LANGUAGE = "nl";

    /** The zone of an edition that names none. */
    public static final ZoneId DEFAULT_TIME_ZONE = ZoneId.of("Europe/Amsterdam");

    public Edition {
        colophon = List.copyOf(colophon);
        sections = List.copyOf(sections);
        items = List.copyOf(items);
    }

    /** The item with this id, if the edition has it. */
    public Optional<Item> item(String id) {
        return items.stream().filter(item -> item.head().id().equals(id)).findFirst();
    }

    /** The same edition with other items. */
    public Edition withItems(List<Item> others) {
        return new Edition(
                publication,
                neighbourhood,
                place,
                date,
                validUntil,
                title,
                number,
                year,
                language,
                timeZone,
                website,
                contact,
                colophon,
                sections,
                others);
    }
}
