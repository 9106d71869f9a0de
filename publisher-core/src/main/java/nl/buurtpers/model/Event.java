package nl.buurtpers.model;

import java.util.List;

/**
 * Something that one can go to.
 *
 * @param head what every kind of item has
 * @param body the text itself
 * @param occasion when, where, at what price and for whom
 */
public record Event(Head head, List<Block> body, Occasion occasion) implements Item {

    public Event {
        body = List.copyOf(body);
    }

    @Override
    public Event withHead(Head other) {
        return new Event(other, body, occasion);
    }

    @Override
    public Event withBody(List<Block> other) {
        return new Event(head, other, occasion);
    }
}
