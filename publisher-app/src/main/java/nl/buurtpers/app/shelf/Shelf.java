package nl.buurtpers.app.shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtpers.app.accounts.Neighbourhood;
import nl.buurtpers.app.accounts.Neighbourhoods;
import nl.buurtpers.app.house.Recollection;
import nl.buurtpers.app.house.Reserved;
import nl.buurtpers.app.publishing.Bundles;
import nl.buurtpers.app.publishing.Publication;
import nl.buurtpers.app.publishing.Publications;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The stalls of all neighbourhoods. What is asked for often must not ask the database each time: a stall is looked up anew
 * when something was published or withdrawn on this node, and after a second, in which another node may have done so. While
 * the database is away, what was last seen stays on the shelf.
 */
@Component
public class Shelf {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    /** In this many milliseconds what another node does may be unseen here. */
    static final long FRESH_MILLIS = 1_000;

    private final Neighbourhoods neighbourhoods;
    private final Publications publications;
    private final Bundles bundles;
    private final Recollection recollection;
    private final Clock clock;
    private final Map<String, Seen> stalls = new ConcurrentHashMap<>();
    private final Map<Long, Frozen> opened = new ConcurrentHashMap<>();
    private volatile Optional<List<Neighbourhood>> names = Optional.empty();

    Shelf(
            Neighbourhoods neighbourhoods,
            Publications publications,
            Bundles bundles,
            Recollection recollection,
            Clock clock) {
        this.neighbourhoods = neighbourhoods;
        this.publications = publications;
        this.bundles = bundles;
        this.recollection = recollection;
        this.clock = clock;
    }

    private record Seen(Stall stall, long changes, long at) {}

    /** The stalls of all neighbourhoods, by name. */
    public List<Stall> all() {
        return recollection.ask(this::ask, () -> names).stream()
                .flatMap(neighbourhood -> of(neighbourhood.id()).stream())
                .toList();
    }

    private List<Neighbourhood> ask() {
        var all = neighbourhoods.all();
        names = Optional.of(all);
        return all;
    }

    /** The stall of a neighbourhood; nothing where there is no such neighbourhood. */
    public Optional<Stall> of(String neighbourhood) {
        var seen = stalls.get(neighbourhood);
        long changes = publications.changes();
        long now = clock.millis();
        if (seen != null && seen.changes() == changes && now - seen.at() < FRESH_MILLIS) {
            return Optional.of(seen.stall());
        }
        if (!Reserved.free(neighbourhood)) {
            return Optional.empty();
        }
        return recollection.find(
                () -> anew(neighbourhood, seen, changes, now),
                () -> Optional.ofNullable(seen).map(Seen::stall));
    }

    private Optional<Stall> anew(String neighbourhood, @Nullable Seen before, long changes, long now) {
        var stall = neighbourhoods.byId(neighbourhood).map(there -> look(there, before));
        stall.ifPresentOrElse(
                there -> stalls.put(neighbourhood, new Seen(there, changes, now)), () -> stalls.remove(neighbourhood));
        return stall;
    }

    /** The same stall as before where nothing changed, so that what was made of it can be kept. */
    private Stall look(Neighbourhood neighbourhood, @Nullable Seen before) {
        var editions = new ArrayList<Frozen>();
        var replaced = new ArrayList<Frozen>();
        var there = new HashSet<Long>();
        for (var publication : publications.stack(neighbourhood.id())) {
            open(publication).ifPresent(frozen -> (there.add(publication.edition()) ? editions : replaced).add(frozen));
        }
        var stall = new Stall(neighbourhood, editions, replaced);
        return before != null && before.stall().equals(stall) ? before.stall() : stall;
    }

    /** The bundle of a publication, if it is as it was published. */
    public Optional<Frozen> open(Publication publication) {
        try {
            return Optional.of(opened.computeIfAbsent(publication.id(), _ -> read(publication)));
        } catch (UncheckedIOException e) {
            LOG.error("bundle of publication {} cannot be used: {}", publication.id(), e.getMessage());
            return Optional.empty();
        }
    }

    private Frozen read(Publication publication) {
        try {
            return Frozen.open(publication, bundles.of(publication));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
