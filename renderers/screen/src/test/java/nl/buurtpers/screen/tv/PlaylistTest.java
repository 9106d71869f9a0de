package nl.buurtpers.screen.tv;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
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
    void it_keeps_to_the_schema_that_stations_get() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema(), InputFormat.JSON);
        var playlist = Files.readString(folder.resolve("playlist.json"));
        assertThat(judged(schema, playlist)).isEmpty();
        assertThat(judged(schema, playlist.replace("\"validFrom\": \"2026", "\"validFrom\": \"morgen")))
                .isNotEmpty();
        assertThat(judged(schema, playlist.replace("\"durationMs\"", "\"duration\"")))
                .isNotEmpty();
    }

    private static List<String> judged(Schema schema, String playlist) {
        return schema
                .validate(
                        playlist,
                        InputFormat.JSON,
                        judge -> judge.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void every_key_of_it_is_told_in_the_schema() throws IOException {
        var known =
                new JsonMapper().readTree(schema()).path("$defs").path("slide").path("properties");
        for (var entry : made.playlist()) {
            entry.propertyNames()
                    .forEach(key -> assertThat(known.has(key)).as(key).isTrue());
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

    private static String schema() throws IOException {
        try (var stream = Playlist.class.getResourceAsStream("playlist.schema.json")) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
