package nl.buurtpers.print.largeprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.buurtpers.model.Edition;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.testkit.FolderSink;
import nl.buurtpers.testkit.Sample;
import nl.buurtpers.testkit.TestKit;
import nl.buurtpers.testkit.pdf.VeraPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large-print edition that is too thick to hold. */
class VolumesTest {

    private static final int MOST = 20;
    private static final String WHOLE = "large-print.pdf";

    @TempDir
    Path folder;

    private final Edition edition = Editions.generated(3, 50);
    private Map<String, OutputFile> files = Map.of();
    private Coverage coverage = new Coverage(List.of());

    @BeforeEach
    void make() throws IOException {
        make(MOST);
    }

    private void make(int most) throws IOException {
        var renderer = new LargePrintRenderer();
        var sample = Sample.of("thick", edition);
        var kit = TestKit.of(
                renderer,
                edition,
                sample.assets(),
                HouseStyle.STANDARD,
                Map.of("volume-pages", Integer.toString(most)));
        var proof = renderer.compose(TestKit.plan(renderer, edition), kit);
        var sink = new FolderSink(folder);
        proof.paint(sink);
        files = sink.files();
        coverage = proof.coverage();
    }

    private int volumes() {
        return files.size() - 1;
    }

    private static String name(int volume) {
        return "large-print-volume-" + volume + ".pdf";
    }

    private PDDocument open(String name) throws IOException {
        return Loader.loadPDF(folder.resolve(name).toFile());
    }

    @Test
    void no_volume_is_thicker_than_was_asked() {
        assertThat(files).containsKey(WHOLE).containsKey(name(1)).containsKey(name(volumes()));
        assertThat(volumes()).isGreaterThan(2);
        assertThat(files.values())
                .filteredOn(file -> !file.path().equals(WHOLE))
                .allSatisfy(file -> assertThat(file.pages().orElseThrow()).isBetween(3, MOST));
    }

    @Test
    void what_can_be_held_is_not_cut(@TempDir Path other) throws IOException {
        folder = other;
        make(400);
        assertThat(files.keySet()).containsExactly(WHOLE);
    }

    @Test
    void each_volume_says_which_it_is_and_has_contents() throws IOException {
        for (int volume = 1; volume <= volumes(); volume++) {
            try (var pdf = open(name(volume))) {
                var stripper = new PDFTextStripper();
                stripper.setEndPage(1);
                assertThat(stripper.getText(pdf)).contains("Deel " + volume + " van " + volumes(), "Inhoud");
            }
        }
    }

    @Test
    void pages_have_the_numbers_of_the_whole() throws IOException {
        var whole = numbered(WHOLE);
        var together = new ArrayList<String>();
        for (int volume = 1; volume <= volumes(); volume++) {
            together.addAll(numbered(name(volume)));
        }
        var text = whole.subList(whole.size() - together.size(), whole.size());
        assertThat(together).isEqualTo(text);
    }

    /** The words of each page that has a number that is not Roman. */
    private List<String> numbered(String name) throws IOException {
        try (var pdf = open(name)) {
            var labels = pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
            var pages = new ArrayList<String>();
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                if (labels[page].matches("[0-9]+")) {
                    var stripper = new PDFTextStripper();
                    stripper.setStartPage(page + 1);
                    stripper.setEndPage(page + 1);
                    pages.add(labels[page] + "\n" + stripper.getText(pdf));
                }
            }
            return pages;
        }
    }

    @Test
    void no_item_is_cut_in_two() throws IOException {
        var numbers = new ArrayList<List<String>>();
        for (int volume = 1; volume <= volumes(); volume++) {
            numbers.add(numbered(name(volume)).stream()
                    .map(page -> page.substring(0, page.indexOf('\n')))
                    .toList());
        }
        assertThat(coverage.entries())
                .filteredOn(entry -> !entry.places().isEmpty())
                .allSatisfy(entry -> assertThat(numbers).anyMatch(volume -> volume.containsAll(entry.places())));
    }

    @Test
    void screen_readers_can_read_each_volume() throws Exception {
        for (int volume : IntStream.of(1, volumes()).toArray()) {
            var file = Files.readAllBytes(folder.resolve(name(volume)));
            assertThat(VeraPdf.failures(file, "ua1")).isEmpty();
            assertThat(VeraPdf.failures(file, "2a")).isEmpty();
        }
    }

    @Test
    void roman_numbers_are_those_of_the_romans() {
        assertThat(IntStream.of(1, 4, 9, 14, 19, 26, 39).mapToObj(VolumeDesk::roman))
                .containsExactly("i", "iv", "ix", "xiv", "xix", "xxvi", "xxxix");
    }
}
