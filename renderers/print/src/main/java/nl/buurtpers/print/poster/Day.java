package nl.buurtpers.print.poster;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.Item;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Planned;

/** The days of events where there is little room. */
final class Day {

    /** A day that is further away is named with its year. */
    private static final int MONTHS = 11;

    private Day() {}

    /** The day on which an event was over before the edition came out; none where it comes back. */
    static Optional<LocalDate> over(Item item, Edition edition) {
        return item instanceof Event event && event.occasion().repeats().isEmpty()
                ? Optional.of(event.occasion().time().lastDay(edition.timeZone()))
                        .filter(last -> last.isBefore(edition.date()))
                : Optional.empty();
    }

    /** The first day of an event; of anything else the day of the edition. */
    static LocalDate first(Planned item, Edition edition) {
        return item.item() instanceof Event event
                ? event.occasion().time().firstDay(edition.timeZone())
                : edition.date();
    }

    /** "9 mei"; "9 mei 2028" where that is far away; "elke dinsdag" where it began before the edition. */
    static String words(Planned item, Edition edition, Messages messages) {
        var day = first(item, edition);
        boolean near = day.isBefore(edition.date().plusMonths(MONTHS)) && !day.isBefore(edition.date());
        var again = item.fact(Fact.Kind.REPEATS).filter(_ -> day.isBefore(edition.date()));
        return again.map(Fact::value)
                .orElseGet(() -> near
                        ? DateTimeFormatter.ofPattern("d MMMM", messages.locale())
                                .format(day)
                        : new Calendar(messages).shortDay(day));
    }
}
