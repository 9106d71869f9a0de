package nl.buurtpers.screen.teletext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.buurtpers.render.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private final Spelling spelling = new Spelling(Optional.of("item"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "één café, ideeën, IJs, garçon | één café, ideeën, IJs, garçon",
                "Hoş geldiniz, İstanbul'dan ığdır | Hoş geldiniz, İstanbul'dan ığdır",
                "Dzień dobry z Łodzi | Dzień dobry z Łodzi",
                "€ 12,50 | 12,50 euro",
                "€5 | 5 euro",
                "betaal in € | betaal in euro",
                "wacht… – nu — dan | wacht... – nu – dan",
                "Ласкаво просимо | Laskavo prosimo",
                "مرحبا | mrhba",
                "ﬁets ① ½ | fiets 1 ½",
                "北京市长 | běi jīng shì zhang",
                "नमस्ते भारत | namastē bhārata",
                "서울에 오신 | seoul-e osin",
                "ようこそ カタカナ | youkoso katakana",
                "ሰላም | salām",
                "გამარჯობა | gamarjoba",
                "Բարեւ | Barew",
                "สวัสดี | swasdī",
                "jan_de_vries@[x] | jan_de_vries@[x]",
            })
    void writes_what_teletext_has(String text, String spelled) {
        assertThat(spelling.spell(text)).isEqualTo(spelled);
    }

    @Test
    void composes_letters_that_came_in_parts() {
        assertThat(spelling.spell("cafe\u0301 idee\u0308n")).isEqualTo("café ideën");
        assertThat(spelling.findings()).isEmpty();
    }

    @Test
    void removes_marks_of_direction_and_controls() {
        assertThat(spelling.spell("a\u202eb\u200bc\u0007d\u00ade")).isEqualTo("abcde");
    }

    @Test
    void tells_once_what_it_replaced_and_what_it_dropped() {
        spelling.spell("feest \ud83c\udf89 en nog \ud83c\udf89 voor ş en ж");
        assertThat(spelling.findings())
                .containsExactly(
                        new Finding.Substituted(Optional.of("item"), "\ud83c\udf89 (U+1F389)", ""),
                        new Finding.Substituted(Optional.of("item"), "ж (U+0436)", "zh"));
    }

    @Test
    void tells_how_words_of_other_scripts_were_written() {
        spelling.spell("eten bij 北京 en bij 서울, ook bij 北京");
        assertThat(spelling.findings())
                .containsExactly(
                        new Finding.Substituted(Optional.of("item"), "北京", "běi jīng"),
                        new Finding.Substituted(Optional.of("item"), "서울", "seoul"));
        assertThat(spelling.legible()).isTrue();
    }

    /** A name is of use in Latin letters; a whole text of syllables that sound alike is not. */
    @Test
    void does_not_pass_a_chinese_text_for_one_that_can_be_read() {
        assertThat(spelling.spell("欢迎来到我们的社区")).isEqualTo("huān yíng lái dào wo men de shè qū");
        assertThat(spelling.lettersLost()).isZero();
        assertThat(spelling.legible()).isFalse();
    }

    @Test
    void counts_letters_that_nobody_has_a_rule_for() {
        assertThat(spelling.spell("ᠮᠣᠩᠭᠣᠯ")).isEmpty();
        assertThat(spelling.lettersLost()).isEqualTo(6);
        assertThat(spelling.findings()).containsExactly(new Finding.Substituted(Optional.of("item"), "ᠮᠣᠩᠭᠣᠯ", ""));
        assertThat(spelling.legible()).isFalse();
    }

    @Test
    void keeps_commands_of_an_inserter_out_of_the_rows() {
        var row = new Row.Setting().text("100%%%T en %t+").row();
        assertThat(row.codes()).doesNotContain("%%", "%t");
        assertThat(row.enhancements()).hasSize(4);
    }
}
