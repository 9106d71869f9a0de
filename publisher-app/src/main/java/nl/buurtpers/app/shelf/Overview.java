package nl.buurtpers.app.shelf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an edition says on the web, as its bundle tells it.
 *
 * @param publication name of the paper
 * @param date day of publication
 * @param validUntil last day on which screens and agendas still show it
 * @param title name of the edition; may be empty
 * @param issue volume and number; may be empty
 * @param timeZone in which its times are
 */
public record Overview(
        String publication,
        LocalDate date,
        Optional<LocalDate> validUntil,
        String title,
        String issue,
        String language,
        String timeZone,
        List<Entry> items) {

    private static final JsonMapper JSON = new JsonMapper();

    public Overview {
        items = List.copyOf(items);
    }

    /** How people call the edition. */
    Frozen.Label label() {
        return new Frozen.Label(publication, date, title, issue);
    }

    /**
     * An item.
     *
     * @param kind {@code article}, {@code notice}, {@code event}, {@code service} or {@code advert}
     * @param text all its words; a line for each paragraph
     */
    public record Entry(
            String id,
            String kind,
            String title,
            String summary,
            String section,
            String language,
            List<Detail> facts,
            String text,
            Optional<Time> time) {

        public Entry {
            facts = List.copyOf(facts);
        }

        /** What it says about this, such as {@code category}; empty where it says nothing. */
        public String fact(String about) {
            return detail(about).map(Detail::value).orElse("");
        }

        /** What it says about this, with where it leads. */
        public Optional<Detail> detail(String about) {
            return facts.stream().filter(fact -> fact.kind().equals(about)).findFirst();
        }
    }

    /** Something that an item states outside its text. */
    public record Detail(String kind, String label, String value, Optional<String> target) {}

    /** When an event is: first and last day, time of day where it has one, its rule of recurrence. */
    public record Time(
            LocalDate first, LocalDate last, Optional<String> start, Optional<String> repeats, boolean cancelled) {}

    /** The overview that these bytes hold. */
    static Overview read(byte[] json) {
        var root = JSON.readTree(json);
        return new Overview(
                words(root, "publication"),
                LocalDate.parse(words(root, "date")),
                maybe(root, "validUntil").map(LocalDate::parse),
                words(root, "title"),
                Stream.of(words(root, "year"), words(root, "number"))
                        .filter(part -> !part.isEmpty())
                        .reduce((year, number) -> year + "-" + number)
                        .orElse(""),
                words(root, "language"),
                words(root, "timeZone"),
                list(root, "items").stream().map(Overview::entry).toList());
    }

    private static Entry entry(JsonNode item) {
        return new Entry(
                words(item, "id"),
                words(item, "kind"),
                words(item, "title"),
                words(item, "summary"),
                words(item, "sectionTitle"),
                words(item, "language"),
                list(item, "facts").stream()
                        .map(fact -> new Detail(
                                words(fact, "kind"), words(fact, "label"), words(fact, "value"), maybe(fact, "target")))
                        .toList(),
                words(item, "text"),
                item.has("occasion") ? Optional.of(time(item.path("occasion"))) : Optional.empty());
    }

    private static Time time(JsonNode occasion) {
        return new Time(
                LocalDate.parse(words(occasion, "firstDay")),
                LocalDate.parse(words(occasion, "lastDay")),
                maybe(occasion, "start"),
                maybe(occasion, "repeats"),
                occasion.path("cancelled").asBoolean());
    }

    private static List<JsonNode> list(JsonNode node, String key) {
        var list = new ArrayList<JsonNode>();
        node.path(key).forEach(list::add);
        return list;
    }

    private static String words(JsonNode node, String key) {
        return node.path(key).asString("");
    }

    private static Optional<String> maybe(JsonNode node, String key) {
        return Optional.of(words(node, key)).filter(words -> !words.isEmpty());
    }
}
