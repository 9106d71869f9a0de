package nl.buurtpers.app.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The texts of the help pages; they stand apart from the messages because their patterns have other rules. */
final class Texts {

    private Texts() {}

    /** The texts in a language, {@code nl} or {@code en}. */
    static ResourceBundle of(String language) {
        var name = "help_" + language + ".properties";
        try (var stream = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
