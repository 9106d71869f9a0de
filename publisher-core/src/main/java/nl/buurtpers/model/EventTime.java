package nl.buurtpers.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** When an event is: whole days, or from one moment to another. */
public sealed interface EventTime {

    /** The first day in this zone. */
    LocalDate firstDay(ZoneId zone);

    /** The last day in this zone; the first day where the event names no end. */
    LocalDate lastDay(ZoneId zone);

    /**
     * Whole days.
     *
     * @param first first day
     * @param last last day, included
     */
    record Days(LocalDate first, LocalDate last) implements EventTime {

        public Days {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("last day " + last + " before first day " + first);
            }
        }

        @Override
        public LocalDate firstDay(ZoneId zone) {
            return first;
        }

        @Override
        public LocalDate lastDay(ZoneId zone) {
            return last;
        }
    }

    /**
     * From one moment to another.
     *
     * @param start when it starts
     * @param end when it ends, if that is known
     */
    record Moments(ZonedDateTime start, Optional<ZonedDateTime> end) implements EventTime {

        public Moments {
            if (end.filter(e -> e.isBefore(start)).isPresent()) {
                throw new IllegalArgumentException("end before start " + start);
            }
        }

        @Override
        public LocalDate firstDay(ZoneId zone) {
            return start.withZoneSameInstant(zone).toLocalDate();
        }

        @Override
        public LocalDate lastDay(ZoneId zone) {
            return end.orElse(start).withZoneSameInstant(zone).toLocalDate();
        }
    }
}
