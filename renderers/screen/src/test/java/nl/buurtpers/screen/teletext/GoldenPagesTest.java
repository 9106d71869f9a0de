package nl.buurtpers.screen.teletext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Head;
import nl.buurtpers.model.Inline;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.testkit.DrawnAssets;
import nl.buurtpers.testkit.FolderSink;
import nl.buurtpers.testkit.TestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as a viewer reads them: 25 rows of 40 columns, spaces where attributes and mosaics are. */
class GoldenPagesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"100-00", "102-00", "110-00", "112-01", "112-02", "113-00", "120-00", "121-00"})
    void a_page_looks_like_this(String page) throws IOException {
        assertThat(page(page)).isEqualTo(golden(page));
    }

    @Test
    void no_row_of_copy_starts_in_a_colour_that_is_hard_to_read() throws IOException {
        for (var screen : screens()) {
            for (var command : screen.commands()) {
                if (command.matches("OL,([3-9]|1[0-9]|2[01]),.*")) {
                    assertThat(command)
                            .as("letters in red, blue or magenta")
                            .doesNotContain("\u001bA", "\u001bD", "\u001bE");
                }
            }
        }
    }

    private String page(String name) throws IOException {
        return screens().stream()
                .filter(screen ->
                        "%d-%02d".formatted(screen.page(), screen.sub()).equals(name))
                .map(screen -> String.join(
                        "\n", screen.rows().stream().map(String::stripTrailing).toList()))
                .findFirst()
                .orElse("no page " + name);
    }

    private List<TtiReader.Screen> screens() throws IOException {
        var sentence = "Het wijkcentrum blijft open en de buren zetten elke ochtend koffie, met cafeïne of zonder. ";
        var list = new Block.BulletList(List.of(
                List.of(new Block.Paragraph(List.of(new Inline.Text("een bord en een beker")))),
                List.of(new Block.Paragraph(List.of(new Inline.Text("zin in een praatje"))))));
        var short1 = Small.article(
                "brug", "De brug is tot en met maandag dicht", "Loop om over de Kade; dat is één kilometer.");
        var long1 = Small.article("centrum", "Het wijkcentrum blijft", sentence.repeat(4), sentence.repeat(5));
        var listed = new Article(Head.of("mee", "Wat u meeneemt naar het buurtdiner"), List.of(list));
        var edition = Small.edition(
                short1,
                long1,
                listed,
                Small.event("feest", "Winterfeest op het plein", "2026-12-05T14:00", "2026-12-05T16:30"),
                Small.event("koor", "Het buurtkoor zingt", "2026-12-19T19:30", "2026-12-19T21:00"));
        var renderer = new TeletextRenderer();
        var kit = TestKit.of(renderer, edition, new DrawnAssets(), HouseStyle.STANDARD, Map.of());
        renderer.compose(TestKit.plan(renderer, edition), kit).paint(new FolderSink(folder));
        return TtiReader.folder(folder.resolve("tti"));
    }

    private static String golden(String page) throws IOException {
        try (var stream = Objects.requireNonNull(
                GoldenPagesTest.class.getResourceAsStream("golden/" + page + ".txt"), "golden/" + page + ".txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        }
    }
}
