package nl.buurtpers.app.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.buurtpers.app.publishing.Bundles;
import nl.buurtpers.app.trial.OneWorld;
import nl.buurtpers.app.trial.World;
import nl.buurtpers.render.Sha256;
import nl.buurtpers.testkit.web.Browser;
import nl.buurtpers.testkit.web.View;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneWorld.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicSideTest {

    private static final List<String> PAGES = List.of(
            "/wijk/",
            "/wijk/bankje/",
            "/wijk/agenda",
            "/wijk/sociale-kaart",
            "/wijk/sociale-kaart?zoek=huisarts",
            "/wijk/archief",
            "/wijk/downloads",
            "/api");
    private static final int BUDGET = 150_000;

    @SuppressWarnings("NullAway.Init") // set before the first test
    private World world;

    @BeforeAll
    void open(World one) {
        world = one;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void the_only_neighbourhood_is_where_the_house_opens() throws Exception {
        var answer = world.get("/");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).isEqualTo("/wijk/");
        assertThat(text(world.get("/wijk/"))).contains("house-bar", "Sociale kaart");
    }

    @Test
    void a_file_is_what_was_published_and_is_not_sent_twice() throws Exception {
        var answer = world.get("/wijk/klein/site/index.html");

        assertThat(header(answer, "ETag")).isEqualTo('"' + Sha256.of(answer.body()) + '"');
        assertThat(header(answer, "Content-Type")).startsWith("text/html");
        var again = world.get("/wijk/klein/site/index.html", "If-None-Match", header(answer, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void who_asks_what_was_just_asked_hears_the_same() throws Exception {
        for (var path :
                List.of("/wijk/", "/wijk/klein/newspaper/newspaper.pdf", "/wijk/archief", "/wijk/feeds/atom.xml")) {
            for (var wish : List.of("identity", "gzip")) {
                var first = world.get(path, "Accept-Encoding", wish);
                var second = world.get(path, "Accept-Encoding", wish);

                assertThat(second.body()).as(path).isEqualTo(first.body());
                assertThat(headers(second)).as(path).isEqualTo(headers(first));
            }
        }
    }

    private static java.util.Map<String, List<String>> headers(HttpResponse<byte[]> answer) {
        var all = new java.util.TreeMap<>(answer.headers().map());
        all.remove("date");
        all.remove("vary"); // the server adds it to whatever it could have packed
        return all;
    }

    @Test
    void an_address_that_names_what_it_holds_is_kept_for_ever_and_others_are_not() throws Exception {
        var tag =
                header(world.get("/wijk/klein/newspaper/newspaper.pdf"), "ETag").substring(1, 17);

        assertThat(header(world.get("/wijk/klein/newspaper/newspaper.pdf?v=" + tag), "Cache-Control"))
                .contains("immutable");
        assertThat(header(world.get("/wijk/klein/newspaper/newspaper.pdf?v=0123456789abcdef"), "Cache-Control"))
                .doesNotContain("immutable");
    }

    @Test
    void nothing_but_what_the_manifest_lists_is_there() throws Exception {
        for (var path : List.of(
                "/wijk/klein/manifest.json",
                "/wijk/klein/../klein/site/index.html",
                "/wijk/klein/%2e%2e/%2e%2e/buurtpers.mv.db",
                "/wijk/klein/..%2f..%2fbuurtpers.mv.db",
                "/wijk/klein/site/..%5c..%5cbuurtpers.mv.db",
                "/elders/klein/site/index.html",
                "/wijk/item/nergens",
                "/wijk/nergens/")) {
            assertThat(world.get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void an_item_keeps_its_address_whatever_edition_it_is_in() throws Exception {
        assertThat(header(world.get("/wijk/item/bankje"), "Location")).isEqualTo("/wijk/klein/bankje/");
        assertThat(text(world.get("/wijk/klein/bankje/"))).contains("/wijk/item/bankje");
    }

    @Test
    void feeds_say_where_they_are() throws Exception {
        assertThat(header(world.get("/wijk/feeds/atom.xml"), "Link")).contains("/wijk/feeds/atom.xml>; rel=\"self\"");
    }

    @Test
    void feeds_say_who_tells_at_once_of_what_is_new() throws Exception {
        assertThat(world.get("/wijk/feeds/atom.xml").headers().allValues("Link"))
                .contains("<" + OneWorld.HUB + ">; rel=\"hub\"");
    }

    @Test
    void search_engines_find_the_way() throws Exception {
        assertThat(text(world.get("/robots.txt"))).contains("Disallow: /stations/", "Sitemap:");
        assertThat(text(world.get("/sitemap.xml"))).contains("/wijk/sitemap.xml");
        assertThat(text(world.get("/wijk/sitemap.xml"))).contains("/wijk/klein/bankje/");
    }

    @Test
    void programs_read_the_same() throws Exception {
        var items = world.get("/api/wijk/items");

        assertThat(text(items)).contains("\"bankje\"");
        assertThat(world.get("/api/wijk/items", "If-None-Match", header(items, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(text(world.get("/api/wijk/editions"))).contains("newspaper/newspaper.pdf");
        assertThat(text(world.get("/api/openapi"))).contains("/api/{neighbourhood}/items");
        assertThat(world.get("/api/elders/items").statusCode()).isEqualTo(404);
    }

    @Test
    void pages_are_light_and_leave_nothing_behind() throws Exception {
        for (var path : PAGES) {
            var answer = world.get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body().length).as(path).isLessThan(BUDGET);
            assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
            assertThat(header(answer, "Content-Security-Policy")).as(path).doesNotContain("unsafe-inline");
        }
    }

    @Test
    void channels_with_scripts_and_styles_of_their_own_still_work() throws Exception {
        try (var browser = Browser.start()) {
            for (var path : List.of(
                    "/wijk/klein/screens/index.html",
                    "/wijk/klein/email/newsletter.html",
                    "/wijk/klein/teletext/index.html",
                    "/wijk/klein/report.html")) {
                assertThat(header(world.get(path), "Content-Security-Policy")).doesNotContain("unsafe-inline");
                try (var page = browser.open(world.at(path), View.DESKTOP)) {
                    assertThat(page.complaints()).as(path).isEmpty();
                }
            }
        }
    }

    @Test
    void a_file_that_was_tampered_with_is_not_given() throws Exception {
        var place = world.house().get(Bundles.class).of(world.publication()).resolve("text/edition.txt");
        var good = java.nio.file.Files.readAllBytes(place);
        try {
            java.nio.file.Files.writeString(place, "iets anders");

            assertThat(text(world.get("/wijk/klein/text/edition.txt"))).doesNotContain("iets anders");
        } finally {
            java.nio.file.Files.write(place, good);
        }
    }
}
