package nl.buurtpers.app.delivery.queue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtpers.app.delivery.letter.Addressee;
import nl.buurtpers.app.delivery.letter.Forme;
import nl.buurtpers.app.delivery.letter.Heading;
import nl.buurtpers.app.delivery.letter.Newsletter;
import nl.buurtpers.app.delivery.letter.Signature;
import nl.buurtpers.app.delivery.queue.Exceptional.Skipped;
import nl.buurtpers.app.delivery.returns.ReturnPath;
import nl.buurtpers.app.delivery.smtp.Envelope;
import nl.buurtpers.app.house.House;
import nl.buurtpers.app.post.Post;
import nl.buurtpers.app.shelf.Frozen;
import nl.buurtpers.app.subscribers.Passes;
import nl.buurtpers.app.subscribers.ReadingForm;
import nl.buurtpers.app.subscribers.Subscriber;
import nl.buurtpers.app.subscribers.Wishes;

/** The letter of a mailing, from which copies are made. */
final class Letter {

    /** Sets of sections are chosen by people: there can be many, and a forme is as large as a letter. */
    private static final int MOST_FORMES = 200;

    private final long mailing;
    private final Newsletter newsletter;
    private final Frozen bundle;
    private final Heading heading;
    private final Addresses addresses;
    private final Signature signature;
    private final Set<String> sections;
    private final Map<Look, Forme> formes = new ConcurrentHashMap<>();

    Letter(
            long mailing,
            Newsletter newsletter,
            Frozen bundle,
            Heading heading,
            Addresses addresses,
            Signature signature) {
        this.mailing = mailing;
        this.newsletter = newsletter;
        this.bundle = bundle;
        this.heading = heading;
        this.addresses = addresses;
        this.signature = signature;
        this.sections = newsletter.sections();
    }

    /** Where what belongs to a copy is found. */
    record Addresses(ReturnPath returns, Passes passes, House house, Post post) {}

    private record Look(ReadingForm form, List<String> sections) {}

    /** Why a reader gets none; nothing where they do. */
    Optional<Skipped> skipped(Optional<Subscriber> reader, LocalDate today) {
        if (reader.isEmpty() || reader.get().state() != Subscriber.State.CONFIRMED) {
            return Optional.of(Skipped.LEFT);
        }
        if (reader.get().paused(today)) {
            return Optional.of(Skipped.PAUSED);
        }
        var wished = reader.get().wishes().sections();
        return wished.isEmpty() || sections.isEmpty() || wished.stream().anyMatch(sections::contains)
                ? Optional.empty()
                : Optional.of(Skipped.NOTHING_FOR_THEM);
    }

    /** From whom and to whom the copy of a reader goes. */
    Envelope envelope(Subscriber reader) {
        return addresses
                .returns()
                .of(mailing, reader.id())
                .map(from -> new Envelope(from, reader.email(), id(reader)))
                .orElseGet(() -> new Envelope(addresses.post().from(), reader.email(), ""));
    }

    /** The id of the letter goes on the envelope too: a report may show one and not the other. */
    private String id(Subscriber reader) {
        var whole = addresses.returns().messageId(mailing, reader.id());
        return whole.substring(0, whole.indexOf('@'));
    }

    /**
     * The copy of a reader.
     *
     * @throws IOException where a picture of it cannot be read
     */
    byte[] copy(Subscriber reader) throws IOException {
        var passes = addresses.passes();
        var house = addresses.house();
        return signature.on(forme(reader.wishes())
                .impression(new Addressee(
                        reader.email(),
                        house.address("/unsubscribe/" + passes.make(Passes.Door.LEAVE, reader.id())),
                        house.address("/subscribe/wishes/" + passes.make(Passes.Door.WISHES, reader.id())),
                        addresses.returns().messageId(mailing, reader.id()))));
    }

    private Forme forme(Wishes wishes) throws IOException {
        var look = new Look(
                wishes.form(),
                wishes.sections().stream().filter(sections::contains).sorted().toList());
        var there = formes.get(look);
        if (there != null) {
            return there;
        }
        if (formes.size() >= MOST_FORMES) {
            formes.clear();
        }
        var made = Forme.of(newsletter, bundle, new Wishes(look.form(), wishes.language(), look.sections()), heading);
        formes.put(look, made);
        return made;
    }
}
