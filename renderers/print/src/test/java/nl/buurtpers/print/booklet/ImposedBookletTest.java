package nl.buurtpers.print.booklet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.testkit.FolderSink;
import nl.buurtpers.testkit.Sample;
import nl.buurtpers.testkit.TestKit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sheets of the sample editions, read by PDFBox and qpdf, and folded here. */
class ImposedBookletTest {

    @TempDir
    Path folder;

    private void paint(Sample sample) throws IOException {
        var renderer = new BookletRenderer();
        renderer.compose(TestKit.plan(renderer, sample.edition()), TestKit.of(renderer, sample))
                .paint(new FolderSink(folder));
    }

    @ParameterizedTest
    @MethodSource("nl.buurtpers.testkit.Samples#all")
    void folded_sheets_read_as_the_booklet_does(Sample sample) throws IOException {
        paint(sample);

        var read = new ArrayList<String>();
        try (var pdf = open("booklet.pdf")) {
            for (var page : pdf.getPages()) {
                read.add(text(page, 0, page.getMediaBox().getWidth()));
            }
        }
        var plan = TestKit.plan(new BookletRenderer(), sample.edition());
        boolean closed = !plan.edition().colophon().isEmpty() || !plan.contact().isEmpty();
        while (read.size() % 4 != 0) {
            read.add(closed ? read.size() - 1 : read.size(), "");
        }
        try (var pdf = open("booklet-imposed.pdf")) {
            assertThat(folded(pdf)).isEqualTo(read);
        }
    }

    private PDDocument open(String name) throws IOException {
        return Loader.loadPDF(folder.resolve(name).toFile());
    }

    private static List<String> folded(PDDocument sheets) throws IOException {
        var pages = new ArrayList<String>();
        int sides = sheets.getNumberOfPages();
        for (int side = 0; side < sides; side++) {
            pages.add(half(sheets.getPage(side), side % 2 == 0));
        }
        for (int side = sides - 1; side >= 0; side--) {
            pages.add(half(sheets.getPage(side), side % 2 != 0));
        }
        return pages;
    }

    private static String half(PDPage side, boolean right) throws IOException {
        double half = side.getMediaBox().getWidth() / 2;
        return text(side, right ? half : 0, half);
    }

    private static String text(PDPage page, double from, double width) throws IOException {
        var areas = new PDFTextStripperByArea();
        areas.setSortByPosition(true);
        areas.addRegion(
                "half",
                new Rectangle2D.Double(from, 0, width, page.getMediaBox().getHeight()));
        areas.extractRegions(page);
        return areas.getTextForRegion("half").strip();
    }

    @ParameterizedTest
    @MethodSource("nl.buurtpers.testkit.Samples#all")
    void qpdf_finds_nothing_wrong(Sample sample) throws Exception {
        paint(sample);

        for (var name : List.of("booklet.pdf", "booklet-imposed.pdf")) {
            var process = new ProcessBuilder(
                            "qpdf", "--check", folder.resolve(name).toString())
                    .redirectErrorStream(true)
                    .start();
            var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(words).isZero();
        }
    }
}
