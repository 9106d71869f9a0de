package nl.buurtpers.message;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import nl.buurtpers.model.EventTime;

/**
 * Days and times in words: "zaterdag 9 mei 2026, 10.30 uur". They are spelled, never abbreviated, because screen readers
 * and people in a hurry stumble over "za 9-5".
 */
public final class Calendar {

    private final Messages messages;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfYear;

    public Calendar(Messages messages) {
        this.messages = messages;
        this.day = DateTimeFormatter.ofPattern(messages.text("calendar.day"), messages.locale());
        this.dayOfYear = DateTimeFormatter.ofPattern(messages.text("calendar.day-of-year"), messages.locale());
    }

    /** "zaterdag 9 mei 2026". */
    public String day(LocalDate date) {
        return date.format(day);
    }

    /** "9 mei 2026". */
    public String shortDay(LocalDate date) {
        return date.format(dayOfYear);
    }

    /** "10 uur", "10.30 uur". */
    public String time(LocalTime time) {
        return messages.text("calendar.time", clock(time));
    }

    /** "zaterdag 9 mei 2026, 10 tot 12.30 uur"; days and times in the given zone. */
    public String when(EventTime time, ZoneId zone) {
        return switch (time) {
            case EventTime.Days(var first, var last) ->
                first.equals(last) ? day(first) : messages.text("calendar.days", day(first), day(last));
            case EventTime.Moments(var start, var end) ->
                end.map(e -> between(start.withZoneSameInstant(zone), e.withZoneSameInstant(zone)))
                        .orElseGet(() -> moment(start.withZoneSameInstant(zone)));
        };
    }

    private String moment(ZonedDateTime at) {
        return messages.text("calendar.moment", day(at.toLocalDate()), time(at.toLocalTime()));
    }

    private String between(ZonedDateTime start, ZonedDateTime end) {
        if (!start.toLocalDate().equals(end.toLocalDate())) {
            return messages.text("calendar.days", moment(start), moment(end));
        }
        return messages.text(
                "calendar.span", day(start.toLocalDate()), clock(start.toLocalTime()), clock(end.toLocalTime()));
    }

    private String clock(LocalTime time) {
        return messages.text(
                time.getMinute() == 0 ? "calendar.hour" : "calendar.hour-minute",
                Integer.toString(time.getHour()),
                "%02d".formatted(time.getMinute()));
    }
}
