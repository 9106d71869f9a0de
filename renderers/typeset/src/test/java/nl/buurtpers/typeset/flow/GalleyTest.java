package nl.buurtpers.typeset.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import org.junit.jupiter.api.Test;

class GalleyTest {

    private static Slip line() {
        return new Slip(5, (x, top, plate) -> plate.ornament(new Frame.Rule(x, top, x + 1, top, 1, Ink.BLACK)));
    }

    private static Galley lines(int count) {
        var lines = new ArrayList<Slip>();
        for (int i = 0; i < count; i++) {
            lines.add(line());
        }
        return new Galley(lines);
    }

    private static List<Double> tops(Plate plate) {
        return plate.page(100, 100, "1").pieces().stream()
                .map(piece -> ((Frame.Rule) piece.frames().getFirst()).y1())
                .toList();
    }

    @Test
    void its_height_is_that_of_its_slips_with_the_white_between_them() {
        var galley = new Galley(List.of(line(), line().withBefore(3), line()));
        assertThat(galley.height()).isEqualTo(18);
    }

    @Test
    void white_above_the_first_slip_of_a_column_is_left_out() {
        var galley = new Galley(List.of(line(), line().withBefore(3), line()));
        assertThat(galley.height(1, 3)).isEqualTo(10);
        assertThat(galley.from(1).height()).isEqualTo(10);
    }

    @Test
    void what_is_shown_again_counts_at_the_head_of_a_column_only() {
        var galley = new Galley(List.of(line(), line().withAgain(List.of(new Slip(4, (x, top, plate) -> {})))));
        assertThat(galley.height()).isEqualTo(10);
        assertThat(galley.height(1, 2)).isEqualTo(9);
    }

    @Test
    void a_column_takes_as_many_lines_as_it_has_room_for() {
        assertThat(lines(10).fill(0, 27, 100)).isEqualTo(5);
        assertThat(lines(10).fill(7, 27, 100)).isEqualTo(10);
    }

    @Test
    void a_heading_does_not_stay_at_the_foot_of_a_column() {
        var galley = new Galley(List.of(line(), line(), line().withKeep(true), line()));
        assertThat(galley.fill(0, 15, 100)).isEqualTo(2);
        assertThat(galley.fill(0, 20, 100)).isEqualTo(4);
    }

    @Test
    void what_stays_together_waits_for_a_column_that_is_tall_enough() {
        var galley = new Galley(List.of(line().withKeep(true), line().withKeep(true), line().withKeep(true), line()));
        assertThat(galley.fill(0, 10, 20)).isZero();
    }

    @Test
    void what_stays_together_and_is_taller_than_any_column_is_cut() {
        var galley = new Galley(List.of(line().withKeep(true), line().withKeep(true), line().withKeep(true), line()));
        assertThat(galley.fill(0, 10, 15)).isEqualTo(2);
        assertThat(galley.fill(0, 4, 4)).isEqualTo(1);
    }

    @Test
    void parts_of_a_galley_are_that_galley() {
        var galley = lines(10);
        assertThat(galley.before(4).then(galley.from(4)).height()).isEqualTo(galley.height());
        assertThat(galley.from(3).from(2).size()).isEqualTo(5);
    }

    @Test
    void a_longer_column_gets_white_where_its_slips_give() {
        var galley = new Galley(List.of(line().withGive(9), line(), line().withGive(4), line()));
        var plate = new Plate();

        galley.draw(0, 4, 0, 0, 1, 2, plate);

        assertThat(galley.give(0, 4)).isEqualTo(4);
        assertThat(tops(plate)).containsExactly(0.0, 5.0, 12.0, 17.0);
    }
}
