package nl.buurtpers.site;

import java.util.List;
import java.util.Optional;

/**
 * An item on its own page.
 *
 * @param lang BCP 47 tag
 * @param dir direction of its writing
 * @param title headline
 * @param summary standfirst
 * @param byline author and date, up to the date
 * @param date the date in words
 * @param isoDate the date, ISO 8601
 * @param marks "Advertentie", "Gaat niet door"
 * @param image lead picture
 * @param body the text
 * @param facts facts with a name
 * @param factsFirst whether readers want them before the text
 */
record Story(
        String lang,
        String dir,
        String title,
        Optional<String> summary,
        Optional<String> byline,
        Optional<String> date,
        Optional<String> isoDate,
        List<String> marks,
        Optional<Image> image,
        Markup body,
        List<FactRow> facts,
        boolean factsFirst) {

    Story {
        marks = List.copyOf(marks);
        facts = List.copyOf(facts);
    }

    boolean factsBefore() {
        return factsFirst && !facts.isEmpty();
    }

    boolean factsAfter() {
        return !factsFirst && !facts.isEmpty();
    }
}
