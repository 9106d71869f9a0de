package nl.buurtpers.print.poster;

import java.util.List;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.plan.Reason;
import nl.buurtpers.plan.TextSource;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Finding;
import nl.buurtpers.typeset.frame.Composition;

/**
 * A composed flyer of the whole edition.
 *
 * @param composition two pages
 * @param mentions what it shows of items, in reading order
 * @param findings what to tell the editor
 */
record Handout(Composition composition, List<Mention> mentions, List<Finding> findings) {

    /** In a folder of its own, so that an item may be called so too. */
    static final String FILE = "handout/handout.pdf";

    Handout {
        mentions = List.copyOf(mentions);
        findings = List.copyOf(findings);
    }

    /** How much of an item stands on the flyer. */
    enum Extent {
        WHOLE,
        SUMMARY,
        TITLE
    }

    /** An item on the flyer. */
    record Mention(Planned item, Extent extent) {

        /**
         * Says what is shown of an item that has no poster.
         *
         * @param why it has none, in words
         */
        void cover(String why, Coverage.Builder coverage) {
            var places = List.of(FILE);
            switch (extent) {
                case WHOLE -> coverage.full(item, places);
                case SUMMARY -> coverage.shortened(item, TextSource.SUMMARY, places, Reason.of("flyer-summary", why));
                case TITLE -> coverage.shortened(item, TextSource.TITLE, places, Reason.of("flyer-title", why));
            }
        }
    }
}
