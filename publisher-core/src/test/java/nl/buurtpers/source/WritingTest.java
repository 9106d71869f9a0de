package nl.buurtpers.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WritingTest {

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("seeds", 150));
    }

    static List<Path> samples() throws IOException {
        return SampleEditionsTest.samples();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_edition_is_read_as_it_was_written(long seed) throws IOException {
        var manuscript = AnyEdition.of(seed);

        EditionFolder.write(manuscript, folder.resolve("uit"), AnyEdition.pictures());

        same(accepted(folder.resolve("uit")), manuscript);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_edition_stays_the_same_through_writing_and_reading(Path sample) throws IOException {
        var manuscript = accepted(sample);

        EditionFolder.write(manuscript, folder.resolve("uit"), PictureSource.of(sample));

        var again = accepted(folder.resolve("uit"));
        same(again, manuscript);
        assertThat(again.files()).isEqualTo(manuscript.files());
    }

    @Test
    void a_folder_with_something_in_it_is_left_alone() throws IOException {
        Files.writeString(folder.resolve("brief.txt"), "van iemand anders");

        assertThatThrownBy(() -> EditionFolder.write(AnyEdition.of(1), folder, AnyEdition.pictures()))
                .isInstanceOf(DirectoryNotEmptyException.class);
        assertThat(folder).isDirectoryNotContaining(path -> !path.endsWith("brief.txt"));
    }

    private static Manuscript accepted(Path folder) {
        var reading = EditionFolder.read(folder);
        assertThat(reading.troubles().stream()
                        .map(trouble -> trouble.report("en"))
                        .filter(report -> report.contains(" error: ")))
                .isEmpty();
        return ((Reading.Accepted) reading).manuscript();
    }

    private static void same(Manuscript read, Manuscript written) {
        for (int i = 0;
                i
                        < Math.min(
                                read.edition().items().size(),
                                written.edition().items().size());
                i++) {
            assertThat(read.edition().items().get(i))
                    .isEqualTo(written.edition().items().get(i));
        }
        assertThat(read.edition()).isEqualTo(written.edition());
        assertThat(read.style()).isEqualTo(written.style());
        assertThat(settings(read)).isEqualTo(settings(written));
    }

    /** The lines on which options stand say nothing. */
    private static Map<String, String> settings(Manuscript manuscript) {
        return manuscript.channels().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().made()
                                + entry.getValue().settings().entrySet().stream()
                                        .map(option -> option.getKey() + "="
                                                + option.getValue().value())
                                        .toList()
                                        .toString()));
    }
}
