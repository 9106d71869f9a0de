package nl.buurtpers.model;

import java.util.List;

/**
 * A short message: something is closed, moved, sought or found.
 *
 * @param head what every kind of item has
 * @param body the text itself
 */
public record Notice(Head head, List<Block> body) implements Item {

    public Notice {
        body = List.copyOf(body);
    }

    @Override
    public Notice withHead(Head other) {
        return new Notice(other, body);
    }

    @Override
    public Notice withBody(List<Block> other) {
        return new Notice(head, other);
    }
}
