package nl.buurtpers.pack;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpers.json.Json;
import nl.buurtpers.model.Advert;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.EventTime;
import nl.buurtpers.model.Item;
import nl.buurtpers.model.Notice;
import nl.buurtpers.model.Occasion;
import nl.buurtpers.model.Section;
import nl.buurtpers.model.Service;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Linear;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;

/**
 * What an edition says on the web, for programs: {@code contents.json}. Agendas and directories over many editions are made
 * of it, so that no page has to be read back.
 */
public final class Contents {

    /** Its name at the top of the bundle. */
    public static final String FILE = "contents.json";

    private Contents() {}

    /**
     * The contents as a JSON object: items in the order of the site.
     *
     * @param plan what the site shows
     */
    public static Map<String, Object> json(Plan plan) {
        var edition = plan.edition();
        return Json.object(
                "publication",
                edition.publication(),
                "neighbourhood",
                edition.neighbourhood(),
                "place",
                edition.place(),
                "date",
                edition.date().toString(),
                "validUntil",
                edition.validUntil().map(Object::toString),
                "title",
                edition.title(),
                "number",
                edition.number(),
                "year",
                edition.year(),
                "language",
                edition.language(),
                "timeZone",
                edition.timeZone().getId(),
                "items",
                plan.parts().stream().flatMap(part -> items(part, edition)).toList());
    }

    private static Stream<Map<String, Object>> items(Plan.Part part, Edition edition) {
        return part.items().stream().map(item -> item(item, part.section(), edition));
    }

    private static Map<String, Object> item(Planned item, Section section, Edition edition) {
        var json = Json.object(
                "id",
                item.id(),
                "kind",
                kind(item.item()),
                "title",
                item.head().title(),
                "summary",
                item.head().summary(),
                "section",
                section.id(),
                "sectionTitle",
                section.title(),
                "priority",
                item.head().priority(),
                "language",
                item.language(),
                "facts",
                item.facts().stream().map(Contents::fact).toList(),
                "text",
                Linear.text(item.text()));
        if (item.item() instanceof Event event) {
            json.put("occasion", occasion(event.occasion(), edition));
        }
        return json;
    }

    private static String kind(Item item) {
        return switch (item) {
            case Article _ -> "article";
            case Notice _ -> "notice";
            case Event _ -> "event";
            case Service _ -> "service";
            case Advert _ -> "advert";
        };
    }

    private static Map<String, Object> fact(Fact fact) {
        return Json.object(
                "kind",
                fact.kind().name().toLowerCase(Locale.ROOT),
                "label",
                fact.label(),
                "value",
                fact.value(),
                "target",
                fact.target());
    }

    private static Map<String, Object> occasion(Occasion occasion, Edition edition) {
        var time = occasion.time();
        return Json.object(
                "firstDay",
                time.firstDay(edition.timeZone()).toString(),
                "lastDay",
                time.lastDay(edition.timeZone()).toString(),
                "start",
                start(time, edition),
                "repeats",
                occasion.repeats(),
                "cancelled",
                occasion.cancelled());
    }

    /** Time of day in the zone of the edition; nothing for whole days. */
    private static Optional<String> start(EventTime time, Edition edition) {
        return switch (time) {
            case EventTime.Days _ -> Optional.empty();
            case EventTime.Moments(var start, var _) ->
                Optional.of(start.withZoneSameInstant(edition.timeZone())
                        .toLocalTime()
                        .toString());
        };
    }
}
