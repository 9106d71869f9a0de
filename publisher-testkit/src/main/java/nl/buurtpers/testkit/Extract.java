package nl.buurtpers.testkit;

import java.util.List;

/**
 * The words that an independent reader found in the files of a channel, in reading order.
 *
 * @param passages one for each place: a page, a slide, a subpage, a file
 */
public record Extract(List<Passage> passages) {

    public Extract {
        passages = List.copyOf(passages);
    }

    /**
     * The words of one place.
     *
     * @param place its name, for messages of tests
     * @param text the words, in reading order; soft hyphens and furniture that is not read aloud are already gone
     */
    public record Passage(String place, String text) {}
}
