package nl.buurtpers.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Section;

/**
 * What one channel will show.
 *
 * @param edition the edition itself: masthead, colophon, language
 * @param channel id of the channel
 * @param parts sections in order; none is empty
 * @param omissions items that this channel must not show, with the reason
 * @param lacks pictures that its items must not show here
 * @param contact how to reach the editors, in words
 */
public record Plan(
        Edition edition,
        String channel,
        List<Part> parts,
        List<Omission> omissions,
        List<Withheld.Lack> lacks,
        List<Fact> contact) {

    public Plan {
        parts = List.copyOf(parts);
        omissions = List.copyOf(omissions);
        lacks = List.copyOf(lacks);
        contact = List.copyOf(contact);
    }

    /** The items of all sections, in order. */
    public Stream<Planned> items() {
        return parts.stream().flatMap(part -> part.items().stream());
    }

    /** The item with this id, if this channel shows it. */
    public Optional<Planned> item(String id) {
        return items().filter(planned -> planned.id().equals(id)).findFirst();
    }

    /**
     * A section as this channel will show it.
     *
     * @param section its name
     * @param items its items in order; not empty
     */
    public record Part(Section section, List<Planned> items) {
        public Part {
            items = List.copyOf(items);
        }
    }

    /**
     * An item that this channel must not show.
     *
     * @param item id of the item
     * @param title its headline
     * @param reason why
     */
    public record Omission(String item, String title, Reason reason) {}
}
