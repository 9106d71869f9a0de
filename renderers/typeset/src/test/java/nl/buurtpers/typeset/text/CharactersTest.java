package nl.buurtpers.typeset.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.buurtpers.typeset.font.FontLibrary;
import org.junit.jupiter.api.Test;

class CharactersTest {

    private static final FaceChain SERIF = FaceChain.of(FontLibrary.SERIF, 400, false);

    @Test
    void letters_with_accents_of_any_language_of_the_neighbourhood_stay() {
        for (var text :
                new String[] {"Een café, één koe – ‘ja’ € 5", "Hoşgeldiniz İstanbul iki yıl", "Żółw", "مرحبا"}) {
            assertThat(Characters.showable(text, SERIF)).isEqualTo(text);
            assertThat(Characters.substitutions(text, SERIF)).isEmpty();
        }
    }

    @Test
    void what_no_face_has_is_named_with_what_stands_for_it() {
        assertThat(Characters.substitutions("🐦 😀 字", SERIF))
                .isEqualTo(Map.of(0x1F426, "", 0x1F600, ":-)", 0x5B57, "?"));
        assertThat(Characters.showable("Leuk! 😀", SERIF)).isEqualTo("Leuk! :-)");
    }

    @Test
    void controls_and_marks_of_direction_vanish() {
        assertThat(Characters.showable("a\u202Eb\u0000c\u200Dd\uFEFF", SERIF)).isEqualTo("abcd");
    }

    @Test
    void a_hyphen_that_the_face_lacks_becomes_its_own() {
        assertThat(Characters.showable("ma\u2011di", SERIF)).isEqualTo("ma-di");
        assertThat(Characters.substitutions("ma\u2011di", SERIF)).isEmpty();
    }
}
