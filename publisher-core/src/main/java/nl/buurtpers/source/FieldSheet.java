package nl.buurtpers.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Named values of {@code edition.yaml} or of a front matter, in their order: what a form shows and writes back. A form
 * changes the fields that it knows; the others stay as they are.
 *
 * @param fields name to value
 */
public record FieldSheet(Map<String, Value> fields) {

    /** A sheet with nothing on it. */
    public static final FieldSheet EMPTY = new FieldSheet(Map.of());

    public FieldSheet {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** A value. */
    public sealed interface Value {

        /** Words, as they were typed. */
        record Words(String text) implements Value {}

        /** A list. */
        record Series(List<Value> entries) implements Value {
            public Series {
                entries = List.copyOf(entries);
            }
        }

        /** Named values inside this one. */
        record Table(FieldSheet sheet) implements Value {}
    }

    /** The sheet of a YAML text in the plain subset of editions, or nothing where it cannot be read. */
    public static Optional<FieldSheet> read(String yaml) {
        var quiet = new Troubles();
        return PlainYaml.read(CleanText.lines(yaml), quiet.file("").at(1))
                .filter(_ -> !quiet.grave())
                .map(FieldSheet::of);
    }

    private static FieldSheet of(Plain.Table table) {
        var fields = new LinkedHashMap<String, Value>();
        table.fields().forEach(field -> fields.put(field.key(), value(field.value())));
        return new FieldSheet(fields);
    }

    private static Value value(Plain plain) {
        return switch (plain) {
            case Plain.Words words -> new Value.Words(words.text());
            case Plain.Series series ->
                new Value.Series(
                        series.entries().stream().map(FieldSheet::value).toList());
            case Plain.Table table -> new Value.Table(of(table));
        };
    }

    /** The words at a path of names; empty where there are none. */
    public String words(String... path) {
        return value(path)
                .map(value -> value instanceof Value.Words(var text) ? text : "")
                .orElse("");
    }

    /** The words of a list at a path of names; a single word counts as a list of one. */
    public List<String> list(String... path) {
        return value(path)
                .map(value -> switch (value) {
                    case Value.Words(var text) -> text.isBlank() ? List.<String>of() : List.of(text);
                    case Value.Series(var entries) ->
                        entries.stream()
                                .map(entry -> entry instanceof Value.Words(var text) ? text : "")
                                .filter(text -> !text.isEmpty())
                                .toList();
                    case Value.Table _ -> List.<String>of();
                })
                .orElse(List.of());
    }

    /** The fields inside a field; an empty sheet where there are none. */
    public FieldSheet table(String... path) {
        return value(path)
                .map(value -> value instanceof Value.Table(var sheet) ? sheet : EMPTY)
                .orElse(EMPTY);
    }

    /** The tables of a list; empty where there are none. */
    public List<FieldSheet> tables(String name) {
        return value(name).stream()
                .flatMap(value ->
                        value instanceof Value.Series(var entries) ? entries.stream() : java.util.stream.Stream.of())
                .mapMulti((Value entry, java.util.function.Consumer<FieldSheet> sink) -> {
                    if (entry instanceof Value.Table(var sheet)) {
                        sink.accept(sheet);
                    }
                })
                .toList();
    }

    private Optional<Value> value(String... path) {
        var value = Optional.ofNullable(fields.get(path[0]));
        return path.length == 1
                ? value
                : value.filter(Value.Table.class::isInstance)
                        .map(Value.Table.class::cast)
                        .flatMap(table -> table.sheet().value(Arrays.copyOfRange(path, 1, path.length)));
    }

    /** The sheet with other words at a path of names; blank words take the field away. */
    public FieldSheet with(String words, String... path) {
        return put(words.isBlank() ? Optional.empty() : Optional.of(new Value.Words(words)), path);
    }

    /** The sheet with another list at a path of names; an empty one takes the field away. */
    public FieldSheet with(List<String> words, String... path) {
        var entries = new ArrayList<Value>();
        words.stream().filter(word -> !word.isBlank()).forEach(word -> entries.add(new Value.Words(word)));
        return put(entries.isEmpty() ? Optional.empty() : Optional.of(new Value.Series(entries)), path);
    }

    /** The sheet with other tables in a list; an empty one takes the field away. */
    public FieldSheet withTables(List<FieldSheet> tables, String name) {
        var entries = tables.stream().<Value>map(Value.Table::new).toList();
        return put(entries.isEmpty() ? Optional.empty() : Optional.of(new Value.Series(entries)), name);
    }

    private FieldSheet put(Optional<Value> value, String... path) {
        var changed = new LinkedHashMap<>(fields);
        var inner = path.length == 1
                ? value
                : Optional.<Value>of(
                                new Value.Table(table(path[0]).put(value, Arrays.copyOfRange(path, 1, path.length))))
                        .filter(table -> !((Value.Table) table).sheet().fields().isEmpty());
        inner.ifPresentOrElse(set -> changed.put(path[0], set), () -> changed.remove(path[0]));
        return new FieldSheet(changed);
    }

    /** The sheet as YAML, ending in a line feed unless it is empty. */
    public String text() {
        var yaml = new YamlText();
        write(yaml);
        return yaml.toString();
    }

    private void write(YamlText yaml) {
        fields.forEach((name, value) -> {
            switch (value) {
                case Value.Words(var text) -> words(yaml, name, text);
                case Value.Table(var sheet) -> yaml.fields(name, sheet::write);
                case Value.Series(var entries) -> yaml.series(name, entries);
            }
        });
    }

    private static void words(YamlText yaml, String name, String text) {
        if (text.isEmpty()) {
            yaml.field(name, "");
        } else {
            yaml.text(name, text);
        }
    }

    void writeInto(YamlText yaml) {
        write(yaml);
    }
}
