package nl.buurtpers.screen.tv;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import nl.buurtpers.model.Item;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.testkit.FolderSink;
import nl.buurtpers.testkit.web.Browser;
import nl.buurtpers.testkit.web.Page;
import nl.buurtpers.testkit.web.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The carousel as a station runs it for weeks: served, with a clock that the test sets and a network that it cuts. */
class KioskTest {

    private static final View SCREEN = new View(1920, 1080, "light", "screen");

    private static final int MINUTE = 60_000;

    @TempDir
    private Path work;

    private Path served;
    private HttpServer server;
    private Browser browser;
    private Page page;

    @BeforeEach
    void switchOn() throws IOException {
        served = Files.createDirectory(work.resolve("served"));
        make("eerste", "De brug is dicht");
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = SimpleFileServer.createFileServer(address, served, SimpleFileServer.OutputLevel.NONE);
        server.start();
        browser = Browser.start();
        page = browser.open(index(), SCREEN, clock());
        page.evaluate("Promise.all(Array.from(document.images, image => image.decode())).then(() => '')");
    }

    @AfterEach
    void switchOff() {
        browser.close();
        server.stop(0);
    }

    private URI index() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/index.html");
    }

    private static String clock() throws IOException {
        try (var script = KioskTest.class.getResourceAsStream("clock.js")) {
            assertThat(script).isNotNull();
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** An opening slide, an event that is over on the evening of 5 December, an article, an address. */
    private void make(String name, String title) throws IOException {
        var made = work.resolve(name);
        Item[] items = {
            Made.event("feest", "Feest", "2026-12-05T14:00", "2026-12-05T16:30"), Made.article("brug", title, "Ja.")
        };
        Made.proof(Made.edition(items), HouseStyle.STANDARD, Map.of()).paint(new FolderSink(made));
        try (var files = Files.list(made)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.write(served.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
    }

    private void advance(int millis) {
        page.evaluate("clock.advance(" + millis + ").then(() => '')");
    }

    private String showing() {
        return page.evaluate("document.querySelector('.current h2').textContent");
    }

    /** The titles of the next slides, a few seconds after each other, each with its picture on the screen. */
    private java.util.Set<String> round() {
        var titles = new java.util.TreeSet<String>();
        IntStream.range(0, 16).forEach(i -> {
            advance(5_000);
            titles.add(showing());
            assertThat(page.evaluate("document.querySelector('.current img').naturalWidth + ''"))
                    .isEqualTo("1920");
        });
        return titles;
    }

    @Test
    void it_goes_round_by_itself_without_a_complaint_or_a_request_elsewhere() {
        assertThat(round()).containsExactly("Contact met de redactie", "De Proefkrant", "De brug is dicht", "Feest");
        assertThat(page.complaints()).isEmpty();
        assertThat(page.requests()).allMatch(request -> request.startsWith("http://127.0.0.1:"));
    }

    @Test
    void it_takes_over_a_new_playlist_at_the_end_of_a_round() throws IOException {
        make("tweede", "De brug is weer open");
        advance(7 * MINUTE);
        assertThat(round()).contains("De brug is weer open", "Feest").doesNotContain("De brug is dicht");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void it_plays_on_with_the_last_good_playlist_when_the_network_is_gone() throws IOException {
        make("tweede", "De brug is weer open");
        advance(7 * MINUTE);
        server.stop(0);
        advance(12 * MINUTE);
        assertThat(round())
                .containsExactly("Contact met de redactie", "De Proefkrant", "De brug is weer open", "Feest");
    }

    @Test
    void it_starts_without_a_network_with_the_last_good_playlist() throws IOException {
        until("document.documentElement.hasAttribute('data-shelved')");
        make("tweede", "De brug is weer open");
        advance(7 * MINUTE);
        until("(await (await caches.match('playlist.json'))?.text())?.includes('weer open')");
        startWithoutNetwork();
        assertThat(showing()).isEqualTo("De Proefkrant");
        advance(3_000);
        until("document.getElementById('slides').textContent.includes('weer open')");
        assertThat(round())
                .containsExactly("Contact met de redactie", "De Proefkrant", "De brug is weer open", "Feest");
    }

    /** A playlist whose pictures did not all arrive is not the last good one. */
    @Test
    void it_starts_without_a_network_with_what_was_whole() throws IOException {
        until("document.documentElement.hasAttribute('data-shelved')");
        advance(3_000);
        until("!!(await caches.match('playlist.json'))");
        Files.writeString(served.resolve("playlist.json"), broken());
        advance(7 * MINUTE);
        startWithoutNetwork();
        advance(3_000);
        assertThat(round()).containsExactly("Contact met de redactie", "De Proefkrant", "De brug is dicht", "Feest");
    }

    private String broken() throws IOException {
        return Files.readString(served.resolve("playlist.json")).replace("002.png", "weg.png");
    }

    private void startWithoutNetwork() throws IOException {
        var address = index();
        server.stop(0);
        browser = browser.again();
        page = browser.open(address, SCREEN, clock());
    }

    /** Waits for what takes real time, such as the disk: the clock of the test stands still meanwhile. */
    private void until(String condition) {
        page.evaluate("(async () => { const end = performance.now() + 30000; while (!(" + condition
                + ")) { if (performance.now() > end) { throw new Error('in vain'); }"
                + " await new Promise(done => requestAnimationFrame(done)); } return ''; })()");
    }

    @Test
    void it_passes_over_a_playlist_that_is_none() throws IOException {
        Files.writeString(served.resolve("playlist.json"), "{\"version\": 1, \"slides\": [{\"url\": \"weg.png\"}]}");
        advance(12 * MINUTE);
        Files.writeString(served.resolve("playlist.json"), "<html>onderhoud</html>");
        advance(12 * MINUTE);
        assertThat(round()).contains("De brug is dicht", "Feest");
    }

    @Test
    void it_drops_what_is_over_and_says_so_when_everything_is() {
        server.stop(0);
        page.evaluate("clock.now = Date.parse('2026-12-06T00:00:00+01:00'); ''");
        assertThat(round()).containsExactly("Contact met de redactie", "De Proefkrant", "De brug is dicht");
        page.evaluate("clock.now = Date.parse('2027-03-01T00:00:00+01:00'); ''");
        advance(MINUTE);
        assertThat(page.evaluate("document.getElementById('over').hidden + ''")).isEqualTo("false");
    }

    @Test
    void a_key_stops_it_and_starts_it() {
        advance(20_000);
        var before = showing();
        press();
        advance(10 * MINUTE);
        assertThat(showing()).isEqualTo(before);
        press();
        assertThat(round()).hasSize(4);
    }

    private void press() {
        page.evaluate("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: ' ', bubbles: true})); ''");
    }
}
