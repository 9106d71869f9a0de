package nl.buurtpers.print.press;

import java.util.Optional;

/** What was composed where, for naming what stands on a spot of a press file. */
public interface ItemsByPlace {

    /** Nothing is known of the pages. */
    ItemsByPlace UNKNOWN = new ItemsByPlace() {
        @Override
        public int pages() {
            return 0;
        }

        @Override
        public Optional<String> at(int page, double x, double y) {
            return Optional.empty();
        }
    };

    /** How many pages were composed; 0 where that is not known. */
    int pages();

    /**
     * The item on a spot.
     *
     * @param page counts from 1
     * @param x pt from the left of the trim
     * @param y pt from the top of the trim
     */
    Optional<String> at(int page, double x, double y);
}
