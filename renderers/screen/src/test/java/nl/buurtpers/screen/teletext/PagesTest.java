package nl.buurtpers.screen.teletext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.render.Colour;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.render.Proof;
import nl.buurtpers.render.Severity;
import nl.buurtpers.testkit.DrawnAssets;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.testkit.FolderSink;
import nl.buurtpers.testkit.TestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all pages, whatever is on them. */
class PagesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_key_leads_to_a_page_of_the_edition(long seed) throws IOException {
        var screens = screens(Editions.generated(seed, 40), Map.of());
        var pages = screens.stream().map(TtiReader.Screen::page).collect(Collectors.toSet());
        assertThat(screens).allSatisfy(screen -> {
            assertThat(screen.links()).hasSize(6);
            assertThat(pages).containsAll(screen.links());
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void rows_have_forty_columns_and_subpages_keep_their_limits(long seed) {
        for (var page : carousel(Editions.generated(seed, 60)).pages()) {
            assertThat(page.subpages()).hasSizeBetween(1, Page.MOST_SUBPAGES);
            for (var subpage : page.subpages()) {
                assertThat(subpage.rows())
                        .allSatisfy(row -> assertThat(row.codes()).hasSize(40));
                assertThat(subpage.triplets()).isLessThanOrEqualTo(207);
                assertThat(subpage.seconds()).isBetween(8, 45);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_row_of_double_height_leaves_the_next_row_blank(long seed) {
        for (var page : carousel(Editions.generated(seed, 60)).pages()) {
            for (var subpage : page.subpages()) {
                for (int row = 1; row < 24; row++) {
                    if (subpage.row(row).codes().indexOf(0x0d) >= 0) {
                        assertThat(subpage.row(row + 1).isBlank()).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void a_station_that_gives_one_magazine_gets_numbers_of_that_magazine() throws IOException {
        var screens = screens(Editions.generated(9, 150), Map.of("first-page", "600"));
        assertThat(screens).allSatisfy(screen -> assertThat(screen.page()).isBetween(600, 699));
    }

    @ParameterizedTest
    @CsvSource({
        "#0b4f6c, CYAN",
        "#c8102e, YELLOW",
        "#f2a900, YELLOW",
        "#1b7f3b, GREEN",
        "#7a1fa2, CYAN",
        "#444444, WHITE",
        "#e6007e, YELLOW"
    })
    void a_colour_of_the_house_becomes_a_legible_ink(String colour, Ink ink) {
        assertThat(Ink.like(Colour.of(colour).orElseThrow())).isEqualTo(ink);
        var blue = new Colour(0, 0, 255);
        assertThat(Colour.of("#%06x".formatted(ink.rgb())).orElseThrow().contrast(blue))
                .isGreaterThan(6);
    }

    @Test
    void subtitles_keep_their_pages() {
        var numbers = new Numbering(880, 899)
                .assign(List.of(List.of(
                        new Numbering.Demand("a", 1), new Numbering.Demand("b", 9), new Numbering.Demand("c", 1))))
                .orElseThrow();
        assertThat(numbers).containsEntry("a", 880).containsEntry("b", 890).containsEntry("c", 899);
    }

    @Test
    void items_without_a_number_are_left_out_and_told() {
        var edition = Editions.generated(9, 300);
        var proof = proof(edition, Map.of("last-page", "109"));
        assertThat(proof.coverage().entries()).hasSize(edition.items().size());
        assertThat(proof.coverage().entries())
                .filteredOn(entry -> entry.shown() == Coverage.Shown.LEFT_OUT)
                .allSatisfy(entry -> assertThat(entry.reason()).isPresent());
    }

    @Test
    void too_few_numbers_are_a_finding_that_a_person_understands() {
        var edition = Editions.generated(9, 300);
        var few = proof(edition, Map.of("last-page", "109")).findings();
        assertThat(few).anySatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.words(Messages.of("nl"))).contains("100 tot en met 109", "berichten", "last-page");
        });
        assertThat(proof(edition, Map.of()).findings()).noneMatch(finding -> finding instanceof Finding.TooFewPages);
    }

    @Test
    void a_station_that_gives_one_number_gets_no_pages_and_is_told_why() throws IOException {
        var edition = Editions.generated(9, 3);
        var proof = proof(edition, Map.of("first-page", "899"));
        assertThat(proof.findings()).anySatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.words(Messages.of("en"))).contains("no room for an index", "first-page");
        });
        assertThat(proof.coverage().entries())
                .allSatisfy(entry -> assertThat(entry.shown()).isEqualTo(Coverage.Shown.LEFT_OUT));
        proof.paint(new FolderSink(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"مرحبا بكم في مركز الحي كل يوم", "欢迎光临社区中心每天都开放", "ברוכים הבאים למרכז השכונה"})
    void an_item_of_which_no_reader_could_make_sense_is_left_out(String text) {
        var proof = proof(Small.edition(Small.article("welkom", "Welkom", text)), Map.of());
        assertThat(proof.coverage().entry("welkom")).hasValueSatisfying(entry -> {
            assertThat(entry.shown()).isEqualTo(Coverage.Shown.LEFT_OUT);
            assertThat(entry.reason().orElseThrow().code()).isEqualTo("letters-missing");
        });
    }

    @Test
    void a_greeting_in_another_script_costs_no_item_its_place() {
        var text =
                "Welkom, مرحبا, 欢迎, ᠮᠣᠷᠢᠯᠠ: iedereen is elke ochtend welkom in het wijkcentrum, met of zonder afspraak.";
        var proof = proof(Small.edition(Small.article("welkom", "Welkom", text)), Map.of());
        assertThat(proof.coverage().entry("welkom")).hasValueSatisfying(entry -> {
            assertThat(entry.shown()).isEqualTo(Coverage.Shown.SHORTENED);
            assertThat(entry.reason().orElseThrow().amounts()).containsExactly("6");
        });
    }

    @Test
    void every_subpage_has_a_picture_that_any_reader_opens() throws IOException {
        var screens = screens(Editions.generated(3, 5), Map.of());
        for (var screen : screens) {
            var picture = ImageIO.read(folder.resolve("png/%d-%02d.png".formatted(screen.page(), screen.sub()))
                    .toFile());
            assertThat(picture.getWidth()).isEqualTo(1280);
            assertThat(picture.getHeight()).isEqualTo(1040);
        }
        try (var files = Files.list(folder.resolve("png"))) {
            assertThat(files).hasSize(screens.size());
        }
    }

    private List<TtiReader.Screen> screens(Edition edition, Map<String, String> options) throws IOException {
        proof(edition, options).paint(new FolderSink(folder));
        return TtiReader.folder(folder.resolve("tti"));
    }

    private static Carousel carousel(Edition edition) {
        var renderer = new TeletextRenderer();
        var kit = TestKit.of(renderer, edition, new DrawnAssets());
        return new Composer(TestKit.plan(renderer, edition), kit).compose().carousel();
    }

    private static Proof proof(Edition edition, Map<String, String> options) {
        var renderer = new TeletextRenderer();
        var kit = TestKit.of(renderer, edition, new DrawnAssets(), HouseStyle.STANDARD, options);
        return renderer.compose(TestKit.plan(renderer, edition), kit);
    }
}
