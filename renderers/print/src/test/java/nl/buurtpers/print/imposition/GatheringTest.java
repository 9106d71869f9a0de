package nl.buurtpers.print.imposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatheringTest {

    @Test
    void eight_pages_lie_on_two_sheets() {
        var sheets = Gathering.of(8, 0, 80).getFirst().sheets();
        assertThat(sheets)
                .containsExactly(
                        new FoldedSheet(1, 2, new Spread(8, 1), new Spread(2, 7)),
                        new FoldedSheet(2, 2, new Spread(6, 3), new Spread(4, 5)));
    }

    /** The two pages on a side of a saddle-stitched sheet add up to one more than all pages. */
    @ParameterizedTest
    @ValueSource(ints = {4, 8, 12, 16, 40, 80})
    void pages_side_by_side_add_up_to_one_more_than_all(int pages) {
        for (var sheet : Gathering.of(pages, 1, 80).getFirst().sheets()) {
            assertThat(sheet.front().left() + sheet.front().right()).isEqualTo(pages + 1);
            assertThat(sheet.back().left() + sheet.back().right()).isEqualTo(pages + 1);
            assertThat(sheet.front().right()).isEqualTo(sheet.number() * 2 - 1);
        }
    }

    @Test
    void blank_pages_stand_before_the_back_cover() {
        assertThat(Gathering.of(6, 1, 80).getFirst().pages()).containsExactly(1, 2, 3, 4, 5, 0, 0, 6);
    }

    @Test
    void without_a_back_cover_blank_pages_stand_at_the_end() {
        assertThat(Gathering.of(5, 0, 80).getFirst().pages()).containsExactly(1, 2, 3, 4, 5, 0, 0, 0);
    }

    @Test
    void a_colophon_of_two_pages_stays_together() {
        assertThat(Gathering.of(7, 2, 80).getFirst().pages()).containsExactly(1, 2, 3, 4, 5, 0, 6, 7);
    }

    @Test
    void one_page_is_a_folded_sheet() {
        assertThat(Gathering.of(1, 1, 80).getFirst().pages()).containsExactly(0, 0, 0, 1);
    }

    @Test
    void what_is_too_thick_for_staples_becomes_several_gatherings_of_nearly_the_same_size() {
        var gatherings = Gathering.of(101, 1, 80);
        assertThat(gatherings).extracting(each -> each.pages().size()).containsExactly(52, 52);
        assertThat(gatherings).extracting(Gathering::number).containsExactly(1, 2);
        assertThat(gatherings).allMatch(each -> each.of() == 2);
        assertThat(gatherings.getFirst().pages())
                .isEqualTo(IntStream.rangeClosed(1, 52).boxed().toList());
        assertThat(gatherings.getLast().pages()).endsWith(100, 0, 0, 0, 101);
    }

    @ParameterizedTest
    @ValueSource(ints = {81, 84, 99, 100, 161, 397})
    void every_page_lies_on_one_sheet(int pages) {
        var gatherings = Gathering.of(pages, 1, 80);
        assertThat(gatherings)
                .allMatch(each -> each.pages().size() <= 80 && each.pages().size() % 4 == 0);
        assertThat(gatherings.stream()
                        .flatMap(each -> each.sheets().stream())
                        .flatMap(sheet -> List.of(sheet.front(), sheet.back()).stream())
                        .flatMap(spread -> List.of(spread.left(), spread.right()).stream())
                        .filter(page -> page != Spread.BLANK)
                        .sorted())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, pages).boxed().toList());
    }
}
