package nl.buurtpers.app.journey;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.buurtpers.testkit.web.Browser;
import nl.buurtpers.testkit.web.Page;
import nl.buurtpers.testkit.web.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whoever makes a paper can do the whole work, from the first start to the screen of a station. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyTest {

    @SuppressWarnings("NullAway.Init") // set before the first test
    private Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.start();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    private void go(Path data, Function<Page, Hand> hand, Consumer<Page> onlooker) throws Exception {
        try (var house = new MailedHouse(data.resolve("house"))) {
            new Journey(house, () -> hand.apply(browser.visitor(View.DESKTOP)), data, onlooker).go();
        }
    }

    @Test
    void with_a_mouse(@TempDir Path data) throws Exception {
        var judge = new Judge();
        go(data, page -> new Mouse(page, true), judge::here);
        judge.assertAll();
    }

    @Test
    void with_keys_alone(@TempDir Path data) throws Exception {
        go(data, Keys::new, _ -> {});
    }

    @Test
    void without_scripts(@TempDir Path data) throws Exception {
        go(data, page -> new Mouse(page, false), _ -> {});
    }
}
