package nl.buurtpers.screen.transmission;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which subpage of each page is sent in each round of a carousel. A subpage stays for as many rounds as readers need, and
 * the page with the most to read decides how many rounds there are. Each page is in each round, unless a page of very many
 * subpages would make the cycle too long: the others then rest in some rounds.
 *
 * @param rounds rounds of a cycle
 * @param often how many times a page may be sent in a cycle beyond once for each subpage
 * @param round packets of a round, about
 * @param rate packets in a second
 */
record Rotation(int rounds, int often, int round, int rate) {

    /** A page that rests in this round. */
    static final int RESTS = -1;

    /** A cycle is not shorter, so that its seconds are long ones for players, seconds. */
    private static final int LEAST = 5;

    /** A longer cycle would be too large a file: subpages turn faster then, seconds. */
    private static final int MOST = 300;

    static Rotation of(List<List<Screen>> pages, int rate) {
        int round = pages.stream().mapToInt(Rotation::packets).sum();
        int often = Math.ceilDiv(MOST * rate, round);
        var open = new Rotation(often, often, round, rate);
        int least = Math.ceilDiv(LEAST * rate, round);
        int longest =
                pages.stream().mapToInt(page -> open.turns(page).length).max().orElse(0);
        return new Rotation(Math.max(least, longest), often, round, rate);
    }

    /** Packets of a subpage of this page, on average. */
    private static int packets(List<Screen> page) {
        int sum = page.stream().mapToInt(Screen::size).sum();
        return Math.ceilDiv(sum, page.size());
    }

    /**
     * Index of the subpage for each round. It goes round a whole number of times, so that cycles join without a seam.
     *
     * @param place among the pages, so that not all of them rest in the same rounds
     */
    int[] subpages(List<Screen> page, int place) {
        var turns = turns(page);
        int sent = Math.min(rounds, Math.max(often, turns.length));
        int times = sent / turns.length;
        int first = sent == rounds ? 0 : place;
        var subpages = new int[rounds];
        Arrays.fill(subpages, RESTS);
        for (int i = 0; i < sent; i++) {
            subpages[part(i, sent, rounds, first)] =
                    turns[(int) ((long) i * times * turns.length / sent % turns.length)];
        }
        return subpages;
    }

    /** The i-th of so many rounds, equally far apart. */
    private static int part(int i, int sent, int rounds, int first) {
        return (int) (((long) i * rounds / sent + first) % rounds);
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
        return all <= often ? own : (int) Math.max(1, (long) own * often / all);
    }
}
