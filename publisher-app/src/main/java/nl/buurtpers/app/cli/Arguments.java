package nl.buurtpers.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What must be known of the arguments before they are parsed: complaints about them are made in the right language. */
final class Arguments {

    private Arguments() {}

    /** The language that was asked for. */
    static Optional<String> language(String... arguments) {
        var all = List.of(arguments);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).startsWith("--language=")) {
                return language(all.get(i).substring("--language=".length()));
            } else if (all.get(i).equals("--language") && i + 1 < all.size()) {
                return language(all.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> language(String tag) {
        return Optional.of(tag.toLowerCase(Locale.ROOT).startsWith("en") ? "en" : "nl");
    }
}
