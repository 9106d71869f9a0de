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
import nl.buurtpers.app.publishing.Publication;
import nl.buurtpers.app.publishing.Publications;
import nl.buurtpers.app.shelf.Frozen;
import nl.buurtpers.app.shelf.Shelf;
import nl.buurtpers.app.shelf.Stall;
import nl.buurtpers.app.subscribers.Wishes;
import nl.buurtpers.pack.Artifact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The newsletter as readers will get it, sent to the editor who asks for it and to nobody else. */
@Component
public class ProofLetters {

    private static final Logger LOG = LoggerFactory.getLogger(ProofLetters.class);
    private static final String CHANNEL = "email";

    private final Shelf shelf;
    private final Publications publications;
    private final Post post;
    private final House house;
    private final AuditTrail audit;
    private final Headings headings;
    private final Clock clock;

    ProofLetters(
            Shelf shelf,
            Publications publications,
            Post post,
            House house,
            AuditTrail audit,
            Headings headings,
            Clock clock) {
        this.shelf = shelf;
        this.publications = publications;
        this.post = post;
        this.house = house;
        this.audit = audit;
        this.headings = headings;
        this.clock = clock;
    }

    /**
     * What the letter of a publication says of itself.
     *
     * @param from name of the sender
     * @param lines as the edition has them
     * @param page path on the web under which it can be read; empty where it has none
     */
    public record Cover(String from, MailingOrders.Lines lines, String page) {}

    /** Whether there is a letter and a way to send it. */
    public boolean ready(Seat seat) {
        return post.ready() && newest(seat).isPresent();
    }

    /** The newest edition of a neighbourhood, if it has a letter. */
    public Optional<Publication> newest(Seat seat) {
        return bundle(seat).map(Frozen::publication);
    }

    private Optional<Frozen> bundle(Seat seat) {
        return shelf.of(seat.neighbourhood().id())
                .flatMap(Stall::newest)
                .filter(edition -> edition.file(Newsletter.FILE).isPresent());
    }

    /** What the letter of a publication says of itself; nothing where it has none, or was withdrawn. */
    public Optional<Cover> cover(Publication publication) {
        return bundle(publication).flatMap(this::cover);
    }

    private Optional<Frozen> bundle(Publication publication) {
        return publication.state() == Publication.State.PUBLISHED ? shelf.open(publication) : Optional.empty();
    }

    private Optional<Cover> cover(Frozen edition) {
        try {
            return Newsletter.of(edition)
                    .map(letter ->
                            new Cover(letter.fromName(), new MailingOrders.Lines(letter.subject(), ""), page(edition)));
        } catch (IOException e) {
            LOG.error(
                    "letter of publication {} cannot be used: {}",
                    edition.publication().id(),
                    e.getMessage());
            return Optional.empty();
        }
    }

    private static String page(Frozen edition) {
        return edition.channel(CHANNEL)
                .filter(file -> file.mediaType().startsWith("text/html"))
                .map(Artifact::path)
                .findFirst()
                .map(path -> "/" + edition.publication().neighbourhood() + "/" + edition.edition() + "/" + path)
                .orElse("");
    }

    /**
     * Sends the letter of the newest edition to whoever asks.
     *
     * @throws IOException where the letter cannot be read
     */
    public Post.Handed send(Seat seat, Wishes wishes) throws IOException {
        var newest = bundle(seat);
        return newest.isPresent() ? send(seat, wishes, newest.get(), Optional.empty()) : Post.Handed.NOT_SET_UP;
    }

    /**
     * Sends the letter of a mailing, under its own subject, to whoever asks.
     *
     * @throws IOException where the letter cannot be read
     */
    public Post.Handed send(Seat seat, Wishes wishes, Mailing mailing) throws IOException {
        var bundle = publications
                .byId(mailing.neighbourhood(), mailing.publication())
                .flatMap(this::bundle);
        return bundle.isPresent()
                ? send(
                        seat,
                        wishes,
                        bundle.get(),
                        Optional.of(new MailingOrders.Lines(mailing.subject(), mailing.preheader())))
                : Post.Handed.NOT_SET_UP;
    }

    private Post.Handed send(Seat seat, Wishes wishes, Frozen edition, Optional<MailingOrders.Lines> own)
            throws IOException {
        var letter = Newsletter.of(edition);
        if (letter.isEmpty()) {
            return Post.Handed.NOT_SET_UP;
        }
        var lines = own.orElseGet(() -> new MailingOrders.Lines(letter.get().subject(), ""));
        var form = house.address("/" + seat.neighbourhood().id() + "/nieuwsbrief");
        var message = Forme.of(
                        letter.get(),
                        edition,
                        wishes,
                        headings.of(seat.neighbourhood(), edition, lines.subject(), lines.preheader(), clock.instant()))
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
