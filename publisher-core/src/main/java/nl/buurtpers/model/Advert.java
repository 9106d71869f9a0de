package nl.buurtpers.model;

import java.util.List;
import java.util.Optional;

/**
 * An advertisement; every channel marks it as one.
 *
 * @param head what every kind of item has
 * @param body the text itself
 * @param advertiser who pays for it
 * @param size how much room was bought
 */
public record Advert(Head head, List<Block> body, Optional<String> advertiser, AdvertSize size) implements Item {

    public Advert {
        body = List.copyOf(body);
    }

    @Override
    public Advert withHead(Head other) {
        return new Advert(other, body, advertiser, size);
    }

    @Override
    public Advert withBody(List<Block> other) {
        return new Advert(head, other, advertiser, size);
    }
}
