package nl.buurtpers.source;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an edition says of one channel.
 *
 * @param made whether the channel is made
 * @param settings option name to what is set, sorted by name
 */
public record ChannelChoice(boolean made, Map<String, Setting> settings) {

    public ChannelChoice {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    /** The channel is not made. */
    public static final ChannelChoice OFF = new ChannelChoice(false, Map.of());

    /**
     * A value as it was written; whether the channel allows it is for the channel to say.
     *
     * @param value the words; the entries of a list are joined by ", "
     * @param line line in {@code edition.yaml}, from 1; 0 where it was not read from a file
     */
    public record Setting(String value, int line) {}
}
