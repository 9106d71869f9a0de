package nl.buurtpers.screen.transmission;

import java.util.ArrayList;
import java.util.List;

/**
 * A subpage that is ready to be sent.
 *
 * @param page 100 to 899
 * @param subpage 1 to 79, or 0 for the only one
 * @param header text of row 0, columns 8 to 31
 * @param rows rows 1 to 24, codes of seven bits
 * @param enhancements better characters, without the end mark
 * @param links pages of the keys: red, green, yellow, cyan, next, index
 * @param seconds how long readers need for it
 * @param changed whether receivers that have it must draw it anew
 */
public record Screen(
        int page,
        int subpage,
        String header,
        List<String> rows,
        List<Triplet> enhancements,
        List<Integer> links,
        int seconds,
        boolean changed) {

    private static final int ENHANCEMENT = 26;
    private static final int LINKS = 27;

    /** Row 24 is to be shown (EN 300 706, 9.6.1: link control byte, all bits set by broadcasters). */
    private static final int LINK_CONTROL = 0x0f;

    public Screen {
        rows = List.copyOf(rows);
        enhancements = List.copyOf(enhancements);
        links = List.copyOf(links);
    }

    int magazine() {
        return page / 100;
    }

    /** Packets that it takes. */
    int size() {
        return 2 + rows.size() + Triplet.packets(enhancements.size());
    }

    /** The packets of the first turn of a changed screen: receivers are told once. */
    List<Packet> firstPackets() {
        var packets = packets();
        packets.set(0, PageHeader.changed(PageAddress.of(page, subpage), header));
        return packets;
    }

    /** Header, links, better characters, rows: X/26 comes before the rows that it changes (EN 300 706, annex B.2.2). */
    List<Packet> packets() {
        var header = PageHeader.of(PageAddress.of(page, subpage), this.header);
        var display = display();
        var packets = new ArrayList<Packet>(display.size() + Triplet.MOST_PACKETS + 2);
        packets.add(header);
        packets.add(links(check(header, display)));
        packets.addAll(enhanced());
        packets.addAll(display);
        return packets;
    }

    private List<Packet> display() {
        var display = new ArrayList<Packet>(rows.size());
        for (var row : rows) {
            display.add(new Packet.Setting(magazine(), display.size() + 1)
                    .codes(row)
                    .packet());
        }
        return display;
    }

    private List<Packet> enhanced() {
        var packets = new ArrayList<Packet>();
        for (var triplets : Triplet.packets(enhancements)) {
            packets.add(new Packet.Setting(magazine(), ENHANCEMENT)
                    .nibble(packets.size())
                    .triplets(triplets)
                    .packet());
        }
        return packets;
    }

    private static int check(Packet header, List<Packet> display) {
        var check = new PageCheck();
        check.header(header);
        display.forEach(check::row);
        return check.word();
    }

    /** Packet X/27/0. */
    private Packet links(int check) {
        var packet = new Packet.Setting(magazine(), LINKS).nibble(0);
        for (int link : links) {
            PageAddress.any(link).link(packet, magazine());
        }
        return packet.nibble(LINK_CONTROL).raw(check >> 8).raw(check).packet();
    }
}
