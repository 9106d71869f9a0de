package nl.buurtpers.plan;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Head;
import nl.buurtpers.model.Item;
import nl.buurtpers.model.Picture;

/**
 * An item as one channel will show it.
 *
 * @param item the item itself
 * @param source whether {@code text} is the body or was written for this channel
 * @param text the fullest text for this channel; where it is too long a renderer falls back to the summary, then to the
 *     short headline
 * @param facts what the item states outside its text, in words
 * @param byline author and own date in words, such as "Door Redactie, 9 mei 2026"
 * @param language BCP 47 tag of the item, the edition's where it has none of its own
 * @param link its own address on the neighbourhood's website
 */
public record Planned(
        Item item,
        TextSource source,
        List<Block> text,
        List<Fact> facts,
        Optional<String> byline,
        String language,
        Optional<URI> link) {

    public Planned {
        text = List.copyOf(text);
        facts = List.copyOf(facts);
    }

    /** The head of the item. */
    public Head head() {
        return item.head();
    }

    /** The id of the item. */
    public String id() {
        return item.head().id();
    }

    /** The fact of this kind, if the item states it; the first where it states several. */
    public Optional<Fact> fact(Fact.Kind kind) {
        return facts.stream().filter(fact -> fact.kind() == kind).findFirst();
    }

    /**
     * All that a channel must show to show this item in full: headline, summary, byline, words under the lead picture, each
     * block of the text, each fact. Within the text the order is the reading order; a channel may place the other parts as
     * its form asks.
     */
    public List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        add(pieces, Piece.Role.TITLE, head().title());
        head().summary().ifPresent(summary -> add(pieces, Piece.Role.SUMMARY, summary));
        byline.ifPresent(words -> add(pieces, Piece.Role.BYLINE, words));
        head().picture().flatMap(Picture::caption).ifPresent(words -> add(pieces, Piece.Role.CAPTION, words));
        head().picture().flatMap(Picture::credit).ifPresent(words -> add(pieces, Piece.Role.CREDIT, words));
        text.forEach(block -> add(pieces, Piece.Role.TEXT, Linear.text(block)));
        facts.forEach(fact -> add(pieces, Piece.Role.FACT, fact.value()));
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, Piece.Role role, String words) {
        if (!words.isBlank()) {
            pieces.add(new Piece(role, words));
        }
    }

    /** The byline of a head in words. */
    static Optional<String> byline(Head head, Messages messages) {
        var author = head.author().map(name -> messages.text("byline.author", name));
        var date = head.date().map(new Calendar(messages)::shortDay);
        return author.map(a -> date.map(d -> a + ", " + d).orElse(a)).or(() -> date);
    }
}
