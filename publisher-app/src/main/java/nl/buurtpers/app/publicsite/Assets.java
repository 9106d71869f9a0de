package nl.buurtpers.app.publicsite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.buurtpers.app.shelf.Leaf;

/** The style sheets of the public side, under addresses that name what they hold. */
final class Assets {

    static final String FOLDER = "/assets/public/";

    private static final Map<String, Leaf> LEAVES =
            Map.of("public.css", read("public.css"), "bar.css", read("bar.css"));

    private Assets() {}

    static Optional<Leaf> leaf(String name) {
        return Optional.ofNullable(LEAVES.get(name));
    }

    /** Where a style sheet is. */
    static String address(String name) {
        return FOLDER + name + "?v="
                + Objects.requireNonNull(LEAVES.get(name), name).tag().substring(0, Addresses.VERSION);
    }

    private static Leaf read(String name) {
        try (var stream = Objects.requireNonNull(Assets.class.getResourceAsStream("assets/" + name), name)) {
            return Leaf.of(stream.readAllBytes(), "text/css", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
