package nl.buurtpers.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.EventTime;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;

/** Sorts items under headings: by section, events by day, services by kind. */
final class Racks {

    private final Edition edition;
    private final Messages messages;
    private final Cards cards;

    Racks(Edition edition, Messages messages, Cards cards) {
        this.edition = edition;
        this.messages = messages;
        this.cards = cards;
    }

    /** A section: events by day and services by kind where it holds nothing else, else its items in order. */
    List<Rack> section(Plan.Part part) {
        if (part.items().stream().allMatch(SiteMap::isEvent)) {
            return diary(part.items().stream());
        }
        if (part.items().stream().allMatch(SiteMap::isService)) {
            return directory(part.items().stream());
        }
        return List.of(rack("", Optional.empty(), part.items()));
    }

    /** Events by day, and within a day by time. */
    List<Rack> diary(Stream<Planned> events) {
        var days = new TreeMap<LocalDate, List<Planned>>();
        events.sorted(Comparator.comparing(Racks::moment))
                .forEach(event ->
                        days.computeIfAbsent(day(event), _ -> new ArrayList<>()).add(event));
        var calendar = new Calendar(messages);
        return days.entrySet().stream()
                .map(day -> rack(
                        calendar.day(day.getKey()), Optional.of(day.getKey().toString()), day.getValue()))
                .toList();
    }

    /** Services by kind, kinds in the order in which they are first met; those without one come last. */
    List<Rack> directory(Stream<Planned> services) {
        var kinds =
                services.collect(Collectors.groupingBy(Racks::kind, java.util.LinkedHashMap::new, Collectors.toList()));
        return Stream.concat(
                        kinds.keySet().stream().filter(kind -> !kind.isEmpty()),
                        kinds.keySet().stream().filter(String::isEmpty))
                .map(kind -> rack(
                        kind.isEmpty() && kinds.size() > 1 ? messages.text("directory.other") : kind,
                        Optional.empty(),
                        kinds.getOrDefault(kind, List.of())))
                .toList();
    }

    private Rack rack(String title, Optional<String> date, List<Planned> items) {
        return new Rack(
                title,
                date,
                items.stream().map(item -> cards.of(item, "", Cards.CARD)).toList(),
                "",
                Optional.empty());
    }

    private static String kind(Planned service) {
        return service.fact(Fact.Kind.CATEGORY).map(Fact::value).orElse("");
    }

    private LocalDate day(Planned item) {
        return item.item() instanceof Event event
                ? event.occasion().time().firstDay(edition.timeZone())
                : edition.date();
    }

    /** The start as a moment in the zone of the edition; whole days come before what has a time. */
    static String moment(Planned item) {
        return item.item() instanceof Event event
                ? switch (event.occasion().time()) {
                    case EventTime.Days(var first, var _) -> first.toString();
                    case EventTime.Moments(var start, var _) ->
                        start.toInstant().toString();
                }
                : "";
    }
}
