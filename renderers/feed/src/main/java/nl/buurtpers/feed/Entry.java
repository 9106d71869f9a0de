package nl.buurtpers.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.plan.Planned;

/**
 * One item as every feed format tells it. All text can stand in XML.
 *
 * @param id permanent id, the same in every edition that carries the item
 * @param title headline; an advertisement and a cancelled event say so first
 * @param summary standfirst
 * @param html everything the item says, as HTML
 * @param published its own day, else the instant of publication
 * @param author who wrote it
 * @param section name of its section
 * @param pictures its pictures, the lead picture first
 * @param planned the item itself
 */
record Entry(
        String id,
        String title,
        Optional<String> summary,
        String html,
        Instant published,
        Optional<String> author,
        String section,
        List<FeedPicture> pictures,
        Planned planned) {

    Entry {
        pictures = List.copyOf(pictures);
    }

    /** Its own page. */
    Optional<String> link() {
        return planned.link().map(Object::toString);
    }

    /** Its language, where it differs from that of the feed. */
    Optional<String> foreignLanguage(Feed feed) {
        return Optional.of(planned.language()).filter(language -> !language.equals(feed.language()));
    }
}
