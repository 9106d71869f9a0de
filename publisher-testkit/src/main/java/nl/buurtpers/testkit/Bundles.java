package nl.buurtpers.testkit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads message bundles as files, for what tests ask of them. */
public final class Bundles {

    private Bundles() {}

    /** Key to text, as it stands beside a class; empty where there is no bundle. */
    public static SortedMap<String, String> texts(Class<?> owner, String language) {
        try (var stream = owner.getResourceAsStream("messages_" + language + ".properties")) {
            var texts = new TreeMap<String, String>();
            if (stream != null) {
                var properties = new Properties();
                properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
                properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All texts beside a class, in both languages. */
    static Collection<String> all(Class<?> owner) {
        return List.of("nl", "en").stream()
                .flatMap(language -> texts(owner, language).values().stream())
                .toList();
    }
}
