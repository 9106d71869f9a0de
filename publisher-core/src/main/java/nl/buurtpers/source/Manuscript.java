package nl.buurtpers.source;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import nl.buurtpers.model.Edition;

/**
 * An edition as an editor hands it in: what it says, what it says of its face, what it says of its channels.
 *
 * @param edition what it says
 * @param style its face
 * @param channels channel id to what is said of it, sorted by id; a channel that is not in it is made with its defaults
 * @param files item id to the path of its file, relative to the folder, with forward slashes
 */
public record Manuscript(
        Edition edition, StyleChoice style, Map<String, ChannelChoice> channels, Map<String, String> files) {

    public Manuscript {
        channels = Collections.unmodifiableSortedMap(new TreeMap<>(channels));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}
