package nl.buurtpers.model;

import java.util.List;

/**
 * A story.
 *
 * @param head what every kind of item has
 * @param body the text itself
 */
public record Article(Head head, List<Block> body) implements Item {

    public Article {
        body = List.copyOf(body);
    }

    @Override
    public Article withHead(Head other) {
        return new Article(other, body);
    }

    @Override
    public Article withBody(List<Block> other) {
        return new Article(head, other);
    }
}
