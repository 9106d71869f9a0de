package nl.buurtpers.testkit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AxeTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private Browser browser;

    @BeforeAll
    void start() {
        browser = Browser.start();
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    @Test
    void finds_nothing_wrong_with_a_sound_page() throws IOException {
        try (var page = open("<main><h1>Kop</h1><p>Tekst</p></main>", "")) {
            assertThat(Axe.violations(page)).isEmpty();
            assertThat(page.complaints()).isEmpty();
            assertThat(page.overflow()).isZero();
        }
    }

    @Test
    void finds_a_picture_without_words_and_grey_on_white() throws IOException {
        try (var page = open("<main><h1>Kop</h1><img src=''><p style='color:#666'>bleek</p></main>", "")) {
            assertThat(Axe.violations(page))
                    .anyMatch(violation -> violation.startsWith("image-alt"))
                    .anyMatch(violation -> violation.startsWith("color-contrast-enhanced"));
        }
    }

    @Test
    void sees_colours_of_the_night_only_in_the_dark() throws IOException {
        var style = "<style>@media (prefers-color-scheme: dark) {p {color: #888}}</style>";
        try (var page = open("<main><h1>Kop</h1><p>Tekst</p></main>", style)) {
            assertThat(Axe.violations(page)).isEmpty();
            page.look(View.DESKTOP.dark());
            assertThat(Axe.violations(page)).anyMatch(violation -> violation.startsWith("color-contrast"));
        }
    }

    @Test
    void a_script_that_runs_is_a_complaint() throws IOException {
        try (var page = open("<main><h1>Kop</h1><script>alert('hier')</script></main>", "")) {
            assertThat(page.complaints()).contains("dialog: hier");
        }
    }

    private Page open(String body, String head) throws IOException {
        var file = folder.resolve("page.html");
        Files.writeString(
                file,
                "<!DOCTYPE html><html lang='nl'><head><meta charset='utf-8'><title>Proef</title>" + head
                        + "</head><body>" + body + "</body></html>");
        return browser.open(file, View.DESKTOP);
    }
}
