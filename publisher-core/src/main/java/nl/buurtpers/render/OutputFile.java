package nl.buurtpers.render;

import java.util.OptionalInt;

/**
 * What the manifest says of a file.
 *
 * @param path relative to the folder of the channel, with forward slashes
 * @param mediaType such as {@code application/pdf}
 * @param language BCP 47 tag
 * @param pages number of pages, where it has pages
 */
public record OutputFile(String path, String mediaType, String language, OptionalInt pages) {

    /** A file without pages. */
    public OutputFile(String path, String mediaType, String language) {
        this(path, mediaType, language, OptionalInt.empty());
    }
}
