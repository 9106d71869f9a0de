package nl.buurtpers.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields of a table while they are read: each may be read in the form that it should have, and what is wrong is told. */
final class Fields {

    private final Plain.Table table;
    private final Spot spot;

    Fields(Plain.Table table, Spot spot) {
        this.table = table;
        this.spot = spot.at(table.line());
    }

    /** How words become a value. */
    @FunctionalInterface
    interface Form<T> {

        /** The value, or nothing after telling why not. */
        Optional<T> read(String words, Spot spot);
    }

    /** Where the table starts. */
    Spot spot() {
        return spot;
    }

    /** Where a field stands; where the table starts if it is not there. */
    Spot spot(String key) {
        return table.field(key).map(field -> spot.at(field.line())).orElse(spot);
    }

    boolean has(String key) {
        return table.field(key).isPresent();
    }

    List<Plain.Field> all() {
        return table.fields();
    }

    /**
     * Tells of every key that is not known.
     *
     * @param place which table this is, as reports name it
     */
    void known(Collection<String> keys, String place) {
        for (var field : table.fields()) {
            if (!keys.contains(field.key())) {
                unknown(field, keys, place);
            }
        }
    }

    private void unknown(Plain.Field field, Collection<String> keys, String place) {
        var at = spot.at(field.line());
        var free = keys.stream().filter(key -> !has(key)).toList();
        Nearest.of(field.key(), free)
                .or(() -> Nearest.of(field.key(), keys))
                .ifPresentOrElse(
                        near -> at.error("unknown-key-near." + place, field.key(), near),
                        () -> at.error("unknown-key." + place, field.key(), String.join(", ", keys)));
    }

    /** The words of a field; nothing where it is absent or empty. */
    Optional<Plain.Words> words(String key) {
        return table.field(key).flatMap(field -> switch (field.value()) {
            case Plain.Words words -> words.text().isBlank() ? Optional.empty() : Optional.of(words);
            case Plain.Series _, Plain.Table _ -> {
                spot.at(field.line()).error("not-words", key);
                yield Optional.empty();
            }
        });
    }

    /** A field in a form of its own. */
    <T> Optional<T> as(String key, Form<T> form) {
        return line(key).flatMap(words -> form.read(words, spot(key)));
    }

    /** A field of one line. */
    Optional<String> line(String key) {
        return limited(key, Limits.LINE_FIELD);
    }

    /** A field of a few sentences. */
    Optional<String> prose(String key) {
        return limited(key, Limits.PROSE_FIELD);
    }

    private Optional<String> limited(String key, int most) {
        var words = words(key).map(w -> CleanText.line(w.text())).filter(w -> !w.isEmpty());
        words.filter(w -> w.codePointCount(0, w.length()) > most)
                .ifPresent(w -> spot(key).error("too-long", key, w.codePointCount(0, w.length()), most));
        return words;
    }

    /** {@code true} or {@code false}; false where it is absent. */
    boolean flag(String key) {
        return this.<Boolean>as(
                        key,
                        (words, at) -> Choices.of(key, words, List.of("true", "false"), at)
                                .map("true"::equals))
                .orElse(false);
    }

    /** Fields inside this one; nothing where it is absent. */
    Optional<Fields> table(String key) {
        return table.field(key).flatMap(field -> switch (field.value()) {
            case Plain.Table inner -> Optional.of(new Fields(inner, spot));
            case Plain.Words words when words.text().isBlank() -> Optional.empty();
            case Plain.Words _, Plain.Series _ -> {
                spot.at(field.line()).error("not-fields", key);
                yield Optional.empty();
            }
        });
    }

    /** Every table of a list of tables. */
    List<Fields> tables(String key) {
        return table.field(key).map(field -> tables(key, field.value())).orElse(List.of());
    }

    private List<Fields> tables(String key, Plain value) {
        var tables = new ArrayList<Fields>();
        var entries = value instanceof Plain.Series series ? series.entries() : List.of(value);
        for (var entry : entries) {
            if (entry instanceof Plain.Table inner && value instanceof Plain.Series) {
                tables.add(new Fields(inner, spot));
            } else if (!(entry instanceof Plain.Words words && words.text().isBlank())) {
                spot.at(entry.line()).error("not-tables", key);
            }
        }
        return tables;
    }

    /** Words of a list, each once; a single word counts as a list of one. */
    List<Plain.Words> list(String key) {
        return table.field(key).map(field -> entries(key, field.value())).orElse(List.of());
    }

    private List<Plain.Words> entries(String key, Plain value) {
        return switch (value) {
            case Plain.Words words when words.text().isBlank() -> List.of();
            case Plain.Words words -> List.of(words);
            case Plain.Table inner -> {
                spot.at(inner.line()).error("not-a-list", key);
                yield List.of();
            }
            case Plain.Series series -> {
                var entries = new ArrayList<Plain.Words>();
                Set<String> seen = new HashSet<>();
                for (var entry : series.entries()) {
                    if (!(entry instanceof Plain.Words words)) {
                        spot.at(entry.line()).error("not-a-list", key);
                    } else if (seen.add(words.text())) {
                        entries.add(words);
                    }
                }
                yield entries;
            }
        };
    }
}
