package nl.buurtpers.screen.teletext;

import java.util.List;

/**
 * A page of the service.
 *
 * @param number 100 to 899, without hexadecimal digits
 * @param subject what it shows
 * @param subpages 1 to {@value #MOST_SUBPAGES}
 * @param fastext where the coloured keys lead
 */
record Page(int number, Subject subject, List<Subpage> subpages, Fastext fastext) {

    /** Subpages of a page: subcodes 0001 to 0079 (EN 300 706, annex A.1). */
    static final int MOST_SUBPAGES = 79;

    Page {
        subpages = List.copyOf(subpages);
        if (subpages.isEmpty() || subpages.size() > MOST_SUBPAGES) {
            throw new IllegalArgumentException("page " + number + " has " + subpages.size() + " subpages");
        }
    }

    /** Number of a subpage by its place: 1 to 79, or 0 for the only one (EN 300 706, annex A.1). */
    int subcode(int index) {
        return subpages.size() == 1 ? 0 : index + 1;
    }
}
