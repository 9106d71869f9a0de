package nl.buurtpers.app.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** When somebody wants something to begin, as a form says it. */
sealed interface Start {

    /** A date in a year that is not this one or the next is a slip of the hand. */
    Period FARTHEST = Period.ofYears(1);

    /** At once. */
    record Now() implements Start {}

    /**
     * At a time on the clock of the neighbourhood.
     *
     * @param said what the form says
     * @param at when that is: of two such times the first, for one that the clock skips as much later as it skips
     */
    record Later(LocalDateTime said, ZonedDateTime at, Twist twist) implements Start {}

    /**
     * At no time that there is.
     *
     * @param why key of the words that say so
     */
    record Wrong(String why) implements Start {}

    /** What the clock does at that time. */
    enum Twist {
        /** It goes on. */
        NONE,
        /** It jumps ahead over it. */
        SKIPPED,
        /** It is turned back, so that the time comes twice. */
        DOUBLED
    }

    /** What the boxes {@code when}, {@code date} and {@code time} of a form say. */
    static Start of(Map<String, String> form, ZoneId zone, Instant now) {
        if (!form.getOrDefault("when", "").equals("later")) {
            return new Now();
        }
        try {
            var said = LocalDate.parse(form.getOrDefault("date", "").strip())
                    .atTime(LocalTime.parse(form.getOrDefault("time", "").strip()));
            if (said.isAfter(LocalDateTime.ofInstant(now, zone).plus(FARTHEST))) {
                return new Wrong("mailing.wrong.far");
            }
            var later = later(said, zone);
            return later.at().toInstant().isAfter(now) ? later : new Wrong("mailing.wrong.past");
        } catch (DateTimeParseException e) {
            return new Wrong("mailing.wrong.when");
        }
    }

    private static Later later(LocalDateTime said, ZoneId zone) {
        return new Later(
                said,
                said.atZone(zone),
                switch (zone.getRules().getValidOffsets(said).size()) {
                    case 0 -> Twist.SKIPPED;
                    case 1 -> Twist.NONE;
                    default -> Twist.DOUBLED;
                });
    }
}
