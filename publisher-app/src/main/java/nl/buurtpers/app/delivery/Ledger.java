package nl.buurtpers.app.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.app.publishing.Publication;
import nl.buurtpers.app.publishing.Publications;
import nl.buurtpers.app.shelf.Frozen;
import nl.buurtpers.app.shelf.Shelf;
import nl.buurtpers.app.shelf.Stall;
import nl.buurtpers.app.stations.Station;
import nl.buurtpers.app.stations.Stations;
import org.springframework.stereotype.Component;

/**
 * To whom a publication was handed over, and when, channel by channel. Somebody who fetched is somebody who has it; what they
 * did with it, nobody here knows.
 */
@Component
public class Ledger {

    private static final String PRESS = "newspaper";
    private static final String LETTERS = "email";
    private static final List<String> PULLED = List.of("screens", "teletext");

    private final Publications publications;
    private final Stations stations;
    private final HandOvers handOvers;
    private final Mailings mailings;
    private final Shelf shelf;

    Ledger(Publications publications, Stations stations, HandOvers handOvers, Mailings mailings, Shelf shelf) {
        this.publications = publications;
        this.stations = stations;
        this.handOvers = handOvers;
        this.mailings = mailings;
        this.shelf = shelf;
    }

    /** What is known of a channel and whom it goes to. */
    public sealed interface Entry {

        /** Ids of the channels; at least one. */
        List<String> channels();

        /** On the web for everybody, until it was withdrawn or replaced. */
        record Web(List<String> channels, Instant since, Optional<Instant> withdrawn) implements Entry {

            public Web {
                channels = List.copyOf(channels);
            }
        }

        /**
         * A station.
         *
         * @param pulled whether it fetched this; nothing where it fetched something, and nobody knows what
         */
        record Pull(List<String> channels, Station station, Optional<Boolean> pulled) implements Entry {

            public Pull {
                channels = List.copyOf(channels);
            }
        }

        /** A print shop. */
        record Shop(List<String> channels, HandOver handOver) implements Entry {

            public Shop {
                channels = List.copyOf(channels);
            }
        }

        /** A mailing that was approved. */
        record Letters(List<String> channels, Mailing mailing, Tally tally) implements Entry {

            public Letters {
                channels = List.copyOf(channels);
            }
        }

        /** Nobody got it but from the web. */
        record Nobody(List<String> channels) implements Entry {

            public Nobody {
                channels = List.copyOf(channels);
            }
        }
    }

    /** All that is known of a publication that the world sees, or saw. */
    public List<Entry> of(Publication publication) {
        var made = publications.progress(publication).stream()
                .map(Publications.Progress::channel)
                .toList();
        var entries = new ArrayList<Entry>();
        entries.add(new Entry.Web(
                made, publication.ended().orElse(publication.asked()), publications.withdrawn(publication)));
        if (made.contains(PRESS)) {
            entries.addAll(orNobody(shops(publication), List.of(PRESS)));
        }
        if (made.contains(LETTERS)) {
            entries.addAll(orNobody(letters(publication), List.of(LETTERS)));
        }
        var pulled = PULLED.stream().filter(made::contains).toList();
        if (!pulled.isEmpty()) {
            entries.addAll(orNobody(pulls(publication, pulled), pulled));
        }
        return List.copyOf(entries);
    }

    private static List<Entry> orNobody(List<Entry> entries, List<String> channels) {
        return entries.isEmpty() ? List.of(new Entry.Nobody(channels)) : entries;
    }

    private List<Entry> shops(Publication publication) {
        return handOvers.of(publication).stream()
                .map(one -> (Entry) new Entry.Shop(List.of(PRESS), one))
                .toList();
    }

    private List<Entry> letters(Publication publication) {
        return mailings.ofEdition(publication.neighbourhood(), publication.edition()).stream()
                .filter(mailing -> mailing.publication() == publication.id())
                .filter(mailing -> mailing.state() != Mailing.State.DRAFT)
                .map(mailing -> (Entry) new Entry.Letters(List.of(LETTERS), mailing, mailings.tally(mailing)))
                .toList();
    }

    private List<Entry> pulls(Publication publication, List<String> channels) {
        boolean newest = shelf.of(publication.neighbourhood())
                .flatMap(Stall::newest)
                .map(Frozen::publication)
                .filter(shown -> shown.id() == publication.id())
                .isPresent();
        return stations.of(publication.neighbourhood()).stream()
                .map(station -> (Entry) new Entry.Pull(channels, station, pulled(station, publication, newest)))
                .toList();
    }

    /** Stations get what is newest: who came since has this, unless something newer stands before it. */
    private static Optional<Boolean> pulled(Station station, Publication publication, boolean newest) {
        var since = publication.ended().orElse(publication.asked());
        boolean came = station.lastPull().filter(since::isBefore).isPresent();
        return came && !newest ? Optional.empty() : Optional.of(came);
    }
}
