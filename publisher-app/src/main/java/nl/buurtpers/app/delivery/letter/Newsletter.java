package nl.buurtpers.app.delivery.letter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtpers.app.shelf.Frozen;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The letter of a frozen bundle, in pieces.
 *
 * @param subject as the edition has it
 * @param fromName name of the sender
 * @param list name of the list
 * @param faces pieces by form: {@code plain}, {@code standard}, {@code large}
 */
public record Newsletter(
        String language,
        String subject,
        String fromName,
        String list,
        Map<String, List<Piece>> faces,
        List<Picture> pictures) {

    /** Where a bundle keeps it. */
    public static final String FILE = "email/letter.json";

    private static final int VERSION = 1;
    private static final JsonMapper JSON = new JsonMapper();

    public Newsletter {
        faces = Map.copyOf(faces);
        pictures = List.copyOf(pictures);
    }

    /**
     * Words for everybody, or for who reads a section.
     *
     * @param section its id; nothing where everybody gets it
     */
    public record Piece(Optional<String> section, List<Run> runs) {

        public Piece {
            runs = List.copyOf(runs);
        }

        boolean isFor(List<String> sections) {
            return section.isEmpty() || sections.isEmpty() || sections.contains(section.get());
        }
    }

    /** Ids of the sections that have words in it. */
    public Set<String> sections() {
        return faces.values().stream()
                .flatMap(List::stream)
                .flatMap(piece -> piece.section().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a piece is made of. */
    public sealed interface Run {}

    /** The same words for everybody. */
    public record Told(String words) implements Run {}

    /** What differs from reader to reader. */
    public record Open(Slot slot) implements Run {}

    /** A picture that travels along; its bytes stand in the bundle. */
    public record Picture(String name, String contentId, String mediaType, String path) {}

    /**
     * The letter of a bundle; nothing where it has none.
     *
     * @throws IOException where it is not what was published, or not a letter that this house knows
     */
    public static Optional<Newsletter> of(Frozen bundle) throws IOException {
        var file = bundle.file(FILE);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(JSON.readTree(bundle.read(file.get()))));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException("not a letter: " + FILE, e);
        }
    }

    private static Newsletter read(JsonNode letter) {
        if (letter.path("version").asInt() != VERSION) {
            throw new IllegalArgumentException("another version");
        }
        var faces = new HashMap<String, List<Piece>>();
        for (var face : letter.path("faces")) {
            faces.put(text(face, "form"), pieces(face.path("pieces")));
        }
        var pictures = new ArrayList<Picture>();
        for (var picture : letter.path("pictures")) {
            pictures.add(new Picture(
                    text(picture, "name"),
                    text(picture, "contentId"),
                    text(picture, "mediaType"),
                    "email/images/" + text(picture, "name")));
        }
        return new Newsletter(
                text(letter, "language"),
                text(letter, "subject"),
                text(letter, "fromName"),
                text(letter, "list"),
                faces,
                pictures);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString();
    }

    private static List<Piece> pieces(JsonNode pieces) {
        var found = new ArrayList<Piece>();
        for (var piece : pieces) {
            var runs = new ArrayList<Run>();
            for (var run : piece.path("words")) {
                runs.add(run.isString() ? new Told(run.asString()) : new Open(Slot.of(text(run, "slot"))));
            }
            found.add(new Piece(piece.has("section") ? Optional.of(text(piece, "section")) : Optional.empty(), runs));
        }
        return found;
    }
}
