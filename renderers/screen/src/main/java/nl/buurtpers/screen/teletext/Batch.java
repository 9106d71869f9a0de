package nl.buurtpers.screen.teletext;

import java.util.ArrayList;
import java.util.List;

/**
 * Items that share a page number, each on subpages of its own. One item, as long as there are numbers enough.
 *
 * @param stories the items
 */
record Batch(List<Story> stories) {

    Batch {
        stories = List.copyOf(stories);
    }

    String key() {
        return "item:" + stories.getFirst().id();
    }

    boolean shared() {
        return stories.size() > 1;
    }

    List<List<Line>> subpages() {
        return stories.stream().flatMap(story -> story.subpages().stream()).toList();
    }

    /** Numbers that it needs. */
    int pages() {
        return Math.ceilDiv(size(stories), Page.MOST_SUBPAGES);
    }

    /** Where a story starts among the subpages, from 0. */
    int start(Story story) {
        return stories.stream()
                .takeWhile(other -> !other.id().equals(story.id()))
                .mapToInt(other -> other.subpages().size())
                .sum();
    }

    /** The stories in batches of at most {@code most}, each within one page unless a story is too long for one. */
    static List<Batch> of(List<Story> stories, int most) {
        var batches = new ArrayList<Batch>();
        var open = new ArrayList<Story>();
        for (var story : stories) {
            if (!open.isEmpty()
                    && (open.size() == most || size(open) + story.subpages().size() > Page.MOST_SUBPAGES)) {
                batches.add(new Batch(open));
                open.clear();
            }
            open.add(story);
        }
        if (!open.isEmpty()) {
            batches.add(new Batch(open));
        }
        return batches;
    }

    private static int size(List<Story> stories) {
        int size = 0;
        for (var story : stories) {
            size += story.subpages().size();
        }
        return size;
    }
}
