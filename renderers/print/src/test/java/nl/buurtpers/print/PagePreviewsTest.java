package nl.buurtpers.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import nl.buurtpers.print.newspaper.NewspaperRenderer;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.testkit.DrawnAssets;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.testkit.FolderSink;
import nl.buurtpers.testkit.TestKit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagePreviewsTest {

    @TempDir
    Path folder;

    @Test
    void every_page_has_a_picture_at_each_resolution() throws Exception {
        var out = publish("both", "een");

        int pages;
        try (var pdf = Loader.loadPDF(out.resolve("newspaper.pdf").toFile())) {
            pages = pdf.getNumberOfPages();
        }
        for (int resolution : new int[] {72, 150}) {
            try (var files = Files.list(out.resolve("preview/" + resolution))) {
                assertThat(files).hasSize(pages);
            }
            var first = ImageIO.read(
                    out.resolve("preview/" + resolution + "/001.png").toFile());
            assertThat(first.getWidth()).isBetween(595 * resolution / 72, 596 * resolution / 72);
            assertThat(first.getHeight()).isBetween(841 * resolution / 72, 843 * resolution / 72);
        }
    }

    @Test
    void a_picture_shows_what_the_page_shows() throws Exception {
        var out = publish("72", "een");

        try (var pdf = Loader.loadPDF(out.resolve("newspaper.pdf").toFile())) {
            var expected = new PDFRenderer(pdf).renderImageWithDPI(1, 72, ImageType.RGB);
            var picture = ImageIO.read(out.resolve("preview/72/002.png").toFile());
            long difference = 0;
            for (int y = 0; y < expected.getHeight(); y++) {
                for (int x = 0; x < expected.getWidth(); x++) {
                    difference += Math.abs((expected.getRGB(x, y) >> 8 & 255) - (picture.getRGB(x, y) >> 8 & 255));
                }
            }
            assertThat(difference / (double) (expected.getWidth() * expected.getHeight()))
                    .isLessThan(2);
        }
    }

    @Test
    void the_same_pages_give_the_same_bytes() throws Exception {
        var one = publish("72", "een");
        var other = publish("72", "twee");

        try (var files = Files.list(one.resolve("preview/72"))) {
            for (var file : files.toList()) {
                assertThat(other.resolve("preview/72").resolve(file.getFileName()))
                        .hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void nobody_gets_pictures_without_asking() throws Exception {
        assertThat(publish("none", "een").resolve("preview")).doesNotExist();
    }

    @Test
    void a_paper_that_is_not_printed_has_no_press_file() throws Exception {
        var out = publish(Map.of("press-file", "no"), "scherm");

        assertThat(out.resolve("newspaper.pdf")).exists();
        assertThat(out.resolve("newspaper-print.pdf")).doesNotExist();
        assertThat(out.resolve("print-ticket.json")).doesNotExist();
    }

    private Path publish(String previews, String name) throws IOException {
        return publish(Map.of("previews", previews), name);
    }

    private Path publish(Map<String, String> options, String name) throws IOException {
        var edition = Editions.generated(5, 8);
        var renderer = new NewspaperRenderer();
        var out = Files.createDirectories(folder.resolve(name));
        var kit = TestKit.of(renderer, edition, new DrawnAssets(), HouseStyle.STANDARD, options);
        renderer.compose(TestKit.plan(renderer, edition), kit).paint(new FolderSink(out));
        return out;
    }
}
