package nl.buurtpers.screen.tv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.testkit.FolderSink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlaylistTest {

    @TempDir
    private Path folder;

    private SlideFolder made = new SlideFolder(List.of(), List.of(), new JsonMapper().createObjectNode());

    @BeforeEach
    void make() throws IOException {
        Made.proof(Editions.generated(5), HouseStyle.STANDARD, Map.of()).paint(new FolderSink(folder));
        made = SlideFolder.read(folder);
    }

    @Test
    void every_slide_has_what_the_schema_asks_for() throws IOException {
        var slide = schema().path("$defs").path("slide");
        for (var entry : made.playlist()) {
            slide.path("required")
                    .forEach(key -> assertThat(entry.has(key.asString()))
                            .as(key.asString())
                            .isTrue());
            entry.propertyNames()
                    .forEach(key -> assertThat(slide.path("properties").has(key))
                            .as(key)
                            .isTrue());
            assertThat(entry.path("durationMs").asLong()).isBetween(6_000L, 120_000L);
            assertThat(OffsetDateTime.parse(entry.path("validFrom").asString())).isNotNull();
        }
    }

    @Test
    void every_file_is_the_one_that_was_listed() throws Exception {
        for (var entry : made.playlist()) {
            var bytes = Files.readAllBytes(folder.resolve(entry.path("url").asString()));
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertThat(HexFormat.of().formatHex(hash))
                    .isEqualTo(entry.path("sha256").asString());
        }
    }

    @Test
    void no_two_slides_have_the_same_id() {
        var ids = new HashSet<String>();
        made.playlist()
                .forEach(entry -> assertThat(ids.add(entry.path("id").asString()))
                        .as(entry.path("id").asString())
                        .isTrue());
    }

    private static JsonNode schema() throws IOException {
        try (var stream = Playlist.class.getResourceAsStream("playlist.schema.json")) {
            assertThat(stream).isNotNull();
            return new JsonMapper().readTree(stream);
        }
    }
}
