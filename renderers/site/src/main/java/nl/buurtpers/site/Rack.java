package nl.buurtpers.site;

import java.util.List;
import java.util.Optional;

/**
 * Items under one heading: a section, a day, a kind of service.
 *
 * @param title the heading
 * @param date the day that it names, ISO 8601
 * @param cards items
 * @param href page with all of them
 * @param more how many are on that page, where not all are here
 */
record Rack(String title, Optional<String> date, List<Card> cards, String href, Optional<Integer> more) {

    Rack {
        cards = List.copyOf(cards);
    }
}
