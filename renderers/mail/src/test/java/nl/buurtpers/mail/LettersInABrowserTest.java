package nl.buurtpers.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.testkit.Sample;
import nl.buurtpers.testkit.Samples;
import nl.buurtpers.testkit.web.Axe;
import nl.buurtpers.testkit.web.Browser;
import nl.buurtpers.testkit.web.Page;
import nl.buurtpers.testkit.web.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LettersInABrowserTest {

    private final Browser browser = Browser.start();

    @AfterAll
    void close() {
        browser.close();
    }

    static Stream<Sample> samples() {
        return Stream.concat(
                Samples.all(),
                Editions.all().filter(sample -> !sample.name().matches("generated-[3-9]|two-hundred.*")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void reads_well_on_any_screen_by_day_and_by_night(Sample sample, @TempDir Path folder) {
        Made.letter(folder, sample);

        try (var page = browser.open(folder.resolve("newsletter.html"), View.NARROW)) {
            assertThat(page.overflow()).as("pixels beyond 320").isZero();
            assertThat(violations(page)).isEmpty();
            page.look(View.DESKTOP.dark());
            assertThat(violations(page)).isEmpty();
            assertThat(page.requests()).allMatch(address -> address.startsWith("file:"));
            assertThat(page.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void reads_well_without_its_pictures(Sample sample, @TempDir Path folder) throws IOException {
        Made.letter(folder, sample);
        var bare = folder.resolve("bare.html");
        Files.writeString(bare, Reader.html(folder).replaceAll("<img[^>]*>", ""));

        try (var page = browser.open(bare, View.NARROW)) {
            assertThat(violations(page)).isEmpty();
        }
    }

    /** A letter is shown inside the page of a mail program, which has the landmarks. */
    private static List<String> violations(Page page) {
        return Axe.violations(page).stream()
                .filter(violation -> !violation.startsWith("landmark-one-main:") && !violation.startsWith("region:"))
                .toList();
    }
}
