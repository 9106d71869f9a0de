package nl.buurtpers.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurtpers.print.booklet.BookletRenderer;
import nl.buurtpers.print.largeprint.LargePrintRenderer;
import nl.buurtpers.print.newspaper.NewspaperRenderer;
import nl.buurtpers.render.Renderer;
import nl.buurtpers.testkit.FolderSink;
import nl.buurtpers.testkit.Sample;
import nl.buurtpers.testkit.Samples;
import nl.buurtpers.testkit.TestKit;
import nl.buurtpers.testkit.pdf.VeraPdf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The papers of the sample editions, read by veraPDF. */
class SampleStandardsTest {

    private static final Pattern CHECK =
            Pattern.compile("\"rule\": \"([^\"]+)\",\\s+\"says\": \"[^\"]*\",\\s+\"kept\": (true|false)");

    private static final Pattern PLACE =
            Pattern.compile("\"page\": ([0-9]+),\\s+\"xMm\": [0-9.-]+,\\s+\"yMm\": [0-9.-]+,\\s+\"item\": ([^,]+),");

    @TempDir
    Path folder;

    static Stream<Arguments> papers() {
        return Samples.all()
                .flatMap(sample -> Stream.of(
                        Arguments.of(sample, new NewspaperRenderer(), "newspaper.pdf"),
                        Arguments.of(sample, new BookletRenderer(), "booklet.pdf"),
                        Arguments.of(sample, new LargePrintRenderer(), "large-print.pdf")));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void a_paper_for_screen_readers_keeps_pdf_ua_and_pdf_a(Sample sample, Renderer renderer, String name)
            throws Exception {
        paint(sample, renderer);

        var file = Files.readAllBytes(folder.resolve(name));
        assertThat(VeraPdf.failures(file, "ua1")).isEmpty();
        assertThat(VeraPdf.failures(file, "2a")).isEmpty();
    }

    /** The pictures of a sample are as fine as its own press asks, which is not the one of these tests. */
    @ParameterizedTest
    @MethodSource("nl.buurtpers.testkit.Samples#all")
    void a_press_file_passes_its_preflight(Sample sample) throws Exception {
        paint(sample, new NewspaperRenderer());

        var ticket = Files.readString(folder.resolve("print-ticket.json"));
        assertThat(CHECK.matcher(ticket).results()).hasSizeGreaterThan(5);
        assertThat(CHECK.matcher(ticket)
                        .results()
                        .filter(check -> check.group(2).equals("false")))
                .allMatch(check -> check.group(1).equals("least-resolution"), "is about fineness");
        assertThat(PLACE.matcher(ticket).results())
                .allMatch(place -> !place.group(2).equals("null"), "names an item");
    }

    private void paint(Sample sample, Renderer renderer) throws Exception {
        renderer.compose(TestKit.plan(renderer, sample.edition()), TestKit.of(renderer, sample))
                .paint(new FolderSink(folder));
    }
}
