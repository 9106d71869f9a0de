package nl.buurtpers.model;

import java.util.List;
import java.util.Optional;

/**
 * When, where, at what price and for whom an event is.
 *
 * @param time when it is
 * @param location where it is
 * @param price what it costs, in the editor's words
 * @param access what the place offers to visitors, without doubles
 * @param repeats RFC 5545 recurrence rule (3.3.10), without the name {@code RRULE:}
 * @param cancelled whether it is called off
 */
public record Occasion(
        EventTime time,
        Optional<String> location,
        Optional<String> price,
        List<Access> access,
        Optional<String> repeats,
        boolean cancelled) {

    public Occasion {
        access = access.stream().distinct().toList();
    }
}
