package nl.buurtpers.screen.tv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.testkit.FolderSink;
import nl.buurtpers.testkit.web.Axe;
import nl.buurtpers.testkit.web.Browser;
import nl.buurtpers.testkit.web.Page;
import nl.buurtpers.testkit.web.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarouselTest {

    private static final View SCREEN = new View(1920, 1080, "light", "screen");

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void make() throws IOException {
        var edition = Made.edition(
                Made.event("feest", "Feest", "2026-12-05T14:00", "2026-12-05T16:30"),
                Made.article("brug", "De brug <b>is</b> dicht", "Tot maandag."));
        Made.proof(edition, HouseStyle.STANDARD, Map.of()).paint(new FolderSink(folder));
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static Page open() {
        return browser.open(folder.resolve("index.html"), SCREEN);
    }

    @Test
    void it_runs_without_network_and_without_a_complaint() {
        try (var page = open()) {
            assertThat(current(page)).isEqualTo("Beeld 1 van 4");
            assertThat(page.evaluate("document.querySelector('.current img').naturalWidth + ''"))
                    .isEqualTo("1920");
            assertThat(page.requests()).allMatch(request -> request.startsWith("file:"));
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void keys_lead_on_back_and_round() {
        try (var page = open()) {
            assertThat(press(page, "ArrowRight")).isEqualTo("Beeld 2 van 4");
            assertThat(press(page, "ArrowLeft")).isEqualTo("Beeld 1 van 4");
            assertThat(press(page, "ArrowLeft")).isEqualTo("Beeld 4 van 4");
            assertThat(press(page, "ArrowRight")).isEqualTo("Beeld 1 van 4");
        }
    }

    @Test
    void it_can_be_paused_with_a_key_and_with_a_button() {
        try (var page = open()) {
            press(page, " ");
            assertThat(live(page)).isEqualTo("polite");
            page.evaluate("document.getElementById('pause').click(); ''");
            assertThat(live(page)).isEqualTo("off");
        }
    }

    @Test
    void what_is_over_is_passed_by() {
        try (var page = open()) {
            page.evaluate("Date.now = () => Date.parse('2026-12-20T12:00:00Z'); ''");
            assertThat(press(page, "ArrowRight")).isEqualTo("Beeld 3 van 4");
            page.evaluate("Date.now = () => Date.parse('2027-03-01T12:00:00Z'); ''");
            press(page, "ArrowRight");
            assertThat(page.evaluate("document.getElementById('over').hidden + ''"))
                    .isEqualTo("false");
        }
    }

    @Test
    void everybody_can_use_it_as_slides_and_as_text() {
        try (var page = open()) {
            press(page, " ");
            assertThat(Axe.violations(page)).isEmpty();
            page.evaluate("document.getElementById('list').click(); ''");
            assertThat(Axe.violations(page)).isEmpty();
            page.look(View.NARROW);
            assertThat(page.overflow()).isZero();
        }
    }

    private static String current(Page page) {
        return page.evaluate("document.querySelector('.current').getAttribute('aria-label')");
    }

    private static String live(Page page) {
        return page.evaluate("document.getElementById('slides').getAttribute('aria-live')");
    }

    private static String press(Page page, String key) {
        return page.evaluate(
                "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '" + key
                        + "', bubbles: true})); (document.querySelector('.current') || document.body).getAttribute('aria-label') + ''");
    }
}
