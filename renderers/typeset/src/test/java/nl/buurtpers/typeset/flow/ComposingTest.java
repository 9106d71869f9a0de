package nl.buurtpers.typeset.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.buurtpers.typeset.font.FontLibrary;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.text.FaceChain;
import nl.buurtpers.typeset.text.Run;
import nl.buurtpers.typeset.text.Style;
import org.junit.jupiter.api.Test;

class ComposingTest {

    private static final Style SERIF = new Style(FaceChain.of(FontLibrary.SERIF, 400, false), 10, Ink.BLACK, "nl");
    private static final List<Run> WORDS = List.of(new Run(
            "De zaal van wijkcentrum De Nieuwe Sleutel zat vol. Wie geen stoel had, leunde tegen de verwarming.",
            SERIF,
            1));

    private final Composing composing = new Composing(2.5);

    @Test
    void the_first_two_and_the_last_two_lines_of_a_paragraph_stay_together() {
        var slips = composing.paragraph(WORDS, 90, Setting.RAGGED, 5, 10);
        assertThat(slips).hasSizeGreaterThan(4);
        assertThat(slips.getFirst().keep()).isTrue();
        assertThat(slips.get(1).keep()).isFalse();
        assertThat(slips.get(slips.size() - 2).keep()).isTrue();
        assertThat(slips.getLast().keep()).isFalse();
    }

    @Test
    void a_heading_stays_with_what_follows() {
        var slips = composing.heading(WORDS, 90, Setting.RAGGED, 6, 12, 5, 2);
        assertThat(slips).allMatch(Slip::keep);
        assertThat(slips.getFirst().before()).isEqualTo(5);
        assertThat(slips.getLast().height()).isEqualTo(2);
    }

    @Test
    void together_leaves_the_last_one_as_it_was() {
        var slips = Composing.together(composing.paragraph(WORDS, 90, Setting.RAGGED, 5, 10));
        assertThat(slips.subList(0, slips.size() - 1)).allMatch(Slip::keep);
        assertThat(slips.getLast().keep()).isFalse();
    }

    @Test
    void white_above_is_only_made_more() {
        var slips = List.of(Slip.white(5).withBefore(4));
        assertThat(Composing.spaced(slips, 2).getFirst().before()).isEqualTo(4);
        assertThat(Composing.spaced(slips, 7).getFirst().before()).isEqualTo(7);
    }

    @Test
    void points_are_rounded_up_to_units() {
        assertThat(composing.units(10)).isEqualTo(4);
        assertThat(composing.units(10.1)).isEqualTo(5);
    }

    @Test
    void standing_type_is_not_set_again() {
        var standing = composing.standing();
        var lines = standing.set(WORDS, 90, Setting.RAGGED);
        assertThat(standing.set(List.copyOf(WORDS), 90, Setting.RAGGED)).isSameAs(lines);
        assertThat(standing.set(WORDS, 80, Setting.RAGGED)).isNotEqualTo(lines);
    }
}
