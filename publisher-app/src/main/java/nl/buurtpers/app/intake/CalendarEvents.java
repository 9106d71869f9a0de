package nl.buurtpers.app.intake;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.buurtpers.app.intake.CalendarText.Component;
import nl.buurtpers.app.intake.CalendarText.Property;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.EventTime;
import nl.buurtpers.model.Occasion;
import nl.buurtpers.source.CleanText;

/**
 * Makes events of a calendar (RFC 5545). A recurring one stays one event with its rule, unless some of its days are
 * different: then each day within the asked days becomes an event.
 */
final class CalendarEvents {

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_EVENTS = 500;
    /** Days of one recurring event within a year. */
    private static final int MOST_DAYS = 366;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private final CalendarZones zones;
    private final ZoneId zone;
    private final LocalDate from;
    private final LocalDate to;
    private final boolean allCancelled;
    private final Notes notes = new Notes();
    private final List<Draft> drafts = new ArrayList<>();

    private CalendarEvents(Component calendar, ZoneId zone, LocalDate from, LocalDate to) {
        this.zones = new CalendarZones(calendar, zone);
        this.zone = zone;
        this.from = from;
        this.to = to;
        this.allCancelled = calendar.text("METHOD").filter("CANCEL"::equals).isPresent();
    }

    static Brought read(byte[] file, ZoneId zone, LocalDate from, LocalDate to) {
        if (file.length > MOST_BYTES) {
            throw new Unfit("too-large", (file.length >> 20) + 1, MOST_BYTES >> 20);
        }
        var calendar = CalendarText.read(new String(file, StandardCharsets.UTF_8));
        var reader = new CalendarEvents(calendar, zone, from, to);
        reader.events(calendar);
        var told = new ArrayList<>(reader.notes.all());
        if (reader.drafts.size() > MOST_EVENTS) {
            told.add(Note.of("events-too-many", MOST_EVENTS));
        }
        return new Brought.Drafts(reader.drafts.subList(0, Math.min(MOST_EVENTS, reader.drafts.size())), told);
    }

    private void events(Component calendar) {
        Map<String, List<Component>> changed = new HashMap<>();
        calendar.components("VEVENT")
                .filter(e -> e.first("RECURRENCE-ID").isPresent())
                .forEach(e ->
                        changed.computeIfAbsent(uid(e), _ -> new ArrayList<>()).add(e));
        Set<String> masters = new HashSet<>();
        calendar.components("VEVENT")
                .filter(e -> e.first("RECURRENCE-ID").isEmpty())
                .forEach(e -> {
                    if (drafts.size() <= MOST_EVENTS) {
                        masters.add(uid(e));
                        readable(e, () -> event(e, changed.getOrDefault(uid(e), List.of())));
                    }
                });
        changed.forEach((uid, events) -> {
            if (!masters.contains(uid)) {
                events.forEach(e -> readable(e, () -> single(e, time(e), uid)));
            }
        });
    }

    private static String uid(Component event) {
        return event.text("UID").map(CleanText::line).orElse("");
    }

    private void readable(Component event, Runnable reading) {
        if (event.text("SUMMARY").isEmpty() || event.first("DTSTART").isEmpty()) {
            notes.count("event-unreadable");
            return;
        }
        try {
            reading.run();
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            notes.count("event-unreadable");
        }
    }

    private void event(Component event, List<Component> changed) {
        var time = time(event);
        var rule = event.first("RRULE").map(p -> p.value().strip().toUpperCase(Locale.ROOT));
        if (rule.isEmpty()) {
            single(event, time, uid(event));
            return;
        }
        var first = time.firstDay(zone);
        var repetition = Repetition.of(rule.get(), first);
        boolean different = !changed.isEmpty()
                || event.first("EXDATE").isPresent()
                || event.first("RDATE").isPresent();
        if (repetition.isEmpty()) {
            notes.count("event-rule");
            single(event, time, uid(event));
        } else if (different) {
            expanded(event, time, repetition.get(), changed);
        } else if (repetition.get().days(to).anyMatch(day -> !day.isBefore(from))) {
            drafts.add(draft(event, time, rule, uid(event)));
        } else {
            notes.count("events-out-of-range");
        }
    }

    private void expanded(Component event, EventTime time, Repetition repetition, List<Component> changed) {
        notes.count("event-expanded");
        var without = dates(event, "EXDATE");
        Map<LocalDate, Component> others = new HashMap<>();
        changed.forEach(c -> others.put(day(c.first("RECURRENCE-ID").orElseThrow()), c));
        var last = to.isBefore(from.plusYears(1)) ? to : from.plusYears(1);
        Stream.concat(repetition.days(last), dates(event, "RDATE").stream())
                .distinct()
                .filter(day -> !without.contains(day) && !day.isBefore(from) && !day.isAfter(last))
                .sorted()
                .limit(MOST_DAYS)
                .forEach(day -> {
                    var uid = uid(event).isEmpty() ? "" : uid(event) + "#" + day;
                    Optional.ofNullable(others.get(day))
                            .ifPresentOrElse(
                                    other -> readable(other, () -> single(other, time(other), uid)),
                                    () -> single(event, moved(time, day), uid));
                });
    }

    private Set<LocalDate> dates(Component event, String property) {
        var days = new HashSet<LocalDate>();
        event.all(property)
                .forEach(p -> Stream.of(p.value().split(",", -1))
                        .filter(v -> v.length() >= 8)
                        .forEach(v -> days.add(day(new Property(p.name(), p.parameters(), v)))));
        return days;
    }

    private LocalDate day(Property property) {
        return property.value().strip().length() == 8
                ? LocalDate.parse(property.value().strip(), DateTimeFormatter.BASIC_ISO_DATE)
                : moment(property).toLocalDate();
    }

    private EventTime moved(EventTime time, LocalDate day) {
        return switch (time) {
            case EventTime.Days(var first, var last) ->
                new EventTime.Days(day, day.plusDays(last.toEpochDay() - first.toEpochDay()));
            case EventTime.Moments(var start, var end) -> {
                var moved = day.atTime(start.toLocalTime()).atZone(zone);
                yield new EventTime.Moments(moved, end.map(e -> moved.plus(Duration.between(start, e))));
            }
        };
    }

    private void single(Component event, EventTime time, String source) {
        if (time.lastDay(zone).isBefore(from) || time.firstDay(zone).isAfter(to)) {
            notes.count("events-out-of-range");
        } else {
            drafts.add(draft(event, time, Optional.empty(), source));
        }
    }

    private EventTime time(Component event) {
        var start = event.first("DTSTART").orElseThrow(() -> new IllegalArgumentException("DTSTART"));
        var length = event.first("DURATION").map(d -> Duration.parse(weeks(d.value())));
        if (start.value().strip().length() == 8) {
            var first = day(start);
            var last = event.first("DTEND")
                    .map(end -> day(end).minusDays(1)) // the first day on which it is over
                    .or(() -> length.map(l -> first.plusDays(Math.max(0, l.toDays() - 1))))
                    .filter(day -> !day.isBefore(first))
                    .orElse(first);
            return new EventTime.Days(first, last);
        }
        var moment = moment(start);
        var end = event.first("DTEND").map(this::moment).or(() -> length.map(moment::plus));
        return new EventTime.Moments(moment, end.filter(e -> e.isAfter(moment)));
    }

    private static String weeks(String duration) {
        return duration.matches("P[0-9]{1,3}W")
                ? "P" + 7 * Integer.parseInt(duration.substring(1, duration.length() - 1)) + "D"
                : duration;
    }

    private ZonedDateTime moment(Property property) {
        var value = property.value().strip().replaceFirst("/.*", ""); // a period starts with its moment
        boolean utc = value.endsWith("Z");
        var local = LocalDateTime.parse(utc ? value.substring(0, value.length() - 1) : value, MOMENT);
        return local.atZone(utc ? ZoneOffset.UTC : zone(property)).withZoneSameInstant(zone);
    }

    private ZoneId zone(Property property) {
        return property.parameter("TZID")
                .map(name -> zones.of(name).orElseGet(() -> {
                    notes.count("event-zone");
                    return zone;
                }))
                .orElse(zone);
    }

    private Draft draft(Component event, EventTime time, Optional<String> rule, String source) {
        var title = CandidateText.line(event.text("SUMMARY").orElse(""));
        boolean cancelled =
                allCancelled || event.text("STATUS").filter("CANCELLED"::equals).isPresent();
        var occasion = new Occasion(
                time,
                event.text("LOCATION").map(CandidateText::line).filter(l -> !l.isEmpty()),
                Optional.empty(),
                List.of(),
                rule,
                cancelled);
        var head = CandidateText.head(title, source, event.first("URL").map(Property::value));
        return new Draft(
                new Event(head, CandidateText.body(event.text("DESCRIPTION").orElse("")), occasion),
                List.of(),
                List.of());
    }
}
