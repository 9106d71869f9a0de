package nl.buurtpers.screen.teletext;

import java.util.List;
import java.util.stream.Stream;
import nl.buurtpers.model.Event;

/**
 * A section of the edition as a run of pages: its overview, then its items.
 *
 * @param id id of the section
 * @param title its name, spelled
 * @param batches its items by page
 */
record Chapter(String id, String title, List<Batch> batches) {

    Chapter {
        batches = List.copyOf(batches);
    }

    String key() {
        return "section:" + id;
    }

    Stream<Story> stories() {
        return batches.stream().flatMap(batch -> batch.stories().stream());
    }

    boolean shared() {
        return batches.stream().anyMatch(Batch::shared);
    }

    /** Whether it is the diary: nothing but events. */
    boolean isDiary() {
        return stories().allMatch(story -> story.item().item() instanceof Event);
    }
}
