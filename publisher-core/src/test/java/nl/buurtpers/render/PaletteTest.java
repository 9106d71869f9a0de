package nl.buurtpers.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaletteTest {

    /** Each accent of a grid on white, cream, grey and black paper, with fitting and with hopeless ink. */
    private static Stream<HouseStyle> faces() {
        var steps = Stream.of(0, 64, 128, 192, 255).toList();
        var papers = Stream.of("#ffffff", "#fff4dc", "#808080", "#404040", "#101820")
                .map(hex -> Colour.of(hex).orElseThrow())
                .toList();
        return steps.stream()
                .flatMap(r -> steps.stream().flatMap(g -> steps.stream().map(b -> new Colour(r, g, b))))
                .flatMap(accent -> papers.stream()
                        .flatMap(paper -> Stream.of(Colour.BLACK, new Colour(0x99, 0x99, 0x99))
                                .map(ink -> face(accent, ink, paper))));
    }

    private static HouseStyle face(Colour accent, Colour ink, Colour paper) {
        return new HouseStyle(accent, ink, paper, "Bitter", "Literata", Optional.empty(), Optional.empty());
    }

    @Test
    void text_has_a_contrast_of_seven_to_one_whatever_the_house_style() {
        faces().forEach(PaletteTest::check);
    }

    private static void check(HouseStyle face) {
        for (var palette : Stream.of(Palette.day(face), Palette.night(face)).toList()) {
            for (var under : Stream.of(palette.paper(), palette.tint()).toList()) {
                assertThat(palette.ink().contrast(under)).isGreaterThanOrEqualTo(7);
                assertThat(palette.quiet().contrast(under)).isGreaterThanOrEqualTo(7);
                assertThat(palette.accent().contrast(under)).isGreaterThanOrEqualTo(7);
                assertThat(palette.line().contrast(under)).isGreaterThanOrEqualTo(3);
            }
            assertThat(palette.onBand().contrast(palette.band())).isGreaterThanOrEqualTo(7);
        }
    }
}
