package nl.buurtpers.render;

import java.util.Optional;

/** What the same channel left in the publication that this one is to replace. */
@FunctionalInterface
public interface Previous {

    /** Nothing was published before. */
    Previous NONE = path -> Optional.empty();

    /**
     * A file of the previous publication. It may be damaged or be of another edition: a renderer that cannot use it goes
     * on as if it were not there.
     *
     * @param path relative to the channel's folder, with forward slashes
     */
    Optional<byte[]> file(String path);
}
