package nl.buurtpers.app.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "huisarts,huisarts",
        "huis,huisartsenpost",
        "arts,huisarts",
        "huisatrs,huisarts",
        "bibliotheek,bibiotheek"
    })
    void a_word_is_found_as_it_is_begun_held_or_mistyped(String typed, String word) {
        assertThat(Likeness.of(typed, word)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"huisarts,hovenier", "eten,vader", "bus,bos"})
    void another_word_is_another_word(String typed, String word) {
        assertThat(Likeness.of(typed, word)).isZero();
    }

    @Test
    void marks_and_capitals_do_not_matter_in_any_country() {
        assertThat(Fold.words("CAFÉ Ĳsclub, coöperatie")).containsExactly("cafe", "ijsclub", "cooperatie");
        assertThat(Fold.words("INFORMATIE")).containsExactly("informatie");
    }
}
