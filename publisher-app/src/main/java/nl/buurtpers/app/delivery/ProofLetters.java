package nl.buurtpers.app.delivery;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import nl.buurtpers.app.accounts.AuditTrail;
import nl.buurtpers.app.accounts.Seat;
import nl.buurtpers.app.accounts.Token;
import nl.buurtpers.app.delivery.letter.Addressee;
import nl.buurtpers.app.delivery.letter.Forme;
import nl.buurtpers.app.delivery.letter.Headings;
import nl.buurtpers.app.delivery.letter.Newsletter;
import nl.buurtpers.app.house.House;
import nl.buurtpers.app.post.Post;
import nl.buurtpers.app.shelf.Frozen;
import nl.buurtpers.app.shelf.Shelf;
import nl.buurtpers.app.shelf.Stall;
import nl.buurtpers.app.subscribers.Wishes;
import org.springframework.stereotype.Component;

/** The newsletter as readers will get it, sent to the editor who asks for it and to nobody else. */
@Component
public class ProofLetters {

    private final Shelf shelf;
    private final Post post;
    private final House house;
    private final AuditTrail audit;
    private final Headings headings;
    private final Clock clock;

    ProofLetters(Shelf shelf, Post post, House house, AuditTrail audit, Headings headings, Clock clock) {
        this.shelf = shelf;
        this.post = post;
        this.house = house;
        this.audit = audit;
        this.headings = headings;
        this.clock = clock;
    }

    /** Whether there is a letter and a way to send it. */
    public boolean ready(Seat seat) {
        return post.ready()
                && newest(seat)
                        .flatMap(edition -> edition.file(Newsletter.FILE))
                        .isPresent();
    }

    /**
     * Sends the letter of the newest edition to whoever asks.
     *
     * @throws IOException where the letter cannot be read
     */
    public Post.Handed send(Seat seat, Wishes wishes) throws IOException {
        var newest = newest(seat);
        return newest.isPresent() ? send(seat, wishes, newest.get()) : Post.Handed.NOT_SET_UP;
    }

    private Optional<Frozen> newest(Seat seat) {
        return shelf.of(seat.neighbourhood().id()).flatMap(Stall::newest);
    }

    private Post.Handed send(Seat seat, Wishes wishes, Frozen edition) throws IOException {
        var letter = Newsletter.of(edition);
        if (letter.isEmpty()) {
            return Post.Handed.NOT_SET_UP;
        }
        var form = house.address("/" + seat.neighbourhood().id() + "/nieuwsbrief");
        var message = Forme.of(
                        letter.get(),
                        edition,
                        wishes,
                        headings.of(seat.neighbourhood(), edition, letter.get().subject(), "", clock.instant()))
                .impression(new Addressee(
                        seat.person().email(),
                        form,
                        form,
                        "proef." + Token.make().words() + "@" + post.domain()));
        var handed = post.send(message);
        if (handed == Post.Handed.OVER) {
            audit.note(
                    seat, "proof-letter", "publication " + edition.publication().id());
        }
        return handed;
    }
}
