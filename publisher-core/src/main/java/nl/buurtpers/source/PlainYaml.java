package nl.buurtpers.source;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Reads the plain subset of YAML 1.2 from parser events. Nothing is constructed from tags and no alias is followed, so
 * that a small file stays small; depth is checked before it grows.
 */
final class PlainYaml {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Limits.YAML_BYTES).build();

    private final List<String> lines;
    private final Spot first;
    private final Iterator<Event> events;

    private PlainYaml(String text, Spot first) {
        this.lines = text.lines().toList();
        this.first = first;
        this.events = new Parse(SETTINGS).parseString(text).iterator();
    }

    /**
     * The fields of a text, or nothing where it cannot be read; what is wrong is told.
     *
     * @param text clean text
     * @param first place of its first line
     */
    static Optional<Plain.Table> read(String text, Spot first) {
        if (text.length() > Limits.YAML_BYTES) {
            first.error("yaml-too-large", Limits.YAML_BYTES / 1024);
            return Optional.empty();
        }
        var yaml = new PlainYaml(text, first);
        try {
            return yaml.document();
        } catch (TooDeep e) {
            yaml.spot(e.event).error("yaml-too-deep", Limits.YAML_DEPTH);
        } catch (RuntimeException e) {
            YamlAdvice.of(yaml.lines, e).tell(first);
        }
        return Optional.empty();
    }

    private Optional<Plain.Table> document() {
        var root = Optional.<Plain>empty();
        while (events.hasNext()) {
            var event = events.next();
            if (event instanceof NodeEvent node) {
                if (root.isPresent()) {
                    spot(event).error("yaml-second-document");
                    return Optional.empty();
                }
                root = Optional.of(value(node, 1));
            }
        }
        return root.isEmpty() ? Optional.of(new Plain.Table(List.of(), first.line())) : root.flatMap(this::fields);
    }

    private Optional<Plain.Table> fields(Plain root) {
        return switch (root) {
            case Plain.Table table -> Optional.of(table);
            case Plain.Words _, Plain.Series _ -> {
                first.at(root.line()).error("yaml-no-fields");
                yield Optional.empty();
            }
        };
    }

    private Plain value(NodeEvent event, int depth) {
        check(event, depth);
        return switch (event) {
            case ScalarEvent scalar -> words(scalar);
            case CollectionStartEvent start when start.getEventId() == Event.ID.MappingStart -> table(start, depth);
            case CollectionStartEvent start -> series(start, depth);
            default -> new Plain.Words("", line(event), line(event));
        };
    }

    private void check(NodeEvent event, int depth) {
        if (event instanceof CollectionStartEvent && depth > Limits.YAML_DEPTH) {
            throw new TooDeep(event);
        }
        if (event instanceof AliasEvent || event.getAnchor().isPresent() || tagged(event)) {
            YamlAdvice.sign(lines, index(event)).tell(first);
        }
    }

    private static boolean tagged(NodeEvent event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag().isPresent();
            case CollectionStartEvent start -> start.getTag().isPresent();
            default -> false;
        };
    }

    private Plain.Words words(ScalarEvent scalar) {
        int line = line(scalar);
        boolean below = scalar.isLiteral() || scalar.isFolded();
        return new Plain.Words(CleanText.lines(scalar.getValue()), line, below ? line + 1 : line);
    }

    private Plain.Series series(CollectionStartEvent start, int depth) {
        var entries = new ArrayList<Plain>();
        for (var event = events.next(); event instanceof NodeEvent node; event = events.next()) {
            entries.add(value(node, depth + 1));
        }
        return new Plain.Series(entries, line(start));
    }

    private Plain.Table table(CollectionStartEvent start, int depth) {
        var fields = new ArrayList<Plain.Field>();
        for (var event = events.next(); event instanceof NodeEvent node; event = events.next()) {
            var key = value(node, depth + 1);
            var value = value((NodeEvent) events.next(), depth + 1);
            if (key instanceof Plain.Words words) {
                add(new Plain.Field(CleanText.line(words.text()), words.line(), value), fields);
            } else {
                first.at(key.line()).error("yaml-key");
            }
        }
        return new Plain.Table(fields, line(start));
    }

    private void add(Plain.Field field, List<Plain.Field> fields) {
        var earlier = fields.stream().filter(f -> f.key().equals(field.key())).findFirst();
        earlier.ifPresentOrElse(
                f -> first.at(field.line()).error("yaml-key-twice", field.key(), f.line()), () -> fields.add(field));
    }

    private Spot spot(Event event) {
        return first.at(line(event));
    }

    private int line(Event event) {
        return first.line() + index(event);
    }

    private static int index(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0);
    }

    private static final class TooDeep extends RuntimeException {
        private final transient Event event;

        TooDeep(Event event) {
            super(null, null, false, false);
            this.event = event;
        }
    }
}
