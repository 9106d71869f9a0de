package nl.buurtpers.model;

import java.util.Optional;

/**
 * Whether other neighbourhoods may take an item over.
 *
 * @param shared whether they may
 * @param licence under what licence; {@value #DEFAULT_LICENCE} where it says nothing else
 * @param source where the item was taken over from
 */
public record Sharing(boolean shared, Optional<String> licence, Optional<String> source) {

    /** Licence of a shared item that names none. */
    public static final String DEFAULT_LICENCE = "CC BY-SA 4.0";

    /** Not shared. */
    public static final Sharing NONE = new Sharing(false, Optional.empty(), Optional.empty());
}
