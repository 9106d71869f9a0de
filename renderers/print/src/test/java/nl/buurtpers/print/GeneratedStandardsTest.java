package nl.buurtpers.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.stream.IntStream;
import nl.buurtpers.print.newspaper.NewspaperRenderer;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.testkit.Sample;
import nl.buurtpers.testkit.TestKit;
import nl.buurtpers.testkit.pdf.VeraPdf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Newspapers of editions that nobody wrote, read by veraPDF. */
class GeneratedStandardsTest {

    private static final int EDITIONS = 200;
    private static final int ROUND = 20;

    static IntStream rounds() {
        return IntStream.range(0, EDITIONS / ROUND);
    }

    /** Small editions: it is the kinds of words and pictures that try a standard, not their number. */
    @ParameterizedTest
    @MethodSource("rounds")
    void two_hundred_papers_keep_pdf_ua_and_pdf_a(int round) throws Exception {
        for (int seed = round * ROUND; seed < (round + 1) * ROUND; seed++) {
            var file = paper(seed);
            assertThat(VeraPdf.failures(file, "ua1"))
                    .as("edition %d, PDF/UA-1", seed)
                    .isEmpty();
            assertThat(VeraPdf.failures(file, "2a"))
                    .as("edition %d, PDF/A-2a", seed)
                    .isEmpty();
        }
    }

    private static byte[] paper(int seed) throws IOException {
        var plain = Sample.of("generated", Editions.generated(1000L + seed, 1 + seed % 5));
        var options = Map.of("columns", Integer.toString(2 + seed % 4));
        var sample =
                new Sample(plain.name(), plain.edition(), plain.style(), plain.assets(), Map.of("newspaper", options));
        var renderer = new NewspaperRenderer();
        var file = new ByteArrayOutputStream();
        renderer.compose(TestKit.plan(renderer, sample.edition()), TestKit.of(renderer, sample))
                .paint(output -> only(output, file));
        return file.toByteArray();
    }

    /** The paper for screens is kept, everything else is thrown away. */
    private static OutputStream only(OutputFile output, ByteArrayOutputStream file) {
        return output.path().equals("newspaper.pdf") ? file : OutputStream.nullOutputStream();
    }
}
