package nl.buurtpers.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtpers.model.EventTime;

/** Reads when an event is: {@code start}, {@code end} and {@code all-day}. */
final class EventTimes {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern LOCAL =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?");
    private static final Pattern ZONED =
            Pattern.compile(LOCAL.pattern() + "(Z|[+-][0-9]{2}:[0-9]{2}(:[0-9]{2})?)(\\[.{1,40}])?");

    private final Fields fields;
    private final ZoneId zone;

    EventTimes(Fields fields, ZoneId zone) {
        this.fields = fields;
        this.zone = zone;
    }

    /** When it is, or nothing after telling why not. */
    Optional<EventTime> read() {
        boolean wholeDays = fields.flag("all-day");
        if (fields.words("start").isEmpty()) {
            fields.spot("start").error("missing-key.event", "start");
            return Optional.empty();
        }
        var day = fields.line("start")
                .filter(start -> wholeDays || DAY.matcher(start).matches());
        return day.isPresent() ? days(wholeDays) : moments();
    }

    private Optional<EventTime> days(boolean wholeDays) {
        var first = fields.as("start", this::day);
        var last = fields.as("end", this::day);
        if (first.isEmpty() || (fields.words("end").isPresent() && last.isEmpty())) {
            return Optional.empty();
        }
        var end = last.orElse(first.get());
        if (end.isBefore(first.get())) {
            fields.spot("end").error("end-before-start", end, first.get());
            return Optional.empty();
        }
        if (!wholeDays && fields.has("all-day")) {
            fields.spot("start").error("bad-time", fields.line("start").orElse(""));
            return Optional.empty();
        }
        return Optional.of(new EventTime.Days(first.get(), end));
    }

    private Optional<LocalDate> day(String words, Spot spot) {
        return Forms.date(LOCAL.matcher(words).matches() ? words.substring(0, words.indexOf('T')) : words, spot);
    }

    private Optional<EventTime> moments() {
        var start = fields.as("start", this::moment);
        var end = fields.as("end", this::moment);
        if (start.isEmpty() || (fields.words("end").isPresent() && end.isEmpty())) {
            return Optional.empty();
        }
        if (end.filter(e -> e.isBefore(start.get())).isPresent()) {
            fields.spot("end")
                    .error(
                            "end-before-start",
                            fields.line("end").orElse(""),
                            fields.line("start").orElse(""));
            return Optional.empty();
        }
        return Optional.of(new EventTime.Moments(start.get(), end));
    }

    private Optional<ZonedDateTime> moment(String words, Spot spot) {
        var text = words.replaceFirst("^([0-9-]{10}) +", "$1T");
        try {
            if (LOCAL.matcher(text).matches()) {
                return Optional.of(local(LocalDateTime.parse(text), spot));
            }
            if (ZONED.matcher(text).matches()) {
                return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.ISO_ZONED_DATE_TIME));
            }
            spot.error("bad-time", words);
        } catch (DateTimeException e) {
            spot.error("no-such-time", words);
        }
        return Optional.empty();
    }

    /** In the night when the clock goes forward an hour is missing; who names it gets the hour after. */
    private ZonedDateTime local(LocalDateTime time, Spot spot) {
        var moment = time.atZone(zone);
        if (!moment.toLocalDateTime().equals(time)) {
            spot.warning("hour-skipped", time, moment.toLocalDateTime());
        }
        return moment;
    }
}
