package nl.buurtpers.app.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import nl.buurtpers.pack.Outcome;
import nl.buurtpers.render.Renderers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MishapTest {

    @Test
    void a_full_disk_is_told_of_whatever_it_is_wrapped_in() {
        var fault = new IllegalStateException(new UncheckedIOException(new IOException("No space left on device")));

        assertThat(Mishap.words(fault, "nl")).startsWith("De schijf van Buurtpers is vol.");
        assertThat(Mishap.words(fault, "en")).startsWith("The disk of Buurtpers is full.");
    }

    @Test
    void a_channel_that_failed_is_named_as_editors_call_it() {
        var channel = Renderers.found().channel("newspaper").orElseThrow().channel();

        assertThat(Mishap.words(new Outcome.Failed(channel, new OutOfMemoryError("Java heap space")), "nl"))
                .startsWith("Krant: Er was te weinig geheugen");
    }

    static Stream<Throwable> whatever_may_come() {
        return Stream.of(
                new NullPointerException("x"),
                new IllegalStateException("coverage of an item that is unknown"),
                new StackOverflowError(),
                new IOException("Input/output error"),
                new AccessDeniedException("/data/bundles"),
                new NoSuchFileException("images/brug.jpg"));
    }

    @ParameterizedTest
    @MethodSource("whatever_may_come")
    void nobody_reads_the_name_of_a_class_or_words_of_the_machine(Throwable fault) {
        for (var language : new String[] {"nl", "en"}) {
            assertThat(Mishap.words(fault, language))
                    .doesNotContain("Exception")
                    .doesNotContain("Error")
                    .doesNotContain("coverage")
                    .doesNotContain("Input/output")
                    .doesNotContain("{0}")
                    .endsWith(".");
        }
    }
}
