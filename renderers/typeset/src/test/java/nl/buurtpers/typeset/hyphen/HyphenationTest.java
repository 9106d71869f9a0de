package nl.buurtpers.typeset.hyphen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HyphenationTest {

    @Test
    void divides_dutch_words_between_their_syllables() {
        assertThat(divided("nl", "vrijwilligers")).isEqualTo("vrij-wil-li-gers");
        assertThat(divided("nl-NL", "wijkcentrum")).isEqualTo("wijk-cen-trum");
        assertThat(divided("nl", "Gemeentehuis")).isEqualTo("Ge-meen-te-huis");
    }

    @Test
    void leaves_two_letters_before_and_three_after() {
        for (var word : new String[] {"avond", "oma", "zeker", "opa", "uiteindelijk"}) {
            var parts = divided("nl", word).split("-", -1);
            assertThat(parts[0].length()).isGreaterThanOrEqualTo(2);
            assertThat(parts[parts.length - 1].length()).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void does_not_divide_before_a_trema_for_it_would_have_to_go() {
        assertThat(divided("nl", "zeeën")).isEqualTo("zeeën");
        assertThat(divided("nl", "coördinatie")).doesNotContain("-ö");
    }

    @Test
    void does_not_divide_capitals_or_other_languages() {
        assertThat(divided("nl", "SAMENWERKING")).isEqualTo("SAMENWERKING");
        assertThat(divided("en", "neighbourhood")).isEqualTo("neighbourhood");
        assertThat(divided("tr", "vrijwilligers")).isEqualTo("vrijwilligers");
    }

    private static String divided(String language, String word) {
        var result = new StringBuilder(word);
        var places = Hyphenation.of(language).divisions(word);
        for (int i = places.length - 1; i >= 0; i--) {
            result.insert(places[i], '-');
        }
        return result.toString();
    }
}
