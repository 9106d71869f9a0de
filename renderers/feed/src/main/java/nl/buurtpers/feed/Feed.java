package nl.buurtpers.feed;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.model.Contact;

/**
 * An edition as every feed format tells it. All text can stand in XML.
 *
 * @param id permanent id of the paper, the same in every edition
 * @param title name of the paper
 * @param description neighbourhood, edition, colophon and contact, in lines
 * @param language BCP 47 tag
 * @param zone zone of the edition
 * @param website base of addresses, ending in a slash
 * @param editors how to reach the editors
 * @param updated the instant of publication
 * @param entries in reading order
 */
record Feed(
        String id,
        String title,
        String description,
        String language,
        ZoneId zone,
        Optional<String> website,
        Contact editors,
        Instant updated,
        List<Entry> entries) {

    Feed {
        entries = List.copyOf(entries);
    }

    /** The address of a file of this channel. */
    Optional<String> address(String file) {
        return folder(website).map(folder -> folder + file);
    }

    /** The address of this channel: its folder {@code feeds} is put beside the pages of the website. */
    static Optional<String> folder(Optional<String> website) {
        return website.map(base -> (base.endsWith("/") ? base : base + "/") + "feeds/");
    }

    /** Who answers for the feed. */
    String author() {
        return editors.name().map(XmlText::clean).orElse(title);
    }
}
