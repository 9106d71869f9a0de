package nl.buurtpers.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every text that people see is there in Dutch and in English, with the same amounts in it. */
class BundleTwinsTest {

    private static final Pattern DUTCH = Pattern.compile("nl/buurtpers/.*_nl\\.properties");

    /** The jars of our own modules, wherever the project stands. */
    private static final Pattern OWN_JAR = Pattern.compile(".*[/\\\\](publisher|renderer)-[a-z]+-[^/\\\\]*[.]jar");

    @Test
    void the_bundles_of_the_house_are_found() throws IOException {
        assertThat(dutch())
                .contains(
                        "nl/buurtpers/message/messages_nl.properties",
                        "nl/buurtpers/pack/messages_nl.properties",
                        "nl/buurtpers/app/cli/help_nl.properties");
    }

    @TestFactory
    Stream<DynamicTest> a_dutch_bundle_has_an_english_twin_with_the_same_keys() throws IOException {
        return dutch().stream()
                .map(bundle -> DynamicTest.dynamicTest(
                        bundle,
                        () -> assertThat(texts(english(bundle)))
                                .containsOnlyKeys(texts(bundle).keySet())));
    }

    @TestFactory
    Stream<DynamicTest> a_text_names_the_same_amounts_in_both_languages() throws IOException {
        return dutch().stream()
                .filter(bundle -> bundle.endsWith("/messages_nl.properties"))
                .map(bundle -> DynamicTest.dynamicTest(bundle, () -> {
                    var english = texts(english(bundle));
                    texts(bundle)
                            .forEach((key, text) -> assertThat(amounts(text))
                                    .as(key)
                                    .isEqualTo(amounts(english.getOrDefault(key, ""))));
                }));
    }

    private static List<Integer> amounts(String pattern) {
        var amounts = new ArrayList<Integer>();
        var format = new MessageFormat(pattern, Locale.ROOT);
        for (int i = 0; i < 10; i++) {
            var marks = new Object[10];
            java.util.Arrays.fill(marks, 1);
            var plain = format.format(marks);
            marks[i] = 7;
            if (!format.format(marks).equals(plain)) {
                amounts.add(i);
            }
        }
        return amounts;
    }

    private static String english(String bundle) {
        return bundle.replace("_nl.properties", "_en.properties");
    }

    private static SortedMap<String, String> texts(String bundle) throws IOException {
        var loader = BundleTwinsTest.class.getClassLoader();
        try (var stream = Objects.requireNonNull(loader.getResourceAsStream(bundle), bundle);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            var texts = new TreeMap<String, String>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        }
    }

    /** The Dutch bundles on the class path, in folders and in jars. */
    private static List<String> dutch() throws IOException {
        var bundles = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(Pattern.quote(java.io.File.pathSeparator), -1)) {
            var path = Path.of(entry);
            if (Files.isDirectory(path)) {
                bundles.addAll(dutch(path));
            } else if (OWN_JAR.matcher(entry).matches()) {
                try (var jar = FileSystems.newFileSystem(path)) {
                    bundles.addAll(dutch(jar.getPath("/")));
                }
            }
        }
        return bundles.stream().sorted().distinct().toList();
    }

    private static List<String> dutch(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(DUTCH.asMatchPredicate())
                    .toList();
        }
    }
}
