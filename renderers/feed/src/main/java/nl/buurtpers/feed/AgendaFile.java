package nl.buurtpers.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.EventTime;
import nl.buurtpers.plan.Fact;

/** {@code agenda.ics}: the events of the edition as iCalendar (RFC 5545; name and description: RFC 7986). */
final class AgendaFile {

    static final String NAME = "agenda.ics";
    static final String MEDIA_TYPE = "text/calendar";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private final Feed feed;
    private final ZoneId zone;
    private final ContentLines lines = new ContentLines();

    private AgendaFile(Feed feed) {
        this.feed = feed;
        this.zone = feed.zone();
    }

    static byte[] of(Feed feed) {
        return new AgendaFile(feed).calendar().getBytes(StandardCharsets.UTF_8);
    }

    private String calendar() {
        lines.add("BEGIN", "VCALENDAR");
        lines.add("VERSION", "2.0");
        lines.add("PRODID", "-//Buurtpers//Agenda//NL");
        lines.add("CALSCALE", "GREGORIAN");
        lines.text("NAME", feed.title());
        lines.text("X-WR-CALNAME", feed.title());
        lines.text("DESCRIPTION", feed.description());
        lines.add("X-WR-TIMEZONE", zone.getId());
        TimeZoneLines.add(zone, feed.updated().atZone(zone).getYear(), lines);
        var events = feed.entries().stream()
                .filter(entry -> entry.planned().item() instanceof Event)
                .toList();
        events.forEach(entry -> event(entry, (Event) entry.planned().item()));
        if (events.isEmpty()) {
            journal();
        }
        lines.add("END", "VCALENDAR");
        return lines.toString();
    }

    /** A calendar must hold something beside its zone (3.6); without events it is a note that the paper came out. */
    private void journal() {
        lines.add("BEGIN", "VJOURNAL");
        lines.add("UID", feed.id());
        lines.add("DTSTAMP", utc(feed.updated()));
        lines.add("DTSTART;VALUE=DATE", day(feed.updated().atZone(zone).toLocalDate()));
        lines.text("SUMMARY", feed.title());
        lines.text("DESCRIPTION", feed.description());
        lines.add("END", "VJOURNAL");
    }

    private void event(Entry entry, Event event) {
        var occasion = event.occasion();
        var all = entry.planned();
        lines.add("BEGIN", "VEVENT");
        lines.add("UID", entry.id());
        lines.add("DTSTAMP", utc(feed.updated()));
        lines.add("LAST-MODIFIED", utc(feed.updated()));
        time(occasion.time());
        occasion.repeats()
                .flatMap(rule -> RecurrenceRule.of(rule, occasion.time(), zone))
                .ifPresent(rule -> lines.add("RRULE", rule));
        lines.add("STATUS", occasion.cancelled() ? "CANCELLED" : "CONFIRMED");
        lines.text("SUMMARY", entry.title());
        occasion.location().ifPresent(place -> lines.text("LOCATION", place));
        lines.text("DESCRIPTION", PlainText.of(all));
        lines.text("CATEGORIES", entry.section());
        contact(entry);
        entry.link().or(() -> all.fact(Fact.Kind.WEB).flatMap(Fact::target)).ifPresent(url -> lines.uri("URL", url));
        lines.add("END", "VEVENT");
    }

    private void contact(Entry entry) {
        var words = Stream.of(Fact.Kind.CONTACT, Fact.Kind.PHONE, Fact.Kind.EMAIL)
                .flatMap(kind -> entry.planned().fact(kind).stream())
                .map(Fact::value)
                .collect(Collectors.joining(", "));
        if (!words.isEmpty()) {
            lines.text("CONTACT", words);
        }
    }

    /** The end is the first moment, or the first day, after the event (3.6.1); an event may name none. */
    private void time(EventTime time) {
        switch (time) {
            case EventTime.Days(var first, var last) -> {
                lines.add("DTSTART;VALUE=DATE", day(first));
                lines.add("DTEND;VALUE=DATE", day(last.plusDays(1)));
            }
            case EventTime.Moments(var start, var end) -> {
                moment("DTSTART", start);
                end.filter(start::isBefore).ifPresent(e -> moment("DTEND", e));
            }
        }
    }

    private void moment(String name, ZonedDateTime at) {
        var local = at.withZoneSameInstant(zone).format(MOMENT);
        lines.add(name + ";TZID=" + ContentLines.parameter(zone.getId()), local);
    }

    private static String day(LocalDate date) {
        return date.format(DAY);
    }

    /** A moment of universal time: {@code 20260509T083000Z}. */
    static String utc(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).format(MOMENT) + "Z";
    }
}
