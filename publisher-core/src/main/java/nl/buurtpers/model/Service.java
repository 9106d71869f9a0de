package nl.buurtpers.model;

import java.util.List;

/**
 * An entry of the sociale kaart: a place or an organisation that residents can turn to.
 *
 * @param head what every kind of item has
 * @param body the text itself
 * @param entry where it is and when it is open
 */
public record Service(Head head, List<Block> body, DirectoryEntry entry) implements Item {

    public Service {
        body = List.copyOf(body);
    }

    @Override
    public Service withHead(Head other) {
        return new Service(other, body, entry);
    }

    @Override
    public Service withBody(List<Block> other) {
        return new Service(head, other, entry);
    }
}
