package nl.buurtpers.site;

import java.util.function.Supplier;

/**
 * A file of text.
 *
 * @param path where it goes
 * @param text written when asked for, so that a large site is never whole in memory
 */
record Page(String path, String mediaType, Supplier<String> text) {

    /** A page of HTML. */
    Page(String path, Supplier<String> text) {
        this(path, "text/html", text);
    }
}
