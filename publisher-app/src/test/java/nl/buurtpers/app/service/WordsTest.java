package nl.buurtpers.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word of the desk stands in a bundle, in both languages. */
class WordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path BUNDLES = RESOURCES.resolve("nl/buurtpers/app/desk");
    /** {@code #{key}} or {@code #{key(amount)}}; keys that are put together while the page is written are left out. */
    private static final Pattern KEY = Pattern.compile("#[{]([a-z][A-Za-z0-9.-]+)[(}]");

    /** {@code audit.note(seat, "publish", ...)}. */
    private static final Pattern DEED = Pattern.compile("audit[.]note\\([^;\"]*\"([a-z-]+)\",");

    /** What stands between two tags. */
    private static final Pattern TEXT = Pattern.compile(">([^<>]*[A-Za-z]{3}[^<>]*)<");

    private static Set<String> keys(String bundle) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLES.resolve(bundle), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return new TreeSet<>(words.stringPropertyNames());
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void both_languages_say_everything() throws IOException {
        assertThat(keys("messages_en.properties")).isEqualTo(keys("messages.properties"));
        for (var room : List.of("publicsite", "subscribers")) {
            assertThat(keys("../" + room + "/messages_en.properties"))
                    .isEqualTo(keys("../" + room + "/messages_nl.properties"));
        }
    }

    @Test
    void pages_ask_for_words_that_are_there() throws IOException {
        var asked = templates().stream()
                .flatMap(file -> KEY.matcher(text(file)).results())
                .map(found -> found.group(1))
                .toList();
        assertThat(asked).hasSizeGreaterThan(100);
        var there = keys("messages.properties");
        there.addAll(keys("../publicsite/messages_nl.properties"));
        there.addAll(keys("../subscribers/messages_nl.properties"));
        assertThat(there).containsAll(asked);
    }

    /** What the audit trail notes is told in a sentence. */
    @Test
    void every_deed_has_a_sentence() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            var deeds = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> DEED.matcher(text(file)).results())
                    .map(found -> "audit.did." + found.group(1))
                    .distinct()
                    .toList();
            assertThat(deeds).hasSizeGreaterThan(15);
            assertThat(keys("messages.properties")).containsAll(deeds);
        }
    }

    @Test
    void no_page_speaks_by_itself() throws IOException {
        var spoken = templates().stream()
                .flatMap(file -> TEXT.matcher(text(file))
                        .results()
                        .filter(found -> !replaced(text(file), found.start()))
                        .map(found -> file.getFileName() + ": " + found.group(1).strip()))
                .filter(line -> !line.matches(".*: (Nederlands|English|edition[.]yaml|PDF|/api/.*)"))
                .toList();
        assertThat(spoken).isEmpty();
    }

    /** Whether the tag that ends here replaces what stands in it. */
    private static boolean replaced(String page, int end) {
        var tag = page.substring(page.lastIndexOf('<', end), end);
        return tag.contains("th:text=") || tag.contains("th:utext=") || tag.startsWith("<script");
    }
}
