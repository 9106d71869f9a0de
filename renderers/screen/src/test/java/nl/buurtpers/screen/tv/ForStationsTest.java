package nl.buurtpers.screen.tv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Item;
import nl.buurtpers.model.Picture;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.testkit.FolderSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What stations take, each form read as their equipment reads it. */
class ForStationsTest {

    @TempDir
    private Path folder;

    private static Item pictured() {
        var picture = new Picture(
                "images/1600x1000-fiets.jpg",
                "Twee fietsen.",
                Optional.of("Voor het station."),
                Optional.of("Foto: A"));
        return Made.pictured("fiets", "Fietsen gestald", picture, "Zet uw fiets in het rek & niet <b>ernaast</b>.");
    }

    private static Edition edition() {
        return Made.edition(pictured(), Made.article("brug", "De brug is dicht", "Tot maandag."));
    }

    private void make(Map<String, String> options) throws IOException {
        Made.proof(edition(), HouseStyle.STANDARD, options).paint(new FolderSink(folder));
    }

    @Test
    void an_old_system_gets_an_item_for_each_slide_with_the_slide_as_enclosure() throws Exception {
        make(Map.of("address", "https://buurt.example/tv"));

        var feed = new SyndFeedInput()
                .build(new XmlReader(folder.resolve("kabelkrant.xml").toFile()));

        var slides = SlideFolder.read(folder).playlist();
        assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
        assertThat(feed.getEntries()).hasSameSizeAs(slides).allSatisfy(this::hasItsSlide);
        var fiets = feed.getEntries().get(1);
        assertThat(fiets.getTitle()).isEqualTo("Fietsen gestald");
        assertThat(fiets.getDescription().getValue()).contains("rek &amp; niet &lt;b&gt;ernaast");
        assertThat(feed.getEntries().stream().map(SyndEntry::getUri)).doesNotHaveDuplicates();
    }

    private void hasItsSlide(SyndEntry entry) {
        var enclosure = entry.getEnclosures().getFirst();
        var file = new File(enclosure.getUrl()).getName();
        assertThat(enclosure.getUrl()).isEqualTo("https://buurt.example/tv/" + file);
        assertThat(enclosure.getLength())
                .isEqualTo(folder.resolve(file).toFile().length());
        assertThat(enclosure.getType()).isEqualTo("image/png");
        assertThat(entry.getPublishedDate()).isEqualTo("2026-11-25T23:00:00Z");
    }

    @Test
    void a_station_without_a_network_gets_all_of_it_in_one_file() throws IOException {
        make(Map.of());

        try (var zip = new ZipFile(folder.resolve("screens.zip").toFile())) {
            var packed = new TreeMap<String, Long>();
            for (var entry : zip.stream().toList()) {
                packed.put(entry.getName(), entry.getSize());
                assertThat(zip.getInputStream(entry).readAllBytes())
                        .isEqualTo(Files.readAllBytes(folder.resolve(entry.getName())));
                assertThat(entry.getTimeLocal()).isEqualTo("2026-11-26T00:00");
            }
            assertThat(packed.keySet()).containsExactlyElementsOf(files());
            assertThat(packed).containsKeys("index.html", "playlist.json", "001.png", "pictures/001.jpg");
        }
    }

    /** Nine slides of some twenty seconds each: a round of three minutes. */
    @Test
    void an_editor_is_told_when_items_would_come_by_too_seldom() {
        var items = IntStream.range(0, 8)
                .mapToObj(i ->
                        (Item) Made.article("item-" + i, "Bericht " + i, "Er is veel te doen in de buurt. ".repeat(6)))
                .toArray(Item[]::new);
        var edition = Made.edition(items);
        var round = Made.order(edition).loop(new ReadingTime(120)) / 60_000.0;
        assertThat(round).isBetween(2.0, 5.0);
        assertThat(seldom(edition, "10")).isEmpty();
        assertThat(seldom(edition, "60")).singleElement().satisfies(finding -> {
            assertThat(finding.minutes()).isEqualTo(Math.round(round * 10) / 10.0);
            assertThat(finding.perHour()).isCloseTo(60 / round, within(0.1));
            assertThat(finding.least()).isEqualTo(60);
            assertThat(finding.words(Messages.of("nl"))).contains("60");
        });
    }

    private static List<Finding.Seldom> seldom(Edition edition, String timesAnHour) {
        return Made.proof(edition, HouseStyle.STANDARD, Map.of("times-an-hour", timesAnHour)).findings().stream()
                .filter(finding -> finding instanceof Finding.Seldom)
                .map(finding -> (Finding.Seldom) finding)
                .toList();
    }

    private List<String> files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> !name.equals(Parcel.NAME))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void the_player_of_stations_gets_a_picture_with_its_words_or_nothing() throws IOException {
        make(Map.of());

        var image = text(0).path("image");
        assertThat(image.path("url").asString()).isEqualTo("https://krant.voorbeeld.example/screens/pictures/001.jpg");
        assertThat(image.path("caption").asString()).isEqualTo("Voor het station.");
        assertThat(image.path("attribution").asString()).isEqualTo("Foto: A");
        assertThat(text(1).has("image")).isFalse();
    }

    @Test
    void its_older_version_gets_an_address_and_an_empty_one_where_there_is_no_picture() throws IOException {
        make(Map.of("station-picture", "string", "address", "https://tv.example/"));

        assertThat(text(0).path("image").asString("?")).isEqualTo("https://tv.example/pictures/001.jpg");
        assertThat(text(1).path("image").asString("?")).isEmpty();
    }

    /** A slide of an item as the player gets it. */
    private JsonNode text(int item) throws IOException {
        return SlideFolder.read(folder).station().path("slides").get(item + 1);
    }
}
