package nl.buurtpers.screen.transmission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The packets of a magazine in their order, and how far they were sent. Pages take turns; where a page would follow itself, a
 * time-filling header ends it first, because receivers take two headers of one page for one page. Another one ends the last
 * page.
 */
final class Magazine {

    private static final int NONE = -1;

    /** More than a page can have. */
    private static final int SUBPAGES = 100;

    private final List<Packet> packets;
    private int sent;

    private Magazine(List<Packet> packets) {
        this.packets = packets;
    }

    /** All rounds of the pages of a magazine. */
    static Magazine of(int number, List<List<Screen>> pages, Rotation rotation) {
        var packets = new ArrayList<Packet>();
        var filler = PageHeader.timeFilling(number);
        var encoded = pages.stream()
                .map(page -> page.stream().map(Screen::packets).toList())
                .toList();
        var begun = new HashSet<Integer>();
        int last = NONE;
        for (int turn : turns(pages, rotation)) {
            int page = turn / SUBPAGES;
            if (page == last) {
                packets.add(filler);
            }
            boolean first = begun.add(turn);
            var screen = pages.get(page).get(turn % SUBPAGES);
            packets.addAll(
                    first && screen.changed()
                            ? screen.firstPackets()
                            : encoded.get(page).get(turn % SUBPAGES));
            last = page;
        }
        packets.add(filler);
        return new Magazine(packets);
    }

    /** What is sent when: the place of the page among the others, times {@value #SUBPAGES}, and that of its subpage. */
    private static int[] turns(List<List<Screen>> pages, Rotation rotation) {
        var rounds = IntStream.range(0, pages.size())
                .mapToObj(page -> rotation.subpages(pages.get(page), page))
                .toList();
        return IntStream.range(0, rotation.rounds())
                .flatMap(round -> IntStream.range(0, pages.size())
                        .filter(page -> rounds.get(page)[round] != Rotation.RESTS)
                        .map(page -> page * SUBPAGES + rounds.get(page)[round]))
                .toArray();
    }

    boolean isDone() {
        return sent == packets.size();
    }

    Packet next() {
        return packets.get(sent++);
    }

    /** Whether less of this magazine was sent than of the other one, in proportion. */
    boolean isBehind(Magazine other) {
        return (long) sent * other.packets.size() < (long) other.sent * packets.size();
    }
}
