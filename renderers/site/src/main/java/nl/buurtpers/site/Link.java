package nl.buurtpers.site;

import java.util.Optional;

/**
 * A link to a page of the site.
 *
 * @param href path
 * @param words what it says
 * @param current {@code page} where it leads to the page on which it stands
 */
record Link(String href, String words, Optional<String> current) {

    Link(String href, String words) {
        this(href, words, Optional.empty());
    }
}
