package nl.buurtpers.print.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.buurtpers.print.copy.Copy;
import nl.buurtpers.typeset.flow.Slip;
import org.junit.jupiter.api.Test;

/** A column of lines of 4 units, with a picture of 40, on pages of 80. */
class PagingTest {

    private static final int LINE = 4;
    private static final int PAGE = 80;
    private static final int WHITE = 4;
    private static final Slip PICTURE = new Slip(40, (x, top, plate) -> {});

    private final Column column = new Column();

    private void lines(int count) {
        var lines = new ArrayList<Slip>();
        IntStream.range(0, count).forEach(_ -> lines.add(new Slip(LINE, (x, top, plate) -> {})));
        column.append(new Copy(List.of(), lines), 0);
    }

    private void picture(int linesBelow) {
        int at = column.slips().size();
        column.floating().add(new Floating(at, at + 1, at + 1 + linesBelow));
        column.append(new Copy(List.of(), List.of(PICTURE)), 0);
        lines(linesBelow);
    }

    private Paging paging() {
        return new Paging(column, PAGE, WHITE);
    }

    @Test
    void a_picture_stands_where_it_was_set_while_there_is_room() {
        lines(5);
        picture(20);
        assertThat(paging().page(5)).isZero();
        assertThat(paging().pages().getFirst().size()).isEqualTo(5 + 1 + 5);
    }

    @Test
    void a_picture_without_room_heads_the_next_page_and_its_words_go_on() {
        lines(12);
        picture(20);
        var paging = paging();
        assertThat(paging.page(12)).isEqualTo(1);
        assertThat(paging.pages().getFirst().size()).isEqualTo(20);
        assertThat(paging.page(13)).isZero();
        assertThat(paging.page(21)).isEqualTo(1);
        assertThat(paging.pages().get(1).slips().getFirst().height()).isEqualTo(PICTURE.height());
    }

    @Test
    void words_below_a_moved_picture_stand_free_of_it() {
        lines(12);
        picture(20);
        assertThat(paging().pages().get(1).slips().get(1).before()).isEqualTo(WHITE);
    }

    @Test
    void a_picture_does_not_move_behind_the_words_of_its_item() {
        lines(12);
        picture(6);
        lines(20);
        var paging = paging();
        assertThat(paging.pages().getFirst().size()).isEqualTo(12);
        assertThat(paging.page(12)).isEqualTo(1);
        assertThat(paging.page(13)).isEqualTo(1);
    }

    @Test
    void a_page_starts_where_it_must() {
        lines(3);
        column.startPage(2);
        assertThat(paging().pages()).hasSize(2);
        assertThat(paging().page(1)).isZero();
        assertThat(paging().page(2)).isEqualTo(1);
    }

    @Test
    void every_slip_stands_once() {
        lines(12);
        picture(20);
        lines(9);
        picture(30);
        assertThat(paging().pages().stream()
                        .mapToInt(page -> page.slips().size())
                        .sum())
                .isEqualTo(column.slips().size());
    }
}
