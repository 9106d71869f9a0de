package nl.buurtpers.typeset.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LegsTest {

    private static final int TALLEST = 1000;

    private static Galley lines(int count) {
        return new Galley(Collections.nCopies(count, new Slip(5, (x, top, plate) -> {})));
    }

    @Test
    void columns_of_one_height_are_filled_from_left_to_right() {
        var legs = Legs.fill(lines(10), 0, List.of(0, 0, 0), 20, TALLEST);
        assertThat(legs.ends()).containsExactly(4, 8, 10);
    }

    @Test
    void a_column_below_a_picture_holds_less() {
        var legs = Legs.fill(lines(10), 0, List.of(0, 10), 20, TALLEST);
        assertThat(legs.ends()).containsExactly(4, 6);
        assertThat(legs.end()).isEqualTo(6);
    }

    @Test
    void a_column_that_a_picture_fills_holds_nothing() {
        assertThat(Legs.fill(lines(10), 0, List.of(30, 0), 20, TALLEST).ends()).containsExactly(0, 4);
    }

    @Test
    void balanced_columns_are_as_low_as_they_can_be() {
        var legs = Legs.balance(lines(10), 0, List.of(0, 0, 0), 5, TALLEST, TALLEST);
        assertThat(legs.height()).isEqualTo(20);
        assertThat(legs.ends()).containsExactly(4, 7, 10);
    }

    @Test
    void columns_that_cannot_end_level_tell_how_much_stays_white() {
        var galley = lines(9);
        var legs = Legs.fill(galley, 0, List.of(0, 0), 30, TALLEST);
        assertThat(legs.ends()).containsExactly(6, 9);
        assertThat(legs.open(galley, List.of(0, 0), 30)).containsExactly(0, 15);
    }

    @Test
    void what_stays_together_makes_balanced_columns_higher() {
        var kept = new Slip(5, (x, top, plate) -> {}).withKeep(true);
        var galley = new Galley(List.of(kept, kept, kept, kept, kept.withKeep(false), kept.withKeep(false)));
        assertThat(Legs.balance(galley, 0, List.of(0, 0), 5, TALLEST, TALLEST).height())
                .isEqualTo(25);
    }

    @Test
    void what_does_not_fit_below_the_highest_height_remains() {
        var legs = Legs.balance(lines(100), 0, List.of(0, 0), 5, 20, TALLEST);
        assertThat(legs.end()).isEqualTo(8);
    }

    @Test
    void columns_grow_by_what_the_stiffest_of_them_gives() {
        var stiff = new Slip(5, (x, top, plate) -> {});
        var galley = new Galley(List.of(stiff, stiff.withGive(6), stiff, stiff.withGive(2), stiff));
        var legs = Legs.fill(galley, 0, List.of(0, 0, 0), 10, TALLEST);
        assertThat(legs.give(galley, List.of(0, 0, 0))).isEqualTo(2);
    }
}
