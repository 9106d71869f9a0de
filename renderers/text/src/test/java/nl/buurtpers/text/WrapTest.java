package nl.buurtpers.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrapTest {

    @Test
    void breaks_at_spaces_alone() {
        assertThat(Wrap.lines("een kopje koffie-met-melk", 12)).containsExactly("een kopje", "koffie-met-melk");
    }

    @Test
    void a_word_that_is_too_wide_stays_whole_on_a_line_of_its_own() {
        assertThat(Wrap.lines("de wijkcentrumbeheerder komt", 10))
                .containsExactly("de", "wijkcentrumbeheerder", "komt");
    }

    @Test
    void a_combining_accent_takes_no_column_and_an_ideograph_two() {
        assertThat(Wrap.width("cafe\u0301")).isEqualTo(4);
        assertThat(Wrap.width("新年")).isEqualTo(4);
    }
}
