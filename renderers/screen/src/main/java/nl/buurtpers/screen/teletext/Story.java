package nl.buurtpers.screen.teletext;

import java.util.List;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.render.Finding;

/**
 * An item, composed.
 *
 * @param item the item
 * @param title its headline, spelled
 * @param brief its short headline, spelled
 * @param subpages its lines by subpage
 * @param lettersLost letters that teletext cannot show
 * @param legible whether a reader can make sense of what is left
 * @param findings what had to be replaced
 */
record Story(
        Planned item,
        String title,
        String brief,
        List<List<Line>> subpages,
        int lettersLost,
        boolean legible,
        List<Finding> findings) {

    Story {
        subpages = List.copyOf(subpages);
        findings = List.copyOf(findings);
    }

    String id() {
        return item.id();
    }

    /** Rows of copy, the blank ones between paragraphs included. */
    int rows() {
        return subpages.stream().mapToInt(Makeup::rows).sum();
    }
}
