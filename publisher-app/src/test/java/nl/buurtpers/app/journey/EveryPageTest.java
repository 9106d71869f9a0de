package nl.buurtpers.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtpers.app.delivery.HandOvers;
import nl.buurtpers.app.trial.OpenHouse;
import nl.buurtpers.app.trial.World;
import nl.buurtpers.testkit.web.Axe;
import nl.buurtpers.testkit.web.Browser;
import nl.buurtpers.testkit.web.Page;
import nl.buurtpers.testkit.web.View;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page that a link leads to is for everybody, in every window, and light. With {@code -Dlook=FOLDER} their pictures are
 * kept in a folder, to be looked at.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

    /** Without pictures: what a telephone with 5 kB/s reads in half a minute. */
    private static final long BUDGET = 150_000;

    private static final View TELEPHONE = new View(375, 760, "light", "screen");

    @SuppressWarnings("NullAway.Init") // set before the first test
    private World world;

    @SuppressWarnings("NullAway.Init") // set before the first test
    private Browser browser;

    @BeforeAll
    void open(@TempDir Path data) throws Exception {
        world = World.with(data, "klein");
        world.house().takeIn("klein", "volgende");
        browser = Browser.start();
    }

    @AfterAll
    void close() {
        browser.close();
        world.close();
    }

    /** Channels are looked at by the tests of their renderers; here are the pages of the service round them. */
    private static boolean channel(String link) {
        return link.matches("/wijk/klein/(?!$|bankje/).*") || link.matches("/wijk/(feeds|item)/.*");
    }

    private List<URI> every(Page page, String... begin) {
        return new Crawl(
                        page,
                        link -> !channel(link) && !link.matches(".*(zip|export|[.]md|[.]pdf|[.]json|/file)([?].*)?"))
                .from(Stream.of(begin).map(world::at).toList());
    }

    @Test
    void the_public_side() throws Exception {
        var shop = world.house()
                .get(HandOvers.class)
                .make(world.house().chief(), world.publication(), "drukker@voorbeeld.example");
        try (var page = browser.visitor(View.DESKTOP);
                var reader = browser.visitor(View.DESKTOP)) {
            var pages = every(
                    page,
                    "/wijk/",
                    "/wijk/bankje/",
                    "/wijk/sociale-kaart?zoek=huisarts",
                    "/wijk/insturen",
                    "/login",
                    "/nergens",
                    URI.create(shop.link()).getPath());
            assertThat(pages).hasSizeGreaterThan(8);
            judge(page, pages);
            leavesNothing(reader, pages);
        }
    }

    /** Who reads gets no cookie; who signs in does. */
    private static void leavesNothing(Page reader, List<URI> pages) {
        for (var place : pages) {
            if (!place.getPath().matches("/(login|desk|nergens).*")) {
                reader.go(place);
                assertThat(reader.cookies()).as(place.getPath()).isEmpty();
            }
        }
    }

    @Test
    void the_desk() throws Exception {
        try (var page = browser.visitor(View.DESKTOP)) {
            world.house().administer(world.house().chief());
            var hand = new Mouse(page, true);
            page.go(world.at("/login"));
            hand.write("E-mailadres", "hoofd@wijk.example");
            hand.write("Wachtwoord", OpenHouse.PASSWORD);
            hand.send("Inloggen");
            var pages = every(page, "/desk/wijk", "/desk/wijk/editions/2", "/desk/wijk/nergens");
            assertThat(pages).hasSizeGreaterThan(15);
            judge(page, pages);
        }
    }

    private void judge(Page page, List<URI> pages) throws Exception {
        var house = world.at("/").toString();
        var verdict = new SoftAssertions();
        page.forgetful();
        for (var place : pages) {
            for (var view : List.of(View.DESKTOP, View.NARROW)) {
                page.look(view);
                page.go(place);
                var where = place.getPath() + " at " + view.width();
                verdict.assertThat(Axe.violations(page)).as(where).isEmpty();
                verdict.assertThat(page.overflow()).as("sideways on " + where).isZero();
                verdict.assertThat(page.weight()).as("bytes of " + where).isLessThanOrEqualTo(BUDGET);
                verdict.assertThat(page.requests())
                        .as("asked by " + where)
                        .allMatch(request -> request.startsWith(house) || request.startsWith("data:"));
            }
            keep(page, place);
        }
        verdict.assertAll();
    }

    private static void keep(Page page, URI place) throws Exception {
        var folder = System.getProperty("look", "");
        if (folder.isEmpty()) {
            return;
        }
        for (var view : List.of(View.DESKTOP, TELEPHONE)) {
            page.look(view);
            var name = place.getPath().replaceAll("[^A-Za-z0-9]+", "-") + view.width() + ".png";
            Files.createDirectories(Path.of(folder));
            Files.write(Path.of(folder, name), page.screenshot());
        }
    }
}
