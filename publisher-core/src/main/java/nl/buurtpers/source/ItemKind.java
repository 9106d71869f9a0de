package nl.buurtpers.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of items with the keys of their front matter, in the order in which they are written. */
enum ItemKind {
    ARTICLE("article"),
    NOTICE("notice"),
    EVENT("event", "start", "end", "all-day", "location", "price", "access", "repeats", "cancelled"),
    SERVICE("service", "category", "address", "phone", "web", "hours", "access", "checked"),
    ADVERT("advert", "advertiser", "size");

    private static final List<String> COMMON = List.of(
            "type",
            "id",
            "title",
            "short",
            "summary",
            "section",
            "priority",
            "author",
            "date",
            "language",
            "order",
            "image",
            "alt",
            "decorative",
            "caption",
            "credit",
            "focus",
            "contact",
            "channels",
            "texts",
            "share",
            "licence",
            "source");

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> own;

    ItemKind(String key, String... own) {
        this.key = key;
        this.own = List.of(own);
    }

    /** The word of the edition format. */
    String key() {
        return key;
    }

    /** Every key that an item of this kind may have. */
    List<String> keys() {
        return Stream.concat(COMMON.stream(), own.stream()).toList();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(ItemKind::key).toList();
    }

    static Optional<ItemKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    /** The kinds that have a key of their own with this name. */
    static List<String> having(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.own.contains(key))
                .map(ItemKind::key)
                .toList();
    }
}
