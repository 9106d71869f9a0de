package nl.buurtpers.mail;

import java.util.List;
import nl.buurtpers.model.Section;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.plan.TextSource;

/**
 * What the newsletter tells of each item.
 *
 * @param parts sections in order
 */
record Letter(List<Part> parts) {

    Letter {
        parts = List.copyOf(parts);
    }

    /** A section with its items. */
    record Part(Section section, List<Told> items) {
        Part {
            items = List.copyOf(items);
        }
    }

    /**
     * An item and how much of it is told.
     *
     * @param source its whole text, its summary or its headline
     */
    record Told(Planned item, TextSource source) {

        /** Whether the rest of the text is on the website alone. */
        boolean shortened() {
            return source != item.source();
        }
    }
}
