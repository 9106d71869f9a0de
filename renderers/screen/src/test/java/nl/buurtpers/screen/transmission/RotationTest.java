package nl.buurtpers.screen.transmission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How subpages take turns. A screen is 26 packets here, and 400 packets go out in a second. */
class RotationTest {

    private static final int RATE = 400;

    @Test
    void a_subpage_stays_as_long_as_readers_need() {
        var pages = List.of(page(100, 1, 8), page(101, 3, 20));
        var rotation = Rotation.of(pages, RATE);
        assertThat(runs(rotation.subpages(pages.getLast(), 1)))
                .allSatisfy(
                        rounds -> assertThat(rounds * 2 * 26 / (double) RATE).isBetween(20.0, 20.2));
    }

    @Test
    void pages_without_subpages_are_in_every_round() {
        var pages = List.of(page(100, 1, 8), page(101, 3, 20));
        assertThat(Rotation.of(pages, RATE).subpages(pages.getFirst(), 0)).containsOnly(0);
    }

    @Test
    void a_shorter_page_goes_round_a_whole_number_of_times() {
        var pages = List.of(page(100, 2, 10), page(101, 7, 10));
        var turns = Rotation.of(pages, RATE).subpages(pages.getFirst(), 0);
        assertThat(turns).startsWith(0).endsWith(1);
        assertThat(runs(turns)).hasSize(6);
    }

    @Test
    void a_cycle_lasts_five_minutes_at_most_while_every_subpage_is_sent() {
        var pages = List.of(page(100, 40, 45), page(101, 1, 8));
        var turns = Rotation.of(pages, RATE).subpages(pages.getFirst(), 0);
        assertThat(turns.length * 2 * 26).isLessThanOrEqualTo(300 * RATE);
        assertThat(Arrays.stream(turns).distinct()).hasSize(40);
    }

    @Test
    void pages_rest_beside_one_of_very_many_subpages() {
        var pages = IntStream.rangeClosed(100, 700)
                .mapToObj(number -> page(number, number == 101 ? 79 : 2, 20))
                .toList();
        var rotation = Rotation.of(pages, RATE);
        var sent = IntStream.range(0, pages.size())
                .mapToObj(place -> rotation.subpages(pages.get(place), place))
                .toList();
        assertThat(sent).allSatisfy(turns -> assertThat(turns).contains(0, 1));
        assertThat(sent.stream().flatMapToInt(Arrays::stream).filter(turn -> turn != Rotation.RESTS))
                .hasSizeLessThan(300 * RATE / 26 + 2 * pages.size());
        int round = rotation.rounds() / 2;
        assertThat(sent.stream().filter(turns -> turns[round] != Rotation.RESTS).count())
                .isBetween(40L, 120L);
    }

    private static List<Screen> page(int number, int subpages, int seconds) {
        var rows = Collections.nCopies(24, " ".repeat(40));
        var links = Collections.nCopies(6, 100);
        return IntStream.rangeClosed(1, subpages)
                .mapToObj(i -> new Screen(number, i, " ".repeat(24), rows, List.of(), links, seconds, false))
                .toList();
    }

    /** How many rounds each subpage stays. */
    private static List<Integer> runs(int[] turns) {
        var starts = IntStream.range(0, turns.length)
                .filter(i -> i == 0 || turns[i] != turns[i - 1])
                .boxed();
        var bounds = Stream.concat(starts, Stream.of(turns.length)).toList();
        return IntStream.range(1, bounds.size())
                .mapToObj(i -> bounds.get(i) - bounds.get(i - 1))
                .toList();
    }
}
