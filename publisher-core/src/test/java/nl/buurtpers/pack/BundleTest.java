package nl.buurtpers.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.render.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTest {

    /** No process has this number: systems count far lower. */
    private static final String DEAD = "999999999";

    @TempDir
    Path folder;

    private Path edition;
    private Path out;

    @BeforeEach
    void lay_out() throws IOException {
        edition = Files.createDirectories(folder.resolve("editie"));
        out = folder.resolve("uit").resolve("krant");
    }

    @Test
    void publishes_what_was_written_and_says_so_in_the_manifest() throws Exception {
        publish("eerste");

        assertThat(out.resolve("text/edition.txt")).hasContent("eerste");
        assertThat(Files.readString(out.resolve("manifest.json")))
                .contains("\"path\": \"text/edition.txt\"", "\"bytes\": 6", "\"channel\": \"text\"")
                // sha256sum of the six letters
                .contains("\"sha256\": \"" + sha256("eerste") + "\"");
        assertThat(neighbours()).containsExactly("krant");
    }

    @Test
    void replaces_an_earlier_publication_as_a_whole() throws Exception {
        publish("eerste");
        Files.writeString(out.resolve("text/left.txt"), "of the first");

        publish("tweede");

        assertThat(out.resolve("text/edition.txt")).hasContent("tweede");
        assertThat(out.resolve("text/left.txt")).doesNotExist();
        assertThat(neighbours()).containsExactly("krant");
    }

    @Test
    void leaves_the_old_publication_and_nothing_else_when_the_new_one_is_given_up() throws Exception {
        publish("eerste");

        try (var bundle = Bundle.begin(out, edition)) {
            bundle.channel("text").write(new OutputFile("edition.txt", "text/plain", "nl"), new byte[] {1});
        }

        assertThat(out.resolve("text/edition.txt")).hasContent("eerste");
        assertThat(neighbours()).containsExactly("krant");
    }

    @Test
    void a_run_killed_between_the_two_renames_is_put_right_by_the_next() throws Exception {
        publish("eerste");
        Files.move(out, out.resolveSibling(".krant.old-" + DEAD));
        Files.createDirectories(out.resolveSibling(".krant.tmp-" + DEAD).resolve("text"));

        try (var bundle = Bundle.begin(out, edition)) {
            assertThat(bundle.out()).isEqualTo(out.toRealPath());
        }

        assertThat(out.resolve("text/edition.txt")).hasContent("eerste");
        assertThat(neighbours()).containsExactly("krant");
    }

    @Test
    void a_run_killed_after_the_swap_leaves_nothing_for_long() throws Exception {
        publish("eerste");
        Files.createDirectories(out.resolveSibling(".krant.old-" + DEAD).resolve("text"));

        publish("tweede");

        assertThat(neighbours()).containsExactly("krant");
    }

    @Test
    void leaves_alone_what_another_living_process_is_making() throws Exception {
        var alive = ProcessHandle.current().parent().orElseThrow().pid();
        Files.createDirectories(out.resolveSibling(".krant.tmp-" + alive));
        Files.createDirectories(out.resolveSibling(".krant.tmp-notes"));

        publish("eerste");

        assertThat(neighbours()).containsExactly(".krant.tmp-" + alive, ".krant.tmp-notes", "krant");
    }

    @Test
    void two_runs_at_once_both_end_and_one_of_them_stands() throws Exception {
        try (var one = Bundle.begin(out, edition);
                var other = Bundle.begin(out, edition)) {
            one.channel("text").write(new OutputFile("edition.txt", "text/plain", "nl"), bytes("een"));
            other.channel("text").write(new OutputFile("edition.txt", "text/plain", "nl"), bytes("ander"));
            one.publish(manifest(one));
            other.publish(manifest(other));
        }

        assertThat(out.resolve("text/edition.txt")).hasContent("ander");
        assertThat(neighbours()).containsExactly("krant");
    }

    @Test
    void refuses_a_folder_with_other_things_in_it() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("brief.txt"), "Beste buren");

        assertThat(refusal(out)).isEqualTo(Refusal.Why.FOREIGN);
        assertThat(out.resolve("brief.txt")).hasContent("Beste buren");
    }

    @Test
    void refuses_a_folder_whose_manifest_is_not_ours() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("manifest.json"), "{\"name\": \"an app\"}");

        assertThat(refusal(out)).isEqualTo(Refusal.Why.FOREIGN);
    }

    @Test
    void uses_an_empty_folder() throws Exception {
        Files.createDirectories(out);

        publish("eerste");

        assertThat(out.resolve("text/edition.txt")).hasContent("eerste");
    }

    @Test
    void refuses_a_file() throws IOException {
        Files.createDirectories(out.getParent());
        Files.writeString(out, "geen map");

        assertThat(refusal(out)).isEqualTo(Refusal.Why.NO_FOLDER);
    }

    @Test
    void refuses_the_edition_folder_and_what_lies_in_and_above_it() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link"), edition);

        assertThat(Stream.of(
                                edition,
                                edition.resolve("uit"),
                                folder,
                                link,
                                link.resolve("uit"),
                                edition.resolve("../editie"))
                        .map(this::refusal))
                .containsOnly(Refusal.Why.EDITION);
    }

    @Test
    void refuses_the_root_the_home_folder_and_the_folder_one_works_in() {
        assertThat(Stream.of("/", System.getProperty("user.home"), System.getProperty("user.dir"), "..")
                        .map(Path::of)
                        .map(this::refusal))
                .containsOnly(Refusal.Why.PRECIOUS);
    }

    @Test
    void follows_a_link_to_where_the_publication_stands() throws Exception {
        publish("eerste");
        var link = Files.createSymbolicLink(folder.resolve("nu"), out);

        out = link;
        publish("tweede");

        assertThat(link).isSymbolicLink();
        assertThat(link.resolve("text/edition.txt")).hasContent("tweede");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../x", "/x", "a/../x", "", "a//b", "a\\b", ".hidden", "a/.b", "c:x", "a\u0000b", "a\nb", "a/"})
    void no_channel_writes_outside_its_folder(String path) throws Exception {
        try (var bundle = Bundle.begin(out, edition)) {
            var sink = bundle.channel("text");

            assertThatThrownBy(() -> sink.write(new OutputFile(path, "text/plain", "nl"), new byte[0]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void no_channel_writes_a_file_twice_nor_two_that_differ_in_case_alone() throws Exception {
        try (var bundle = Bundle.begin(out, edition)) {
            var sink = bundle.channel("site");
            sink.write(new OutputFile("index.html", "text/html", "nl"), new byte[0]);

            assertThatThrownBy(() -> sink.write(new OutputFile("Index.html", "text/html", "nl"), new byte[0]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_file_that_was_not_closed_is_not_published() throws Exception {
        try (var bundle = Bundle.begin(out, edition)) {
            var sink = bundle.channel("site");
            try (var stream = sink.open(new OutputFile("index.html", "text/html", "nl"))) {
                stream.write(1);

                assertThatThrownBy(sink::finish).isInstanceOf(IllegalStateException.class);
            }
            assertThat(sink.finish()).hasSize(1);
        }
    }

    private void publish(String text) throws Exception {
        try (var bundle = Bundle.begin(out, edition)) {
            bundle.channel("text").write(new OutputFile("edition.txt", "text/plain", "nl"), bytes(text));
            bundle.publish(manifest(bundle));
        }
    }

    private static Manifest manifest(Bundle bundle) {
        return new Manifest("editie", "0", "Buurtpers 0", bundle.artifacts());
    }

    private Refusal.Why refusal(Path asked) {
        return catchThrowableOfType(
                        Refusal.class, () -> Bundle.begin(asked, edition).close())
                .why();
    }

    private List<String> neighbours() throws IOException {
        try (var entries = Files.list(folder.resolve("uit"))) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(String text) {
        return Sha256.of(bytes(text));
    }
}
