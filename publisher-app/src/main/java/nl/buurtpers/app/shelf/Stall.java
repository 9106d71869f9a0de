package nl.buurtpers.app.shelf;

import java.util.List;
import java.util.Optional;
import nl.buurtpers.app.accounts.Neighbourhood;

/**
 * What the world may see of a neighbourhood at one moment.
 *
 * @param editions newest first
 * @param replaced revisions that were replaced and can still be read, newest first: what is left when a disk fails
 */
public record Stall(Neighbourhood neighbourhood, List<Frozen> editions, List<Frozen> replaced) {

    public Stall {
        editions = List.copyOf(editions);
        replaced = List.copyOf(replaced);
    }

    /** The newest edition. */
    public Optional<Frozen> newest() {
        return editions.stream().findFirst();
    }

    /** The edition with this name. */
    public Optional<Frozen> edition(String name) {
        return editions.stream()
                .filter(edition -> edition.edition().equals(name))
                .findFirst();
    }

    /** The newest edition whose site has this item. */
    public Optional<Frozen> withItem(String id) {
        return editions.stream()
                .filter(edition -> edition.file("site/" + id + "/index.html").isPresent())
                .findFirst();
    }
}
