package nl.buurtpers.print.poster;

import java.util.List;
import nl.buurtpers.plan.Linear;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.plan.Reason;
import nl.buurtpers.plan.TextSource;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Finding;
import nl.buurtpers.typeset.frame.Composition;

/**
 * A composed poster.
 *
 * @param item what it is of
 * @param composition its page
 * @param copy how much of the item it shows
 * @param findings what to tell the editor
 */
record Poster(Planned item, Composition composition, Copytext copy, List<Finding> findings) {

    Poster {
        findings = List.copyOf(findings);
    }

    /** How much of an item is shown, from most to least. */
    enum Copytext {
        /** Everything. */
        WHOLE,
        /** The summary for the text. */
        SUMMARY,
        /** The same without the picture. */
        SUMMARY_ALONE,
        /** No text: headline, facts and picture. */
        TITLE,
        /** Headline and facts. */
        FACTS,
        /** Headline, when and where. */
        KEY_FACTS,
        /** The headline alone. */
        BARE;

        boolean picture() {
            return this == WHOLE || this == SUMMARY || this == TITLE;
        }
    }

    String file() {
        return item.id() + ".pdf";
    }

    /** Says what it shows. */
    void cover(Coverage.Builder coverage) {
        var places = List.of(file());
        switch (copy) {
            case WHOLE -> coverage.full(item, places);
            case SUMMARY, SUMMARY_ALONE ->
                coverage.shortened(item, TextSource.SUMMARY, places, Reason.of("summary-shown", words(item)));
            case TITLE, FACTS ->
                coverage.shortened(item, TextSource.TITLE, places, Reason.of("facts-shown", words(item)));
            case KEY_FACTS -> coverage.shortened(item, TextSource.TITLE, places, Reason.of("key-facts-shown"));
            case BARE -> coverage.shortened(item, TextSource.TITLE, places, Reason.of("title-shown"));
        }
    }

    /** The words of the text. */
    static int words(Planned item) {
        return item.text().stream()
                .mapToInt(block -> Linear.words(Linear.text(block)))
                .sum();
    }

    /** What a poster says first when it says not all. */
    static String headline(Planned item, Copytext copy) {
        return copy == Copytext.WHOLE ? item.head().title() : item.head().brief();
    }

    /** Whether an item has what this asks for. */
    static boolean possible(Planned item, Copytext copy) {
        return (copy != Copytext.SUMMARY && copy != Copytext.SUMMARY_ALONE)
                || item.head().summary().filter(words -> !words.isBlank()).isPresent();
    }
}
