package nl.buurtpers.plan;

import java.util.Optional;

/**
 * Something that an item states outside its text, put into words of the edition's language: every channel says it in
 * the same words.
 *
 * @param kind what it is about
 * @param label name that readers see before it, such as "Wanneer"
 * @param value the words themselves
 * @param target where a tap on it leads: an https, mailto or tel address
 */
public record Fact(Kind kind, String label, String value, Optional<String> target) {

    /** What a fact is about. */
    public enum Kind {
        ADVERTISEMENT,
        ADVERTISER,
        CANCELLED,
        WHEN,
        REPEATS,
        WHERE,
        PRICE,
        CATEGORY,
        HOURS,
        ACCESS,
        CONTACT,
        ADDRESS,
        PHONE,
        EMAIL,
        WEB,
        CHECKED,
        SOURCE,
        LICENCE
    }
}
