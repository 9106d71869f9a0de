package nl.buurtpers.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import nl.buurtpers.model.Adjustment;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Head;
import nl.buurtpers.model.Picture;
import nl.buurtpers.model.Sharing;
import nl.buurtpers.model.Wording;

/** Reads what every kind of item has. */
final class HeadReader {

    private final Desk desk;
    private final Fields fields;

    HeadReader(Desk desk, Fields fields) {
        this.desk = desk;
        this.fields = fields;
    }

    /** The head, or nothing after telling what is missing. */
    Optional<Head> read() {
        var title = fields.line("title");
        if (title.isEmpty()) {
            fields.spot("title").error("missing-title");
        }
        var id = fields.as("id", Forms::id)
                .orElseGet(() -> Slug.ofFile(fields.spot().file()));
        var head = new Head(
                id,
                title.orElse(""),
                shortTitle(),
                fields.prose("summary"),
                fields.as("section", desk.sections()::id),
                fields.as("priority", HeadReader::priority).orElse(Head.DEFAULT_PRIORITY),
                fields.line("author"),
                fields.as("date", Forms::date),
                fields.as("language", Forms::language),
                order(),
                picture(),
                Contacts.read(fields),
                adjustment(),
                wording(),
                sharing());
        return title.map(_ -> head);
    }

    private Optional<String> shortTitle() {
        var words = fields.line("short");
        words.map(w -> w.codePointCount(0, w.length()))
                .filter(length -> length > Head.SHORT_LENGTH)
                .ifPresent(length -> fields.spot("short").error("short-too-long", length, Head.SHORT_LENGTH));
        return words;
    }

    private static Optional<Integer> priority(String words, Spot spot) {
        if (words.matches("[1-5]")) {
            return Optional.of(Integer.valueOf(words));
        }
        spot.error("bad-priority", words);
        return Optional.empty();
    }

    private OptionalInt order() {
        return fields.<Integer>as("order", (words, spot) -> {
                    if (words.matches("[0-9]{1,6}")) {
                        return Optional.of(Integer.valueOf(words));
                    }
                    spot.error("bad-order", words);
                    return Optional.empty();
                })
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private Optional<Picture> picture() {
        var caption = fields.prose("caption");
        var credit = fields.line("credit");
        var alt = fields.prose("alt");
        boolean decorative = fields.flag("decorative");
        var focus = fields.as("focus", Forms::focus);
        var image = fields.line("image");
        if (image.isEmpty()) {
            withoutPicture();
            return Optional.empty();
        }
        if (alt.isEmpty() && !decorative) {
            fields.spot("image").error("missing-alt");
        }
        if (alt.isPresent() && decorative) {
            fields.spot("decorative").error("alt-and-decorative");
        }
        return desk.assets()
                .name(image.get(), AssetDesk.Use.PICTURE, fields.spot("image"))
                .map(path -> new Picture(path, decorative ? "" : alt.orElse(""), caption, credit, focus));
    }

    /** Words about a picture that is not there would be lost in silence. */
    private void withoutPicture() {
        for (var key : List.of("alt", "caption", "credit", "decorative", "focus")) {
            if (fields.words(key).isPresent()) {
                fields.spot(key).error("no-picture-for", key);
            }
        }
    }

    private Adjustment adjustment() {
        return fields.table("channels").map(this::adjustment).orElse(Adjustment.EVERYWHERE);
    }

    private Adjustment adjustment(Fields choice) {
        choice.known(List.of("only", "except"), "item-channels");
        if (choice.has("only") && choice.has("except")) {
            choice.spot("except").error("only-and-except");
        }
        var only = channels(choice, "only");
        var except = channels(choice, "except");
        if (choice.has("only")) {
            if (only.isEmpty()) {
                choice.spot("only").error("only-nothing");
            }
            return new Adjustment.Only(only);
        }
        return except.isEmpty() ? Adjustment.EVERYWHERE : new Adjustment.Except(except);
    }

    private static List<String> channels(Fields choice, String key) {
        return choice.list(key).stream()
                .flatMap(words -> channel(words.text(), choice.spot().at(words.line())).stream())
                .toList();
    }

    private static Optional<String> channel(String id, Spot spot) {
        return Choices.of("channels", id, KnownChannels.IDS, spot);
    }

    private Wording wording() {
        Map<String, List<Block>> texts = new TreeMap<>();
        fields.table("texts").ifPresent(table -> {
            for (var field : table.all()) {
                channel(field.key(), table.spot(field.key()))
                        .flatMap(table::words)
                        .ifPresent(words -> texts.put(
                                field.key(),
                                desk.markdown().read(words.text(), table.spot().at(words.firstLine()))));
            }
        });
        return new Wording(texts);
    }

    private Sharing sharing() {
        return new Sharing(fields.flag("share"), fields.line("licence"), fields.line("source"));
    }
}
