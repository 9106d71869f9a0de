package nl.buurtpers.app.delivery.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.buurtpers.app.accounts.Neighbourhoods;
import nl.buurtpers.app.delivery.Mailing;
import nl.buurtpers.app.delivery.Mailings;
import nl.buurtpers.app.delivery.letter.Headings;
import nl.buurtpers.app.delivery.letter.Newsletter;
import nl.buurtpers.app.delivery.letter.Signature;
import nl.buurtpers.app.delivery.returns.ReturnPath;
import nl.buurtpers.app.house.House;
import nl.buurtpers.app.post.Post;
import nl.buurtpers.app.publishing.Publication;
import nl.buurtpers.app.publishing.Publications;
import nl.buurtpers.app.shelf.Shelf;
import nl.buurtpers.app.subscribers.Passes;
import org.springframework.stereotype.Component;

/** The letters of the mailings that are under way, each set once for all who read it in the same form. */
@Component
class Letters {

    private static final int MOST_KEPT = 6;

    private final Mailings mailings;
    private final Publications publications;
    private final Neighbourhoods neighbourhoods;
    private final Shelf shelf;
    private final Headings headings;
    private final Letter.Addresses addresses;
    private final Signature signature;
    private final Clock clock;
    private final Map<Long, Letter> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Letter> eldest) {
            return size() > MOST_KEPT;
        }
    };

    Letters(
            Mailings mailings,
            Publications publications,
            Neighbourhoods neighbourhoods,
            Shelf shelf,
            Headings headings,
            ReturnPath returns,
            Passes passes,
            House house,
            Post post,
            Signature signature,
            Clock clock) {
        this.mailings = mailings;
        this.publications = publications;
        this.neighbourhoods = neighbourhoods;
        this.shelf = shelf;
        this.headings = headings;
        this.addresses = new Letter.Addresses(returns, passes, house, post);
        this.signature = signature;
        this.clock = clock;
    }

    /**
     * The letter of a mailing.
     *
     * @throws IOException where its publication was withdrawn, or its bundle cannot be read
     */
    synchronized Letter of(long id) throws IOException {
        var mailing = mailings.byId(id).orElseThrow(() -> new IOException("no mailing " + id));
        var publication = publications
                .byId(mailing.neighbourhood(), mailing.publication())
                .filter(one -> one.state() == Publication.State.PUBLISHED)
                .orElseThrow(() -> new Withdrawn(mailing));
        var there = kept.get(id);
        if (there != null) {
            return there;
        }
        var made = make(mailing, publication);
        kept.put(id, made);
        return made;
    }

    private Letter make(Mailing mailing, Publication publication) throws IOException {
        var bundle = shelf.open(publication).orElseThrow(() -> new IOException("the bundle cannot be read"));
        var newsletter = Newsletter.of(bundle).orElseThrow(() -> new IOException("the bundle has no letter"));
        var place = neighbourhoods
                .byId(mailing.neighbourhood())
                .orElseThrow(() -> new IOException("no neighbourhood " + mailing.neighbourhood()));
        var heading = headings.of(
                place,
                bundle,
                mailing.subject(),
                mailing.preheader(),
                mailing.begun().orElseGet(clock::instant));
        try {
            return new Letter(mailing.id(), newsletter, bundle, heading, addresses, signature);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** What was published is not to be seen any more, and not to be mailed. */
    static final class Withdrawn extends IOException {

        private static final long serialVersionUID = 1;

        Withdrawn(Mailing mailing) {
            super("publication " + mailing.publication() + " was withdrawn");
        }
    }
}
