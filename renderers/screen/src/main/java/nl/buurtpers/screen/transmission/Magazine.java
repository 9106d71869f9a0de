package nl.buurtpers.screen.transmission;

import java.util.ArrayList;
import java.util.List;

/**
 * The packets of a magazine in their order, and how far they were sent. Pages take turns; where a page would follow itself, a
 * time-filling header ends it first, because receivers take two headers of one page for one page. Another one ends the last
 * page.
 */
final class Magazine {

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
        var turns = pages.stream().map(rotation::subpages).toList();
        for (int round = 0; round < rotation.rounds(); round++) {
            for (int i = 0; i < pages.size(); i++) {
                packets.addAll(encoded.get(i).get(turns.get(i)[round]));
            }
            if (pages.size() == 1 || round == rotation.rounds() - 1) {
                packets.add(filler);
            }
        }
        return new Magazine(packets);
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
