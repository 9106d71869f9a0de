package nl.buurtpers.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form reads from an item's file and writes back. */
class ItemFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"soesterkwartier-2026-4", "logboek", "klein"})
    void a_sample_that_went_through_forms_is_the_same_edition(String name) throws IOException {
        var sample = sample(name);
        copy(sample);

        rewrite();

        var before = ((Reading.Accepted) EditionFolder.read(sample)).manuscript();
        var after = ((Reading.Accepted) EditionFolder.read(folder)).manuscript();
        assertThat(after.edition().equals(before.edition())).isTrue();
        assertThat(after.style()).isEqualTo(before.style());
        assertThat(after.files()).isEqualTo(before.files());
    }

    @Test
    void a_form_changes_what_it_knows_and_leaves_the_rest() {
        var file = ItemFile.read("---\ntitle: Oud\ntexts:\n  teletext: Kort.\nshare: true\n---\n\nTekst.\n")
                .orElseThrow();

        var changed = new ItemFile(
                file.sheet().with("Nieuw: het wijkfeest", "title").with("Heel kort.", "texts", "screens"),
                "Meer tekst.");

        assertThat(changed.text())
                .isEqualTo(
                        "---\ntitle: \"Nieuw: het wijkfeest\"\ntexts:\n  teletext: Kort.\n  screens: Heel kort.\nshare: true\n---\nMeer tekst.\n");
    }

    @Test
    void a_field_that_is_emptied_goes_away_with_its_table() {
        var sheet = FieldSheet.read("title: X\ncontact:\n  email: a@b.nl\n").orElseThrow();

        assertThat(sheet.with("", "contact", "email").text()).isEqualTo("title: X\n");
    }

    @Test
    void what_cannot_be_read_gives_no_sheet() {
        assertThat(FieldSheet.read("title: [")).isEmpty();
        assertThat(ItemFile.read("geen kop")).isEmpty();
    }

    private static Path sample(String name) throws IOException {
        var samples = Path.of("..", "sample-editions").toRealPath();
        try (var all = Files.list(samples)) {
            return all.filter(path -> path.getFileName().toString().startsWith(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void copy(Path sample) throws IOException {
        try (var files = Files.walk(sample)) {
            for (var file : files.toList()) {
                var to = folder.resolve(sample.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }

    private void rewrite() throws IOException {
        var edition = folder.resolve("edition.yaml");
        Files.writeString(
                edition,
                FieldSheet.read(Files.readString(edition)).orElseThrow().text());
        try (var files = Files.walk(folder.resolve("articles"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".md")).toList()) {
                Files.writeString(
                        file,
                        ItemFile.read(Files.readString(file)).orElseThrow().text());
            }
        }
    }
}
