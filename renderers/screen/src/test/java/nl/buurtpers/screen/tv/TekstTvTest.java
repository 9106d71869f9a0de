package nl.buurtpers.screen.tv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.testkit.FolderSink;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TekstTvTest {

    private static final Set<String> LET_THROUGH =
            Set.of("a", "b", "br", "em", "i", "li", "ol", "p", "span", "strong", "u", "ul");

    @TempDir
    private Path folder;

    @Test
    void every_slide_has_the_form_that_the_player_takes() throws IOException {
        var edition = Editions.generated(4);
        Made.proof(edition, HouseStyle.STANDARD, Map.of()).paint(new FolderSink(folder));
        var station = SlideFolder.read(folder).station();
        assertThat(station.path("ticker").isArray()).isTrue();
        assertThat(station.path("slides").size()).isGreaterThan(5);
        for (var slide : station.path("slides")) {
            assertThat(slide.path("duration").asLong()).isBetween(1_000L, 120_000L);
            switch (slide.path("type").asString()) {
                case "image" -> assertThat(slide.path("url").asString()).endsWith(".png");
                case "text" -> {
                    assertThat(slide.path("title").asString()).isNotBlank();
                    assertThat(Jsoup.parse(slide.path("body").asString()).select("body *"))
                            .allMatch(element -> LET_THROUGH.contains(element.tagName()));
                    assertThat(slide.path("image").isMissingNode()
                                    || slide.path("image").path("url").isString())
                            .isTrue();
                }
                default -> throw new AssertionError(slide.path("type").asString());
            }
        }
    }

    @Test
    void addresses_are_absolute_where_the_website_is_known() throws IOException {
        var edition = Made.edition(Made.article("a", "Een kop", "Tekst."));
        Made.proof(edition, HouseStyle.STANDARD, Map.of()).paint(new FolderSink(folder));
        var first = SlideFolder.read(folder).station().toString();
        assertThat(first).doesNotContain("\"url\":\"0");
    }
}
