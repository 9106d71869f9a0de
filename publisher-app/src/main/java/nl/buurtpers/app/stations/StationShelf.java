package nl.buurtpers.app.stations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.buurtpers.app.shelf.Frozen;
import nl.buurtpers.app.shelf.Stall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Which bundle a station shows: the newest that is whole and not over. A disk that fails, or an edition that was taken back,
 * must not make screens black as long as there is an earlier one that still holds.
 */
@Component
class StationShelf {

    private static final Logger LOG = LoggerFactory.getLogger(StationShelf.class);
    private static final List<String> CHANNELS = List.of("screens", "teletext");

    private final Clock clock;
    /** By publication: whether every file for stations was what it should be when it was first needed. */
    private final Map<Long, Boolean> whole = new ConcurrentHashMap<>();

    StationShelf(Clock clock) {
        this.clock = clock;
    }

    Optional<Frozen> bundle(Stall stall) {
        return Stream.concat(stall.editions().stream(), stall.replaced().stream())
                .sorted(java.util.Comparator.comparing(
                                (Frozen edition) -> edition.label().date())
                        .thenComparingLong(edition -> edition.publication().edition())
                        .thenComparingInt(edition -> edition.publication().revision())
                        .reversed())
                .filter(this::holds)
                .filter(this::whole)
                .findFirst();
    }

    private boolean holds(Frozen edition) {
        var overview = edition.overview();
        return overview.validUntil()
                .filter(LocalDate.ofInstant(clock.instant(), ZoneId.of(overview.timeZone()))::isAfter)
                .isEmpty();
    }

    private boolean whole(Frozen edition) {
        return whole.computeIfAbsent(edition.publication().id(), id -> {
            boolean good = edition.whole(CHANNELS);
            if (!good) {
                LOG.error("bundle of publication {} is damaged; stations get an earlier one", id);
            }
            return good;
        });
    }

    /** Notes that a file turned out not to be what was published. */
    void damaged(Frozen edition) {
        whole.put(edition.publication().id(), false);
    }
}
