package nl.buurtpers.print.newspaper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import nl.buurtpers.testkit.Sample;
import nl.buurtpers.testkit.TestKit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands where on the pages of the sample editions, a line for each block of words, picture and box. After a change
 * that is meant, {@code -Dgolden=update} writes the files anew: read the difference.
 */
class GoldenPagesTest {

    private static final Path FILES = Path.of("src/test/resources/nl/buurtpers/print/newspaper/golden");

    @ParameterizedTest
    @MethodSource("nl.buurtpers.testkit.Samples#all")
    void pages_of_the_samples_look_like_this(Sample sample) throws IOException {
        var renderer = new NewspaperRenderer();
        var paper =
                new NewspaperComposer(TestKit.plan(renderer, sample.edition()), TestKit.of(renderer, sample)).compose();
        var dump = new PageDump(paper.composition()).toString();
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(FILES.resolve(sample.name() + ".txt"), dump);
        }
        assertThat(dump).isEqualTo(golden(sample.name() + ".txt"));
    }

    private static String golden(String name) throws IOException {
        if ("update".equals(System.getProperty("golden"))) {
            return Files.readString(FILES.resolve(name));
        }
        try (var stream = Objects.requireNonNull(GoldenPagesTest.class.getResourceAsStream("golden/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
