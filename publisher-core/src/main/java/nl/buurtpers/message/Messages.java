package nl.buurtpers.message;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts in one language. They stand in {@code messages_nl.properties} and {@code messages_en.properties} (UTF-8) beside
 * the class that uses them; a key that is not there is looked up in those of this package. The default locale is never
 * asked.
 *
 * <p>Texts are {@link MessageFormat} patterns: arguments are <code>{0}</code>, <code>{1}</code>, a single quote is written
 * twice.
 */
public final class Messages {

    private static final Map<String, Map<String, String>> BUNDLES = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Map<String, String> texts;

    private Messages(Locale locale, Map<String, String> texts) {
        this.locale = locale;
        this.texts = texts;
    }

    /**
     * The texts beside a class.
     *
     * @param owner a class in the package that holds the bundle
     * @param language BCP 47 tag; English for English, Dutch for everything else
     */
    public static Messages of(Class<?> owner, String language) {
        var chosen = language.toLowerCase(Locale.ROOT).startsWith("en") ? "en" : "nl";
        var texts = new TreeMap<>(bundle(Messages.class, chosen));
        texts.putAll(bundle(owner, chosen));
        // The region makes month names and number signs those of the readers' country.
        return new Messages(Locale.forLanguageTag(chosen.equals("en") ? "en-GB" : "nl-NL"), texts);
    }

    /** The texts of this package alone. */
    public static Messages of(String language) {
        return of(Messages.class, language);
    }

    /** The locale of these texts. */
    public Locale locale() {
        return locale;
    }

    /** Whether there is a text with this key. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /**
     * The text with this key, its arguments filled in.
     *
     * @throws IllegalArgumentException if there is none: a bundle is not complete
     */
    public String text(String key, Object... arguments) {
        var pattern = texts.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text with key " + key + " in " + locale.toLanguageTag());
        }
        return new MessageFormat(pattern, locale).format(arguments);
    }

    private static Map<String, String> bundle(Class<?> owner, String language) {
        var name = "messages_" + language + ".properties";
        return BUNDLES.computeIfAbsent(owner.getPackageName() + "/" + name, path -> read(owner, name));
    }

    private static Map<String, String> read(Class<?> owner, String name) {
        try (var stream = owner.getResourceAsStream(name)) {
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
}
