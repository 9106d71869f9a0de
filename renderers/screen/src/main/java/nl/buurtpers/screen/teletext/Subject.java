package nl.buurtpers.screen.teletext;

import java.util.List;

/** What a page is about: what browsers get as text. */
sealed interface Subject {

    /** The headline of the page. */
    String title();

    /** A list of pages. */
    record Overview(String title, List<Entry> entries) implements Subject {
        public Overview {
            entries = List.copyOf(entries);
        }
    }

    /** Who makes the paper, and how to reach them. */
    record Colophon(String title) implements Subject {}

    /** Items; several where there are more items than numbers. */
    record Stories(String title, List<Story> stories) implements Subject {
        public Stories {
            stories = List.copyOf(stories);
        }
    }

    /**
     * A line of an overview.
     *
     * @param title what is there
     * @param label page number, with the subpage where pages are shared; or what else a reader looks for here
     * @param page page number
     * @param group words above this line and those after it, if they differ from the line before
     */
    record Entry(String title, String label, int page, String group) {}
}
