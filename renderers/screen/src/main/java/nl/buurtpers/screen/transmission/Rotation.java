package nl.buurtpers.screen.transmission;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which subpage of each page is sent in each round of a carousel. In a round each page is sent once; a subpage stays for as
 * many rounds as readers need, and the page with the most to read decides how many rounds there are.
 *
 * @param rounds rounds of a cycle
 * @param round packets of a round, about
 * @param rate packets in a second
 */
record Rotation(int rounds, int round, int rate) {

    /** A cycle is not shorter, so that its seconds are long ones for players, seconds. */
    private static final int LEAST = 5;

    /** A longer cycle would be too large a file: subpages turn faster then, seconds. */
    private static final int MOST = 300;

    static Rotation of(List<List<Screen>> pages, int rate) {
        int round = pages.stream().mapToInt(Rotation::packets).sum();
        var open = new Rotation(Math.ceilDiv(MOST * rate, round), round, rate);
        int least = Math.ceilDiv(LEAST * rate, round);
        int longest =
                pages.stream().mapToInt(page -> open.turns(page).length).max().orElse(0);
        return new Rotation(Math.max(least, longest), round, rate);
    }

    /** Packets of a subpage of this page, on average. */
    private static int packets(List<Screen> page) {
        int sum = page.stream().mapToInt(Screen::size).sum();
        return Math.ceilDiv(sum, page.size());
    }

    /** Index of the subpage for each round. It goes round a whole number of times, so that cycles join without a seam. */
    int[] subpages(List<Screen> page) {
        var turns = turns(page);
        int times = rounds / turns.length;
        return IntStream.range(0, rounds)
                .map(round -> turns[(int) ((long) round * times * turns.length / rounds % turns.length)])
                .toArray();
    }

    /** The subpages in order, each as often as it takes to read it; less often where there are more than rounds. */
    private int[] turns(List<Screen> page) {
        if (page.size() == 1) {
            return new int[1];
        }
        int needed = page.stream().mapToInt(this::needed).sum();
        return IntStream.range(0, page.size())
                .flatMap(i ->
                        IntStream.range(0, fair(needed(page.get(i)), needed)).map(_ -> i))
                .toArray();
    }

    private int needed(Screen screen) {
        return Math.max(1, Math.ceilDiv(screen.seconds() * rate, round));
    }

    private int fair(int own, int all) {
        return all <= rounds ? own : (int) Math.max(1, (long) own * rounds / all);
    }
}
