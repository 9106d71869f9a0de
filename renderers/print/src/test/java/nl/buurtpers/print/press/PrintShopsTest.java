package nl.buurtpers.print.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpers.model.Edition;
import nl.buurtpers.print.newspaper.NewspaperRenderer;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.render.Kit;
import nl.buurtpers.render.Options;
import nl.buurtpers.render.PrintProfile;
import nl.buurtpers.render.Proof;
import nl.buurtpers.source.SeedFiles;
import nl.buurtpers.source.Seeds;
import nl.buurtpers.testkit.DrawnAssets;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.testkit.FolderSink;
import nl.buurtpers.testkit.TestKit;
import nl.buurtpers.testkit.pdf.TaggedPdfReader;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A small edition printed by each of the shops that the house knows. */
class PrintShopsTest {

    private static final Path PROFILES = Path.of("../../seeds/print-profiles");
    private static final Edition EDITION = Editions.generated(3, 12);

    @TempDir
    Path folder;

    static Stream<PrintProfile> shops() throws IOException {
        var seeds = new Seeds(new SourceTree());
        var shops = seeds.printProfiles().stream()
                .map(id -> seeds.printProfile(id).orElseThrow())
                .toList();
        assertThat(seeds.troubles()).isEmpty();
        return shops.stream();
    }

    @Test
    void the_shops_contradict_each_other_as_real_ones_do() throws IOException {
        var shops = shops().toList();

        assertThat(shops).hasSizeGreaterThanOrEqualTo(6);
        assertThat(shops).extracting(PrintProfile::standard).contains("X-1a", "X-3", "X-4");
        assertThat(shops).extracting(PrintProfile::bleed).contains(0.0, 2.0, 3.0, 5.0);
        assertThat(shops).extracting(PrintProfile::inkLimit).contains(260.0, 280.0, 300.0);
        assertThat(shops).extracting(PrintProfile::marks).contains(List.of()).anyMatch(marks -> marks.size() == 3);
        assertThat(shops).extracting(PrintProfile::outlines).contains(true, false);
        assertThat(shops).extracting(PrintProfile::pagesMultiple).contains(4, 8);
        assertThat(shops)
                .extracting(PrintProfile::fileName)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("shops")
    void a_small_edition_passes_the_preflight_of_each_shop(PrintProfile shop) throws Exception {
        var told = print(shop).findings().stream()
                .filter(Finding.PressRule.class::isInstance)
                .map(finding -> ((Finding.PressRule) finding).rule())
                .toList();

        var file = Files.readAllBytes(folder.resolve("newspaper-print.pdf"));
        assertThat(Preflight.of(file, shop).brokenRules())
                .as("what cannot be mended was told before anything was painted")
                .extracting(PressRule::key)
                .isSubsetOf(told)
                .isSubsetOf("least-resolution");
        assertThat(Files.readString(folder.resolve("print-ticket.json")))
                .contains("\"shopFileName\": \"" + ShopFileName.of(shop.fileName(), EDITION, pages(file)));
    }

    @ParameterizedTest
    @MethodSource("shops")
    void words_and_their_order_are_those_of_the_screen_whatever_the_shop(PrintProfile shop) throws Exception {
        print(withFonts(shop));

        var press = TaggedPdfReader.read(Files.readAllBytes(folder.resolve("newspaper-print.pdf")));
        var screen = TaggedPdfReader.read(Files.readAllBytes(folder.resolve("newspaper.pdf")));
        assertThat(press.text()).isEqualTo(screen.text()).hasSizeGreaterThan(1000);
    }

    @Test
    void outlines_leave_no_font_in_the_file_and_nothing_else_behind() throws Exception {
        var shop = shops().filter(PrintProfile::outlines).findFirst().orElseThrow();
        print(shop);

        try (var pdf = Loader.loadPDF(folder.resolve("newspaper-print.pdf").toFile())) {
            for (var page : pdf.getPages()) {
                assertThat(page.getResources().getFontNames()).isEmpty();
                assertThat(new String(page.getContents().readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain(" Tf");
            }
        }
    }

    /** Words are compared before letters become outlines: afterwards there are none. */
    private static PrintProfile withFonts(PrintProfile shop) {
        return new PrintProfile(
                shop.id(),
                shop.title(),
                shop.standard(),
                shop.outputIntent(),
                shop.outputCondition(),
                shop.bleed(),
                shop.safeZone(),
                shop.inkLimit(),
                shop.leastResolution(),
                shop.leastLineWidth(),
                shop.leastTypeSize(),
                shop.blackOnlyText(),
                false,
                shop.marks(),
                shop.fileName(),
                shop.pagesMultiple());
    }

    private static int pages(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            return pdf.getNumberOfPages();
        }
    }

    private Proof print(PrintProfile shop) throws IOException {
        return print(shop, folder);
    }

    static Proof print(PrintProfile shop, Path folder) throws IOException {
        var renderer = new NewspaperRenderer();
        var kit = new Kit(
                new DrawnAssets(),
                HouseStyle.STANDARD,
                Options.of(renderer.channel(), Map.of()),
                TestKit.published(EDITION),
                shop,
                Kit.Progress.SILENT);
        var proof = renderer.compose(TestKit.plan(renderer, EDITION), kit);
        proof.paint(new FolderSink(folder));
        return proof;
    }

    /** The seeds as they lie in the source tree. */
    private static final class SourceTree implements SeedFiles {

        @Override
        public Optional<String> text(String path) {
            try {
                return Optional.of(Files.readString(PROFILES.resolveSibling(path)));
            } catch (IOException notThere) {
                return Optional.empty();
            }
        }

        @Override
        public List<String> names(String name) {
            try (var files = Files.list(PROFILES.resolveSibling(name))) {
                return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
