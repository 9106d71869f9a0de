package nl.buurtpers.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.testkit.Sample;
import nl.buurtpers.testkit.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SiteTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    static Stream<Sample> editions() {
        return Stream.concat(
                Samples.all(),
                Editions.all().filter(sample -> !sample.name().matches("two-hundred.*|generated-[3-8]")));
    }

    @ParameterizedTest
    @MethodSource("editions")
    void every_page_is_sound_and_nothing_on_it_can_run(Sample sample) throws IOException {
        var site = Built.of(sample, folder);
        for (var file : site.pages()) {
            var page = parse(file);
            assertThat(page.select("h1")).as("h1 of " + file).hasSize(1);
            assertThat(page.expectFirst("html").attr("lang")).isNotEmpty();
            assertThat(page.title()).isNotBlank();
            assertThat(page.select("main")).hasSize(1);
            assertThat(skippedHeadings(page)).as("headings of " + file).isEmpty();
            assertThat(doubles(page)).as("ids of " + file).isEmpty();
            assertThat(page.select("[src], link[href], a[href]").stream()
                            .flatMap(SiteTest::targets)
                            .filter(target -> !resolves(target, file, site)))
                    .as("links of " + file)
                    .isEmpty();
            assertThat(page.select("img:not([alt]), img:not([width]), img:not([height])"))
                    .as("pictures of " + file)
                    .isEmpty();
            nothingRuns(page);
        }
    }

    private static void nothingRuns(Document page) {
        assertThat(page.select("script, iframe, object, embed, form, base, style, [style]"))
                .isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")
                                || attribute
                                        .getValue()
                                        .strip()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .startsWith("javascript:"))
                        .map(Object::toString))
                .isEmpty();
    }

    @Test
    void templates_write_nothing_as_it_is_but_what_was_escaped() throws IOException {
        var templates = List.of("front.html", "list.html", "item.html", "parts.html");
        var raw = new TreeSet<String>();
        for (var name : templates) {
            try (var stream = java.util.Objects.requireNonNull(SiteRenderer.class.getResourceAsStream(name))) {
                var html = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                Pattern.compile("th:utext=\"([^\"]*)\"|\\[\\(([^)]*)\\)\\]|(__\\$)")
                        .matcher(html)
                        .results()
                        .forEach(found -> raw.add(found.group()));
            }
        }
        assertThat(raw).containsExactly("th:utext=\"${colophon.html}\"", "th:utext=\"${story.body.html}\"");
    }

    @Test
    void a_picture_is_written_once_in_each_of_its_widths() throws IOException {
        var site = Built.of(Samples.named("soesterkwartier-2026-4"), folder);

        assertThat(picture(site, "bospad")).containsExactly("assets/bospad.1280.jpg", "assets/bospad.600.jpg");
    }

    @Test
    void a_light_picture_is_as_sharp_on_a_wide_screen_as_it_came() throws IOException {
        var site = Built.of(Samples.named("soesterkwartier-2026-4"), folder);

        assertThat(picture(site, "ijsvogel")).containsExactly("assets/ijsvogel.1920.jpg", "assets/ijsvogel.600.jpg");
        assertThat(picture(site, "bakker")).containsExactly("assets/bakker.1600.png");
        assertThat(parse(site.folder().resolve("index.html"))
                        .select("img[src=assets/ijsvogel.1920.jpg]")
                        .attr("srcset"))
                .isEqualTo("assets/ijsvogel.600.jpg 600w, assets/ijsvogel.1920.jpg 1920w");
    }

    private static List<String> picture(Built site, String name) {
        return site.files().keySet().stream()
                .filter(path -> path.startsWith("assets/" + name + "."))
                .sorted()
                .toList();
    }

    @Test
    void events_stand_by_day_and_one_that_is_called_off_says_so() throws IOException {
        var site = Built.of(Samples.named("soesterkwartier-2026-4"), folder);
        var diary = parse(site.folder().resolve("rubriek-agenda.html"));

        assertThat(diary.select("h2 time").eachAttr("datetime")).isSorted().contains("2026-12-18");
        assertThat(diary.select(".card .mark").eachText()).contains("Gaat niet door");
    }

    private static Document parse(Path file) throws IOException {
        return Jsoup.parse(file.toFile(), StandardCharsets.UTF_8.name());
    }

    private static List<String> skippedHeadings(Document page) {
        var levels = page.select("h1, h2, h3, h4, h5, h6").stream()
                .map(heading -> heading.normalName().charAt(1) - '0')
                .toList();
        return java.util.stream.IntStream.range(1, levels.size())
                .filter(i -> levels.get(i) > levels.get(i - 1) + 1)
                .mapToObj(i -> "h" + levels.get(i - 1) + " then h" + levels.get(i))
                .toList();
    }

    private static Set<String> doubles(Document page) {
        var ids = page.select("[id]").eachAttr("id");
        return ids.stream().filter(id -> ids.indexOf(id) != ids.lastIndexOf(id)).collect(Collectors.toSet());
    }

    private static Stream<String> targets(Element element) {
        var srcset = Stream.of(element.attr("srcset").split(",", -1))
                .map(part -> part.strip().replaceFirst(" .*", ""));
        return Stream.concat(srcset, Stream.of(element.attr("src"), element.attr("href")))
                .filter(target -> !target.isEmpty());
    }

    /** A file of the site, a place on a page of it, or an address that leads out of the site by an editor's wish. */
    private static boolean resolves(String target, Path page, Built site) {
        if (target.matches("(?i)(https?|mailto|tel):.*")) {
            return true;
        }
        var path = target.replaceFirst("#.*", "");
        var file = path.isEmpty() ? page : page.resolveSibling(path).normalize();
        if (!file.startsWith(site.folder()) || !Files.isRegularFile(file)) {
            return false;
        }
        if (!target.contains("#")) {
            return true;
        }
        try {
            return parse(file).getElementById(target.replaceFirst(".*#", "")) != null;
        } catch (IOException e) {
            return false;
        }
    }
}
