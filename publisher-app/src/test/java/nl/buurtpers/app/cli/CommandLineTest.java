package nl.buurtpers.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.buurtpers.app.trial.Renderings;
import nl.buurtpers.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {

    private static final Path KLEIN = Samples.folder().resolve("klein");
    private static final Desk HOUSE = Desk.ofTheHouse();
    private static final Desk GOOD = new Desk(Renderings.of(Renderings.GOOD), "nl");

    @TempDir
    Path folder;

    @Test
    void publishing_twice_gives_the_same_bytes_in_every_file() throws Exception {
        assertThat(HOUSE.publish(KLEIN, folder.resolve("a")).status()).isZero();
        assertThat(HOUSE.publish(KLEIN, folder.resolve("b")).status()).isZero();

        assertThat(files(folder.resolve("a")))
                .isEqualTo(files(folder.resolve("b")))
                .isNotEmpty();
    }

    @Test
    void the_manifest_lists_every_file_but_itself_with_its_length_and_hash() throws Exception {
        var out = folder.resolve("uit");
        HOUSE.publish(KLEIN, out);

        var listed = new TreeMap<String, String>();
        for (var file : new JsonMapper().readTree(out.resolve("manifest.json")).path("files")) {
            var path = out.resolve(file.path("path").asString());
            listed.put(file.path("path").asString(), file.path("sha256").asString());
            assertThat(Files.size(path)).isEqualTo(file.path("bytes").asLong());
            assertThat(file.propertyNames()).contains("channel", "path", "mediaType", "bytes", "sha256", "language");
        }
        var there = files(out);
        there.remove("manifest.json");
        assertThat(listed).isEqualTo(there).containsKeys("contents.json", "coverage.json", "report.html");
    }

    @Test
    void a_channel_that_fails_is_named_and_nothing_is_published() throws Exception {
        var out = folder.resolve("uit");
        GOOD.publish(KLEIN, out);
        var before = files(out);

        var said = failing(new IllegalStateException("stuk")).publish(KLEIN, out);

        assertThat(said.status()).isEqualTo(3);
        assertThat(said.err()).contains("bad").contains("stuk").doesNotContain("\tat ");
        assertThat(said.out()).contains("Goed: klaar");
        assertThat(files(out)).isEqualTo(before);
        assertThat(names(folder)).containsExactly("uit");
    }

    @Test
    void a_full_disk_is_one_clear_line_and_leaves_the_old_publication() throws Exception {
        var out = folder.resolve("uit");
        GOOD.publish(KLEIN, out);
        var before = files(out);

        var said = failing(new IOException("No space left on device")).publish(KLEIN, out);

        assertThat(said.status()).isEqualTo(3);
        assertThat(said.err()).contains("de schijf is vol");
        assertThat(files(out)).isEqualTo(before);
        assertThat(names(folder)).containsExactly("uit");
    }

    @Test
    void a_channel_that_runs_out_of_memory_ends_the_run_in_words() {
        var said = failing(new OutOfMemoryError()).publish(KLEIN, folder.resolve("uit"));

        assertThat(said.status()).isEqualTo(3);
        assertThat(said.err()).contains("te weinig geheugen");
    }

    @Test
    void an_edition_with_errors_says_where_they_are_and_writes_nothing() throws Exception {
        var edition = copyOfKlein();
        Files.writeString(edition.resolve("articles/020-fout.md"), "---\ntitel: Fout\n---\nTekst.\n");

        var said = HOUSE.publish(edition, folder.resolve("uit"));

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("articles/020-fout.md:2: error: ").contains("`title`");
        assertThat(folder.resolve("uit")).doesNotExist();
    }

    @Test
    void what_a_killed_run_left_is_put_right() throws Exception {
        var out = folder.resolve("uit");
        GOOD.publish(KLEIN, out);
        Files.move(out, folder.resolve(".uit.old-999999999"));
        Files.createDirectories(folder.resolve(".uit.tmp-999999999").resolve("half"));

        var said = failing(new IllegalStateException("stuk")).publish(KLEIN, out);

        assertThat(said.status()).isEqualTo(3);
        assertThat(out.resolve("good/titles.txt")).exists();
        assertThat(names(folder)).containsExactly("uit");
    }

    @Test
    void checking_writes_nothing() throws Exception {
        var said = HOUSE.run("check", KLEIN);

        assertThat(said.status()).isZero();
        assertThat(said.out()).contains("niets geschreven");
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void json_is_one_document_with_findings_coverage_and_files() {
        var said = GOOD.publish(KLEIN, folder.resolve("uit"), "--json");

        var document = new JsonMapper().readTree(said.out());
        assertThat(document.path("coverage")
                        .path("items")
                        .get(0)
                        .path("channels")
                        .path("good")
                        .path("shown")
                        .asString())
                .isEqualTo("full");
        assertThat(document.path("files")).hasSize(4);
        assertThat(document.path("findings").isArray()).isTrue();
    }

    @Test
    void json_tells_of_errors_too() throws Exception {
        var edition = copyOfKlein();
        Files.writeString(edition.resolve("articles/020-fout.md"), "geen begin");

        var said = GOOD.publish(edition, folder.resolve("uit"), "--json");

        var finding = new JsonMapper().readTree(said.out()).path("findings").get(0);
        assertThat(finding.path("file").asString()).isEqualTo("articles/020-fout.md");
        assertThat(finding.path("severity").asString()).isEqualTo("error");
        assertThat(said.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "publish,                                   EDITION",
        "publish nergens,                           nergens",
        "publish @ --raar,                          --raar",
        "publish @ nog-iets,                        nog-iets",
        "publish @ --channels gooed,                good",
        "publish @ --channels=,                     --channels",
        "publish @ --set good.colums=3,             columns",
        "publish @ --set good.columns=9,            2 - 5",
        "publish @ --set columns,                   --set",
        "publish @ --set gooed.columns=3,           good",
        "publiceer,                                 publish",
        "serve --poort 1,                           --poort",
        "restore x.zip,                             --into",
        "publish @ --out @,                         --out",
        "publish @ --out /,                         --out",
        "publish @ --out ..,                        --out"
    })
    void wrong_usage_ends_in_2_and_says_what_would_be_right(String line, String hint) throws Exception {
        var arguments = Arrays.stream(line.split(" ", -1))
                .map(word -> word.replace("@", KLEIN.toString()))
                .toArray();

        var said = GOOD.run(arguments);

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains(hint).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void a_channel_of_the_format_that_is_not_installed_is_no_error() {
        var said = GOOD.publish(KLEIN, folder.resolve("uit"), "--channels", "good,braille");

        assertThat(said.status()).isZero();
        assertThat(folder.resolve("uit/good/titles.txt")).exists();
    }

    @Test
    void options_of_the_command_win_over_those_of_the_edition() throws Exception {
        GOOD.publish(KLEIN, folder.resolve("uit"), "--set", "good.columns=5");

        assertThat(Files.readString(folder.resolve("uit/good/titles.txt"))).endsWith("5");
    }

    @Test
    void an_option_that_the_edition_gets_wrong_is_told_with_its_line() throws Exception {
        var edition = copyOfKlein();
        var yaml = Files.readString(edition.resolve("edition.yaml"));
        Files.writeString(edition.resolve("edition.yaml"), yaml + "channels:\n  text:\n    line-lenght: 60\n");

        var said = HOUSE.publish(edition, folder.resolve("uit"));

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("edition.yaml:6: error: ").contains("line-length");
    }

    @Test
    void an_item_that_is_asked_for_and_is_not_there_is_told_with_the_one_that_was_meant() throws Exception {
        var edition = copyOfKlein();
        var yaml = Files.readString(edition.resolve("edition.yaml"));
        Files.writeString(
                edition.resolve("edition.yaml"), yaml + "channels:\n  poster:\n    items: [bankje, banjke]\n");

        var said = HOUSE.publish(edition, folder.resolve("uit"));

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err())
                .contains("edition.yaml:6: error: items: \"banjke\"")
                .contains("\"bankje\"?");
        var asked = HOUSE.publish(KLEIN, folder.resolve("uit"), "--set", "poster.items=bankj");
        assertThat(asked.status()).isEqualTo(2);
        assertThat(asked.err()).contains("\"bankje\"?");
    }

    @Test
    void no_folder_that_holds_other_things_is_replaced() throws Exception {
        Files.writeString(folder.resolve("brief.txt"), "Beste buren");

        var said = GOOD.publish(KLEIN, folder);

        assertThat(said.status()).isEqualTo(2);
        assertThat(names(folder)).containsExactly("brief.txt");
    }

    @Test
    void a_place_where_nothing_can_be_written_is_a_fault_of_the_machine() throws Exception {
        Files.writeString(folder.resolve("bestand"), "geen map");

        var said = GOOD.publish(KLEIN, folder.resolve("bestand/uit"));

        assertThat(said.status()).isEqualTo(3);
        assertThat(said.err().lines()).hasSizeLessThanOrEqualTo(2);
        assertThat(said.err()).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void a_new_edition_is_valid_and_is_published_without_a_remark(String language) throws Exception {
        var edition = folder.resolve("krant");

        assertThat(HOUSE.run("new", edition, "--language", language).status()).isZero();
        var said = HOUSE.publish(edition, folder.resolve("uit"));

        assertThat(said.err()).isEmpty();
        assertThat(said.status()).isZero();
    }

    @Test
    void a_new_edition_takes_no_folder_that_is_in_use() throws Exception {
        Files.writeString(folder.resolve("brief.txt"), "Beste buren");

        assertThat(GOOD.run("new", folder).status()).isEqualTo(2);
        assertThat(names(folder)).containsExactly("brief.txt");
    }

    @ParameterizedTest
    @CsvSource({"nl, Gebruik:", "en, Usage:"})
    void help_speaks_the_language_of_the_reader(String language, String word) {
        var said = new Desk(Renderings.of(Renderings.GOOD), language).run("--help");

        assertThat(said.status()).isZero();
        assertThat(said.out())
                .contains(word, "publish", "check", "new", "channels")
                .contains("serve");
    }

    @Test
    void the_language_can_be_chosen() {
        assertThat(GOOD.run("publish", "--help", "--language", "en").out()).contains("Usage:");
        assertThat(GOOD.run("publish", "nergens", "--language", "en").err()).contains("there is no folder");
    }

    @ParameterizedTest
    @CsvSource({"en_GB.UTF-8,,en", "nl_NL.UTF-8,,nl", "C.UTF-8,,nl", "en_US.UTF-8,nl_NL.UTF-8,nl", ",,nl"})
    void english_is_spoken_where_the_system_speaks_it(
            @org.jspecify.annotations.Nullable String lang,
            @org.jspecify.annotations.Nullable String all,
            String expected) {
        var environment = new TreeMap<String, String>();
        if (lang != null) {
            environment.put("LANG", lang);
        }
        if (all != null) {
            environment.put("LC_ALL", all);
        }

        assertThat(CommandLineDesk.language(environment)).isEqualTo(expected);
    }

    @Test
    void channels_tells_what_can_be_made_and_set() {
        assertThat(GOOD.run("channels").out()).contains("good: Goed", "columns (2 - 5; standaard 3)");
        assertThat(new JsonMapper()
                        .readTree(GOOD.run("channels", "--json").out())
                        .path("channels"))
                .hasSize(1);
    }

    @Test
    void no_name_of_a_file_moves_the_cursor() {
        assertThat(Console.clean("a\u001b[2Jb\nc\u202ed\u200de")).isEqualTo("a\ufffd[2Jb\ufffdc\ufffdd\u200de");
    }

    private static Desk failing(Throwable cause) {
        return new Desk(Renderings.of(Renderings.GOOD, Renderings.failing(cause)), "nl");
    }

    private Path copyOfKlein() throws IOException {
        var copy = folder.resolve("editie");
        try (var files = Files.walk(KLEIN)) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve(KLEIN.relativize(file).toString()));
            }
        }
        return copy;
    }

    private static java.util.List<String> names(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    /** Path to hash of every file. */
    private static SortedMap<String, String> files(Path root) throws Exception {
        var hashes = new TreeMap<String, String>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                hashes.put(root.relativize(file).toString(), HexFormat.of().formatHex(digest));
            }
        }
        return hashes;
    }
}
