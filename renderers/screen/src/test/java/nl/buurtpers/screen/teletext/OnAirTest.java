package nl.buurtpers.screen.teletext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.buurtpers.model.Edition;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.screen.transmission.Transmission;
import nl.buurtpers.testkit.DrawnAssets;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.testkit.FolderSink;
import nl.buurtpers.testkit.Sample;
import nl.buurtpers.testkit.Samples;
import nl.buurtpers.testkit.TestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a station puts on the air: a strict receiver finds no fault in it, and shows the pages that were composed. */
class OnAirTest {

    static Stream<Sample> editions() {
        var generated = LongStream.rangeClosed(1, 24)
                .mapToObj(seed -> Sample.of("generated-" + seed, Editions.generated(seed * 17, (int) seed * 5)));
        return Stream.of(Samples.all(), Editions.all(), generated).flatMap(samples -> samples);
    }

    @ParameterizedTest
    @MethodSource("editions")
    void a_receiver_shows_every_page_as_it_was_composed(Sample sample) {
        var service = Service.of(sample.edition(), Map.of());
        var receiver = PacketReader.of(service.transmission().packets());
        assertThat(receiver.faults()).isEmpty();
        assertThat(receiver.screens()).isEqualTo(service.screens());
    }

    @ParameterizedTest
    @MethodSource("editions")
    void the_stream_carries_the_same_packets_at_a_constant_rate(Sample sample) {
        var transmission = Service.of(sample.edition(), Map.of()).transmission();
        var stream = StreamReader.of(transmission.transportStream());
        assertThat(stream.faults()).isEmpty();
        assertThat(stream.packets()).isEqualTo(transmission.packets());
        assertThat(stream.mostLines()).isEqualTo(8);
    }

    @Test
    void a_service_that_fills_all_numbers_is_complete() {
        var service = Service.of(Editions.generated(4, 900), Map.of());
        var packets = service.transmission().packets();
        var receiver = PacketReader.of(packets);
        assertThat(receiver.faults()).isEmpty();
        assertThat(receiver.screens()).isEqualTo(service.screens());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "3", "16"})
    void a_station_chooses_how_many_lines_it_has(String lines) {
        var service = Service.of(Editions.generated(5, 40), Map.of("lines", lines));
        var stream = StreamReader.of(service.transmission().transportStream());
        assertThat(stream.faults()).isEmpty();
        assertThat(stream.mostLines()).isEqualTo(Integer.parseInt(lines));
        var receiver = PacketReader.of(stream.packets());
        assertThat(receiver.faults()).isEmpty();
        assertThat(receiver.screens()).isEqualTo(service.screens());
    }

    @Test
    void the_time_starts_at_publication_and_comes_every_second() {
        var seconds = PacketReader.of(Service.of(Editions.generated(5, 60), Map.of())
                        .transmission()
                        .packets())
                .seconds();
        assertThat(seconds).hasSizeGreaterThan(5);
        for (int i = 0; i < seconds.size(); i++) {
            assertThat(seconds.get(i)).isEqualTo(23 * 3600 + i);
        }
    }

    @Test
    void the_stream_says_in_which_language_it_is_and_where_it_starts() {
        var edition = Small.edition(Small.article("een", "Een bericht", "Kort."));
        var service = Service.of(edition, Map.of("first-page", "600"));
        assertThat(StreamReader.of(service.transmission().transportStream()).descriptor())
                .isEqualTo("nld 0e 00");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void files_for_older_inserters_show_the_same(long seed) {
        var service = Service.of(Editions.generated(seed, 30), Map.of());
        var screens = service.screens().iterator();
        for (var page : service.carousel().pages()) {
            for (var subpage : page.subpages()) {
                var file = Ep1File.of(service.carousel().header().row(page.number()), subpage);
                assertThat(Ep1Reader.rows(file)).isEqualTo(screens.next().rows().subList(1, 24));
            }
        }
    }

    @Test
    void a_publication_holds_the_forms_that_stations_take(@TempDir Path folder) throws IOException {
        var edition = Small.edition(Small.article("een", "Een bericht", "Kort."));
        publish(edition, Map.of(), folder);
        var transmission = Service.of(edition, Map.of()).transmission();
        assertThat(folder.resolve("edition.t42")).hasBinaryContent(transmission.packets());
        assertThat(folder.resolve("edition.ts")).hasBinaryContent(transmission.transportStream());
        assertThat(folder.resolve("ep1/P100S00.EP1")).hasSize(1008);
        try (var pictures = Files.list(folder.resolve("png"));
                var files = Files.list(folder.resolve("ep1"))) {
            assertThat(files.count()).isEqualTo(pictures.count());
        }
    }

    @Test
    void a_service_without_pages_is_not_sent(@TempDir Path folder) throws IOException {
        publish(Editions.generated(9, 3), Map.of("first-page", "899"), folder);
        assertThat(folder.resolve("edition.t42")).doesNotExist();
        assertThat(folder.resolve("edition.ts")).doesNotExist();
    }

    private static void publish(Edition edition, Map<String, String> options, Path folder) throws IOException {
        var renderer = new TeletextRenderer();
        var kit = TestKit.of(renderer, edition, new DrawnAssets(), HouseStyle.STANDARD, options);
        renderer.compose(TestKit.plan(renderer, edition), kit).paint(new FolderSink(folder));
    }

    /**
     * A composed service.
     *
     * @param screens its pages as the page files show them
     */
    private record Service(Carousel carousel, Transmission transmission, List<PacketReader.Received> screens) {

        static Service of(Edition edition, Map<String, String> options) {
            var renderer = new TeletextRenderer();
            var kit = TestKit.of(renderer, edition, new DrawnAssets(), HouseStyle.STANDARD, options);
            var plan = TestKit.plan(renderer, edition);
            var composed = new Composer(plan, kit).compose();
            var screens = composed.carousel().pages().stream()
                    .flatMap(page -> TtiReader.file(TtiFile.of(page)).stream())
                    .map(screen -> new PacketReader.Received(
                            screen.page(), Integer.parseInt("" + screen.sub(), 16), screen.rows(), screen.links()))
                    .sorted(Comparator.comparingInt(PacketReader.Received::page)
                            .thenComparingInt(PacketReader.Received::sub))
                    .toList();
            return new Service(
                    composed.carousel(), OnAir.of(plan, composed, kit).transmission(), screens);
        }
    }
}
