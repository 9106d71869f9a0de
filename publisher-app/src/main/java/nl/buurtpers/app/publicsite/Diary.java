package nl.buurtpers.app.publicsite;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.fortuna.ical4j.model.Recur;
import nl.buurtpers.app.shelf.Frozen;
import nl.buurtpers.app.shelf.Overview;
import nl.buurtpers.app.shelf.Stall;

/** What is coming in a neighbourhood, out of all its editions; what several tell is shown as it was told last. */
final class Diary {

    /** What is further away is not looked for. */
    private static final int YEARS = 2;

    private Diary() {}

    /** Something that is coming, on the next day on which it is. */
    record Coming(LocalDate day, Overview.Entry entry, Overview.Time time, String address) {}

    /** By day, and within a day by time. */
    static Map<LocalDate, List<Coming>> of(Stall stall, LocalDate today) {
        var days = new TreeMap<LocalDate, List<Coming>>();
        var told = new HashSet<String>();
        for (var edition : stall.editions()) {
            boolean newest = stall.newest().filter(edition::equals).isPresent();
            coming(stall, edition, newest, today).stream()
                    .filter(coming -> told.add(coming.entry().id()))
                    .forEach(coming -> days.computeIfAbsent(coming.day(), _ -> new ArrayList<>())
                            .add(coming));
            edition.overview().items().forEach(item -> told.add(item.id()));
        }
        days.values()
                .forEach(events -> events.sort(
                        Comparator.comparing(coming -> coming.time().start().orElse(""))));
        return days;
    }

    private static List<Coming> coming(Stall stall, Frozen edition, boolean newest, LocalDate today) {
        var overview = edition.overview();
        if (overview.validUntil().filter(today::isAfter).isPresent()) {
            return List.of();
        }
        // What an old paper calls weekly may have ended long ago; the newest, or one that is still valid, knows.
        boolean trusted = newest || overview.validUntil().isPresent();
        var all = new ArrayList<Coming>();
        for (var entry : overview.items()) {
            entry.time()
                    .flatMap(time -> next(time, today, trusted)
                            .map(day -> new Coming(day, entry, time, Addresses.item(stall, edition, entry.id()))))
                    .ifPresent(all::add);
        }
        return all;
    }

    private static Optional<LocalDate> next(Overview.Time time, LocalDate today, boolean trusted) {
        if (!time.last().isBefore(today)) {
            return Optional.of(time.first().isBefore(today) ? today : time.first());
        }
        return trusted ? time.repeats().flatMap(rule -> next(rule, time.first(), today)) : Optional.empty();
    }

    private static Optional<LocalDate> next(String rule, LocalDate first, LocalDate today) {
        try {
            // A moment in UTC as the end says no more than its day does where only days are counted.
            var days = rule.replaceAll("(UNTIL=[0-9]{8})T[0-9]{6}Z?", "$1");
            return new Recur<LocalDate>(days)
                    .getDates(first, today, today.plusYears(YEARS)).stream()
                            .filter(day -> !day.isBefore(today))
                            .findFirst();
        } catch (RuntimeException e) {
            return Optional.empty(); // a rule that we cannot follow is in words on the page of the event
        }
    }
}
