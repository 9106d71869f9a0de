package nl.buurtpers.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buurtpers.source.ItemFile;
import org.junit.jupiter.api.Test;

class BothHandsTest {

    private static final ItemFile BASE = file("title: Buurtfeest\nsummary: Zaterdag is er feest.\n", "Kom ook.");

    @Test
    void what_the_other_changed_stays_where_i_changed_nothing() {
        var mine = file("title: Groot buurtfeest\nsummary: Zaterdag is er feest.\n", "Kom ook.");
        var theirs = file("title: Buurtfeest\nsummary: Zondag is er feest.\nprice: gratis\n", "Kom ook allemaal.");

        var both = BothHands.of(BASE, mine, theirs);

        assertThat(both.sheet().words("title")).isEqualTo("Groot buurtfeest");
        assertThat(both.sheet().words("summary")).isEqualTo("Zondag is er feest.");
        assertThat(both.sheet().words("price")).isEqualTo("gratis");
        assertThat(both.body()).isEqualTo("Kom ook allemaal.");
    }

    @Test
    void a_field_that_i_took_away_stays_away() {
        var mine = file("title: Buurtfeest\n", "Neem een stoel mee.");

        var both = BothHands.of(BASE, mine, BASE);

        assertThat(both.sheet().fields()).doesNotContainKey("summary");
        assertThat(both.body()).isEqualTo("Neem een stoel mee.");
    }

    @Test
    void words_show_what_each_of_us_wrote() {
        var pieces = WordDiff.of("Kom zaterdag naar het plein", "Kom zondag naar het plein")
                .pieces();

        assertThat(pieces)
                .containsExactly(
                        new WordDiff.Piece("same", "Kom "),
                        new WordDiff.Piece("gone", "zaterdag "),
                        new WordDiff.Piece("added", "zondag "),
                        new WordDiff.Piece("same", "naar het plein"));
    }

    private static ItemFile file(String front, String body) {
        return ItemFile.read("---\n" + front + "---\n" + body + "\n").orElseThrow();
    }
}
