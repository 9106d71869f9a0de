package nl.buurtpers.screen.tv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.buurtpers.model.Edition;
import nl.buurtpers.plan.Linear;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.testkit.Sample;
import nl.buurtpers.testkit.Samples;
import nl.buurtpers.testkit.TestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Composes a thousand editions for all kinds of stations and looks at where everything stands; nothing is painted. */
class ManyEditionsTest {

    private static final List<Map<String, String>> STATIONS = List.of(
            Map.of(),
            Map.of("theme", "light", "safe-area", "8"),
            Map.of("ticker-band", "112", "slides-per-item", "40"),
            Map.of("ticker-band", "160", "safe-area", "8", "slides-per-item", "1", "theme", "light"),
            Map.of("slides-per-item", "40"));

    static LongStream fifties() {
        return LongStream.range(0, 20);
    }

    static Stream<Sample> samples() {
        return Stream.concat(Samples.all(), Editions.all())
                .filter(sample -> !sample.name().equals("two-hundred-generated"));
    }

    @ParameterizedTest
    @MethodSource("fifties")
    void every_slide_can_be_shown_and_loses_nothing(long fifty) {
        LongStream.range(fifty * 50, (fifty + 1) * 50).parallel().forEach(seed -> {
            check("seed " + seed, Hard.edition(seed), STATIONS.get((int) (seed % STATIONS.size())));
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void so_do_the_sample_editions(Sample sample) {
        STATIONS.forEach(station -> {
            var kit = TestKit.of(new ScreensRenderer(), sample.edition(), sample.assets(), sample.style(), station);
            var plan = TestKit.plan(new ScreensRenderer(), sample.edition());
            check(sample.name(), (ScreensProof) new ScreensRenderer().compose(plan, kit), sample.edition(), station);
        });
    }

    @Test
    void so_does_an_agenda_of_three_hundred_events() {
        check("agenda", Hard.agenda(), STATIONS.get(3));
    }

    private static void check(String name, Edition edition, Map<String, String> station) {
        check(name, Made.proof(edition, HouseStyle.STANDARD, station), edition, station);
    }

    private static void check(String name, ScreensProof proof, Edition edition, Map<String, String> station) {
        int margin = Integer.parseInt(station.getOrDefault("safe-area", "5"));
        int band = Integer.parseInt(station.getOrDefault("ticker-band", "0"));
        var lacking = lacking(proof);
        for (var slide : proof.order().slides()) {
            var trouble = new SlideInspection(slide, margin, band, lacking).troubles();
            assertThat(trouble)
                    .as("%s, slide %s, %s", name, slide.id(), station)
                    .isEmpty();
        }
        loses_nothing(name, proof, edition);
    }

    /** What the coverage calls shown is on the slides to the last letter. */
    private static void loses_nothing(String name, ScreensProof proof, Edition edition) {
        var plan = TestKit.plan(new ScreensRenderer(), edition);
        for (var item : plan.items().toList()) {
            var entry = proof.coverage().entry(item.id()).orElseThrow();
            if (entry.shown() == Coverage.Shown.SHORTENED || entry.shown() == Coverage.Shown.LEFT_OUT) {
                assertThat(entry.reason()).as("%s, %s", name, item.id()).isPresent();
                continue;
            }
            var shown = letters(proof.order().slides().stream()
                    .filter(slide -> slide.item().equals(java.util.Optional.of(item.id())))
                    .map(SlideInspection::painted)
                    .toList());
            var lacking = lacking(proof);
            var written = letters(List.of(item.head().title(), Linear.text(item.text())));
            written.keySet().removeAll(lacking);
            written.forEach((letter, times) -> assertThat(shown.getOrDefault(letter, 0))
                    .as("%s, %s: %s (U+%04X)", name, item.id(), Character.toString(letter), letter)
                    .isGreaterThanOrEqualTo(times));
        }
    }

    /** The letters that no typeface at hand has: each is told as replaced. */
    private static Set<Integer> lacking(ScreensProof proof) {
        return proof.findings().stream()
                .filter(finding -> finding instanceof Finding.Substituted)
                .map(finding -> ((Finding.Substituted) finding).character().codePointAt(0))
                .collect(Collectors.toSet());
    }

    private static Map<Integer, Integer> letters(List<String> texts) {
        var counted = new TreeMap<Integer, Integer>();
        texts.stream()
                .flatMapToInt(text -> SlideInspection.letters(text))
                .forEach(letter -> counted.merge(letter, 1, Integer::sum));
        return counted;
    }
}
