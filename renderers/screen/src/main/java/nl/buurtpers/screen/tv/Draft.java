package nl.buurtpers.screen.tv;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.model.Picture;

/**
 * What slides of one subject say, before they have a form.
 *
 * @param id of the item, or of what else is shown
 * @param item whether the id is that of an item
 * @param section stands above the title
 * @param title headline of the first slide
 * @param brief headline of the slides after it
 * @param language BCP 47 tag
 * @param picture a photograph beside the text of the first slide
 * @param passages the text
 * @param readOn address where there is more; told where there is room for it
 * @param framed whether a line runs around the slides: advertisements
 * @param validUntil when it is over
 * @param priority 1 to 5
 */
record Draft(
        String id,
        boolean item,
        String section,
        String title,
        String brief,
        String language,
        Optional<Picture> picture,
        List<Passage> passages,
        Optional<String> readOn,
        boolean framed,
        Optional<Instant> validUntil,
        int priority) {

    Draft {
        passages = List.copyOf(passages);
    }
}
