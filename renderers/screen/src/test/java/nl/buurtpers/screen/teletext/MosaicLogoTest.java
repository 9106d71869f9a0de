package nl.buurtpers.screen.teletext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buurtpers.model.Edition;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.testkit.DrawnAssets;
import nl.buurtpers.testkit.TestKit;
import org.junit.jupiter.api.Test;

/** The logo of the drawn pictures is a dark oval on a light ground. */
class MosaicLogoTest {

    private final Edition edition = Small.edition(Small.article("een", "Een bericht", "Met een zin."));

    @Test
    void a_round_logo_is_nine_squares_high_and_as_wide_as_it_is_high_on_a_television() {
        assertThat(drawn("style/400x400-rond.png"))
                .containsExactly(
                        "..####..",
                        ".######.",
                        "########",
                        "########",
                        "########",
                        "########",
                        "########",
                        ".######.",
                        "..####..");
    }

    @Test
    void a_wide_logo_leaves_room_for_the_name() {
        var squares = drawn("style/2000x250-streep.png");
        assertThat(squares).allSatisfy(row -> assertThat(row).hasSize(24));
        assertThat(squares.getFirst()).doesNotContain("#");
        assertThat(squares.get(4)).contains("######################");
    }

    @Test
    void stands_on_the_index_before_the_name_when_an_editor_asks_for_it() {
        var row = index("style/400x400-rond.png", "yes");
        assertThat(row.codes())
                .startsWith(
                        "\u0004\u001d\u0017" + codes("style/400x400-rond.png").get(1));
        assertThat(row.codes()).contains("\u0003De Wijkkrant van Tuindorp");
        assertThat(index("style/400x400-rond.png", "no").codes()).doesNotContain("\u0017");
    }

    @Test
    void a_house_without_a_logo_has_its_name_alone() {
        assertThat(codes("")).isEmpty();
    }

    private Row index(String logo, String wanted) {
        var renderer = new TeletextRenderer();
        var options = Map.of("mosaic-logo", wanted, "service-name", "De Wijkkrant van Tuindorp");
        var kit = TestKit.of(renderer, edition, new DrawnAssets(), style(logo), options);
        var pages = new Composer(TestKit.plan(renderer, edition), kit)
                .compose()
                .carousel()
                .pages();
        return pages.getFirst().subpages().getFirst().row(2);
    }

    private List<String> codes(String logo) {
        return MosaicLogo.of(TestKit.of(new TeletextRenderer(), edition, new DrawnAssets(), style(logo), Map.of()));
    }

    /** The squares that are set, as a receiver draws them. */
    private List<String> drawn(String logo) {
        var codes = codes(logo);
        int[][] weights = {{0x01, 0x02}, {0x04, 0x08}, {0x10, 0x40}};
        return IntStream.range(0, 9)
                .mapToObj(y -> IntStream.range(0, codes.getFirst().length() * 2)
                        .mapToObj(x -> (codes.get(y / 3).charAt(x / 2) & weights[y % 3][x % 2]) != 0 ? "#" : ".")
                        .collect(Collectors.joining()))
                .toList();
    }

    private static HouseStyle style(String logo) {
        var standard = HouseStyle.STANDARD;
        return new HouseStyle(
                new nl.buurtpers.render.Colour(0x7a, 0x1f, 0x2b),
                standard.ink(),
                standard.paper(),
                standard.headlineFont(),
                standard.textFont(),
                Optional.of(logo).filter(path -> !path.isEmpty()),
                Optional.empty());
    }
}
