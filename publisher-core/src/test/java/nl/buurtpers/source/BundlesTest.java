package nl.buurtpers.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BundlesTest {

    @Test
    void every_trouble_has_its_words_in_dutch_and_in_english() throws IOException {
        assertThat(keys("nl")).isEqualTo(keys("en"));
    }

    private static Set<String> keys(String language) throws IOException {
        return texts(language).stringPropertyNames();
    }

    private static Properties texts(String language) throws IOException {
        var name = "messages_" + language + ".properties";
        try (var stream = Objects.requireNonNull(Trouble.class.getResourceAsStream(name))) {
            var texts = new Properties();
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return texts;
        }
    }
}
