package nl.buurtpers.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What every kind of item has.
 *
 * @param id permanent id, unique in the edition: lower-case ASCII letters, digits and hyphens, at most 50
 * @param title headline
 * @param shortTitle headline of at most {@value #SHORT_LENGTH} characters
 * @param summary one to three plain sentences that stand on their own
 * @param section id of its section
 * @param priority 1 (front page) to 5 (filler: only where there is room)
 * @param author byline
 * @param date own date
 * @param language own BCP 47 tag
 * @param order explicit place within its section
 * @param picture lead picture
 * @param contact whom to turn to
 * @param adjustment in which channels it appears
 * @param wording other text for certain channels
 * @param sharing whether other neighbourhoods may take it over
 */
public record Head(
        String id,
        String title,
        Optional<String> shortTitle,
        Optional<String> summary,
        Optional<String> section,
        int priority,
        Optional<String> author,
        Optional<LocalDate> date,
        Optional<String> language,
        OptionalInt order,
        Optional<Picture> picture,
        Contact contact,
        Adjustment adjustment,
        Wording wording,
        Sharing sharing) {

    /** Longest short headline, in code points: what a teletext index line holds. */
    public static final int SHORT_LENGTH = 38;

    /** The priority of an item that names none. */
    public static final int DEFAULT_PRIORITY = 3;

    /** An item with nothing but an id and a headline. */
    public static Head of(String id, String title) {
        return new Head(
                id,
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                DEFAULT_PRIORITY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Contact.NONE,
                Adjustment.EVERYWHERE,
                Wording.NONE,
                Sharing.NONE);
    }

    /** The same with another lead picture, or none. */
    public Head withPicture(Optional<Picture> other) {
        return new Head(
                id,
                title,
                shortTitle,
                summary,
                section,
                priority,
                author,
                date,
                language,
                order,
                other,
                contact,
                adjustment,
                wording,
                sharing);
    }

    /** The same with other text for certain channels. */
    public Head withWording(Wording other) {
        return new Head(
                id,
                title,
                shortTitle,
                summary,
                section,
                priority,
                author,
                date,
                language,
                order,
                picture,
                contact,
                adjustment,
                other,
                sharing);
    }

    /** The short headline; the headline itself where it is short enough or nothing shorter was written. */
    public String brief() {
        return shortTitle.orElse(title);
    }
}
