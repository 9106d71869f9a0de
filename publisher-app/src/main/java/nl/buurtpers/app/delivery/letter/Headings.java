package nl.buurtpers.app.delivery.letter;

import java.time.Instant;
import nl.buurtpers.app.accounts.Neighbourhood;
import nl.buurtpers.app.house.House;
import nl.buurtpers.app.post.Post;
import nl.buurtpers.app.shelf.Frozen;
import nl.buurtpers.model.Edition;
import org.springframework.stereotype.Component;

/** Makes headings: what a letter says of its sender, its list and its place on the web. */
@Component
public class Headings {

    private final Post post;
    private final House house;

    Headings(Post post, House house) {
        this.post = post;
        this.house = house;
    }

    /** The heading of a letter of a neighbourhood. */
    public Heading of(Neighbourhood place, Frozen bundle, String subject, String preheader, Instant at) {
        return new Heading(
                post.from(),
                place.id() + ".nieuwsbrief." + post.domain(),
                subject,
                preheader,
                house.address("/" + place.id() + "/" + bundle.edition() + "/"),
                house.address("/" + place.id() + "/nieuwsbrief"),
                place.email().isEmpty() ? post.from() : place.email(),
                at.atZone(Edition.DEFAULT_TIME_ZONE));
    }
}
