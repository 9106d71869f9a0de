package nl.buurtpers.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpers.model.Access;
import nl.buurtpers.model.Advert;
import nl.buurtpers.model.AdvertSize;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.DirectoryEntry;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.Head;
import nl.buurtpers.model.Item;
import nl.buurtpers.model.Notice;
import nl.buurtpers.model.Occasion;
import nl.buurtpers.model.Service;

/** Reads one item file. */
final class ItemReader {

    private static final List<String> ACCESS =
            List.of(Access.values()).stream().map(Access::key).toList();
    private static final List<String> SIZES =
            List.of(AdvertSize.values()).stream().map(AdvertSize::key).toList();

    private final Desk desk;

    ItemReader(Desk desk) {
        this.desk = desk;
    }

    /** The item, or nothing after telling why not; every part is looked at, so that everything wrong is told. */
    Optional<Item> read(String text, Spot file) {
        return FrontMatter.of(text, file).flatMap(parts -> read(parts, file));
    }

    private Optional<Item> read(FrontMatter parts, Spot file) {
        var body = desk.markdown().read(parts.body(), file.at(parts.bodyLine()));
        return PlainYaml.read(parts.yaml(), file.at(parts.yamlLine()))
                .flatMap(table -> item(new Fields(table, file), body));
    }

    private Optional<Item> item(Fields fields, List<Block> body) {
        var kind = kind(fields);
        keys(fields, kind);
        return new HeadReader(desk, fields).read().flatMap(head -> item(kind, head, body, fields));
    }

    private static ItemKind kind(Fields fields) {
        return fields.as("type", (words, spot) -> Choices.of("type", words, ItemKind.words(), spot))
                .flatMap(ItemKind::of)
                .orElse(ItemKind.ARTICLE);
    }

    /** Where the kind itself is in doubt, the keys of every kind are. */
    private static void keys(Fields fields, ItemKind kind) {
        var known = new Fields(
                new Plain.Table(
                        fields.all().stream()
                                .filter(field -> !foreign(field, fields, kind))
                                .toList(),
                        fields.spot().line()),
                fields.spot());
        known.known(kind.keys(), "item");
    }

    private static boolean foreign(Plain.Field field, Fields fields, ItemKind kind) {
        var owners = ItemKind.having(field.key());
        if (kind.keys().contains(field.key()) || owners.isEmpty()) {
            return false;
        }
        if (!fields.has("type") || ItemKind.words().contains(fields.line("type").orElse(""))) {
            fields.spot(field.key()).error("key-of-other-type", field.key(), kind.key(), String.join(", ", owners));
        }
        return true;
    }

    private Optional<Item> item(ItemKind kind, Head head, List<Block> body, Fields fields) {
        return switch (kind) {
            case ARTICLE -> Optional.of(new Article(head, body));
            case NOTICE -> Optional.of(new Notice(head, body));
            case EVENT -> occasion(fields).map(occasion -> new Event(head, body, occasion));
            case SERVICE -> Optional.of(new Service(head, body, entry(fields)));
            case ADVERT -> Optional.of(new Advert(head, body, fields.line("advertiser"), size(fields)));
        };
    }

    private Optional<Occasion> occasion(Fields fields) {
        var time = new EventTimes(fields, desk.zone()).read();
        var location = fields.line("location");
        var price = fields.line("price");
        var access = access(fields);
        var repeats = fields.as("repeats", Recurrences::read);
        boolean cancelled = fields.flag("cancelled");
        return time.map(t -> new Occasion(t, location, price, access, repeats, cancelled));
    }

    private static DirectoryEntry entry(Fields fields) {
        return new DirectoryEntry(
                fields.line("category"),
                fields.line("address"),
                fields.line("phone"),
                fields.as("web", Forms::web),
                fields.prose("hours"),
                access(fields),
                fields.as("checked", Forms::date));
    }

    private static List<Access> access(Fields fields) {
        return fields.list("access").stream()
                .flatMap(words ->
                        Choices.of("access", words.text(), ACCESS, fields.spot().at(words.line())).stream())
                .flatMap(key -> Access.of(key).stream())
                .toList();
    }

    private static AdvertSize size(Fields fields) {
        return fields.as("size", (words, spot) -> Choices.of("size", words, SIZES, spot))
                .flatMap(key -> Stream.of(AdvertSize.values())
                        .filter(size -> size.key().equals(key))
                        .findFirst())
                .orElse(AdvertSize.QUARTER);
    }
}
