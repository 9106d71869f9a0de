package nl.buurtpers.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleEditionsTest {

    static List<Path> samples() throws IOException {
        try (var folders = Files.list(Path.of("..", "sample-editions"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("edition.yaml")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_edition_is_read_without_any_trouble(Path folder) {
        var reading = EditionFolder.read(folder);

        assertThat(reading.troubles().stream().map(trouble -> trouble.report("en")))
                .isEmpty();
        assertThat(reading).isInstanceOf(Reading.Accepted.class);
    }
}
