package nl.buurtpers.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NotOpenedTest {

    private static Opening opening(Path data) {
        return new Opening(data, 8080, false, Optional.empty(), "nl");
    }

    static Stream<Arguments> what_stands_in_the_way() {
        return Stream.of(
                Arguments.of(new BindException("Address already in use"), "op poort 8080 luistert al"),
                Arguments.of(new SQLException("Connection to db:5432 refused", "08001"), "de database antwoordt niet"),
                Arguments.of(new SQLException("password authentication failed", "28P01"), "laat Buurtpers niet binnen"),
                Arguments.of(new SQLException("database does not exist", "3D000"), "Maak hem met createdb"),
                Arguments.of(new FlywayException("Validate failed"), "past niet bij deze versie"),
                Arguments.of(new IOException("No space left on device"), "is vol"));
    }

    @ParameterizedTest
    @MethodSource("what_stands_in_the_way")
    void it_is_told_in_a_sentence_with_what_to_do(Throwable cause, String words) {
        var fault = new IllegalStateException("Failed to start bean", new IllegalStateException(cause));

        var told = NotOpened.of(fault, opening(Path.of("data"))).orElseThrow();

        assertThat(told.words("nl")).contains(words).doesNotContain("Exception", "{0}");
        assertThat(told.words("en")).isNotEqualTo(told.words("nl")).doesNotContain("Exception", "{0}");
    }

    @Test
    void what_nobody_can_do_anything_about_is_a_fault_of_the_program() {
        assertThat(NotOpened.of(new IllegalStateException("no such bean"), opening(Path.of("data"))))
                .isEmpty();
    }

    @Test
    void a_place_where_no_folder_can_be_is_named_before_anything_starts(@TempDir Path folder) throws IOException {
        var place = Files.writeString(folder.resolve("data"), "een bestand");
        var out = new PrintStream(PrintStream.nullOutputStream());

        assertThatThrownBy(() -> opening(place).run(out))
                .isInstanceOfSatisfying(
                        NotOpened.class,
                        told -> assertThat(told.words("nl")).contains("mag niet schrijven in " + place));
    }
}
