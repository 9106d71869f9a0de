package nl.buurtpers.screen.teletext;

import java.util.List;
import java.util.Optional;

/**
 * A teletext service, composed: everything that a station sends in turn.
 *
 * @param header what stands in row 0
 * @param pages by number
 */
record Carousel(Header header, List<Page> pages) {

    Carousel {
        pages = List.copyOf(pages);
    }

    Optional<Page> page(int number) {
        return pages.stream().filter(page -> page.number() == number).findFirst();
    }
}
