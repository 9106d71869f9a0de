package nl.buurtpers.render;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The options of one channel: what was set, else the default. Every value is allowed by its {@link Option}.
 *
 * @param values name to value, defaults filled in
 */
public record Options(Map<String, String> values) {

    public Options {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * The options of a channel.
     *
     * @param set what was set, checked before
     * @throws IllegalArgumentException if something was set that the channel does not know or allow
     */
    public static Options of(Channel channel, Map<String, String> set) {
        var values = new TreeMap<String, String>();
        for (var option : channel.options()) {
            option.fallback().ifPresent(value -> values.put(option.name(), value));
        }
        set.forEach((name, value) -> {
            var known = channel.options().stream().anyMatch(o -> o.name().equals(name) && o.accepts(value));
            if (!known) {
                throw new IllegalArgumentException(channel.id() + "." + name + "=" + value);
            }
            values.put(name, value);
        });
        return new Options(values);
    }

    /** The value, if there is one. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The value of an option that has a default. */
    public String word(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException("option without a default: " + name));
    }

    /** The value of a {@link Option.Whole} that has a default. */
    public int whole(String name) {
        return Integer.parseInt(word(name));
    }

    /** The value of a {@link Option.Whole}, if there is one. */
    public OptionalInt wholeIfSet(String name) {
        return text(name).map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** The value of a {@link Option.Decimal} that has a default. */
    public double decimal(String name) {
        return Double.parseDouble(word(name));
    }

    /** The ids of a {@link Option.Ids}; empty where nothing is set. */
    public List<String> ids(String name) {
        return text(name).map(Options::idsIn).orElse(List.of());
    }

    /** The ids in the value of a {@link Option.Ids}. */
    public static List<String> idsIn(String value) {
        return Stream.of(value.split(",", -1)).map(String::strip).distinct().toList();
    }
}
