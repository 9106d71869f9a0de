package nl.buurtpers.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Text that an editor wrote for certain channels, in place of the body.
 *
 * @param texts channel id to text, sorted by id
 */
public record Wording(Map<String, List<Block>> texts) {

    /** The body everywhere. */
    public static final Wording NONE = new Wording(Map.of());

    public Wording {
        var sorted = new TreeMap<String, List<Block>>();
        texts.forEach((channel, text) -> sorted.put(channel, List.copyOf(text)));
        texts = Collections.unmodifiableSortedMap(sorted);
    }

    /** The text for the channel with this id, if one was written. */
    public Optional<List<Block>> forChannel(String channel) {
        return Optional.ofNullable(texts.get(channel));
    }
}
