package nl.buurtpers.screen.transmission;

import java.util.ArrayList;
import java.util.List;

/**
 * Eighteen bits of packet X/26 (EN 300 706, 12.3.1).
 *
 * @param address column, or 40 and more for a row
 * @param mode what is done there
 * @param data seven bits for it
 */
public record Triplet(int address, int mode, int data) {

    /** Triplets of a packet. */
    public static final int OF_A_PACKET = 13;

    /** Most packets X/26 of a page (EN 300 706, 9.4.7: designation codes 0 to 15). */
    public static final int MOST_PACKETS = 16;

    /** Closes the list; the rest of its packet is filled with it too (EN 300 706, 12.3.4). */
    public static final Triplet END = new Triplet(63, 0x1f, 7);

    private static final int SET_ROW = 0x04;
    private static final int FIRST_ROW_ADDRESS = 40;
    private static final int LAST_ROW = 24;

    /** What follows is for this row, 1 to 24; the last one has the lowest address. */
    public static Triplet row(int row) {
        return new Triplet(FIRST_ROW_ADDRESS + row % LAST_ROW, SET_ROW, 0);
    }

    /** Address low, then mode, then data. */
    public int bits() {
        return address | mode << 6 | data << 11;
    }

    /** The triplets closed and cut into packets; no packets without triplets. */
    public static List<List<Triplet>> packets(List<Triplet> triplets) {
        var packets = new ArrayList<List<Triplet>>();
        if (!triplets.isEmpty()) {
            var closed = closed(triplets);
            for (int i = 0; i < closed.size(); i += OF_A_PACKET) {
                packets.add(List.copyOf(closed.subList(i, i + OF_A_PACKET)));
            }
        }
        return packets;
    }

    /** How many packets so many triplets take. */
    static int packets(int triplets) {
        return triplets == 0 ? 0 : triplets / OF_A_PACKET + 1;
    }

    private static List<Triplet> closed(List<Triplet> triplets) {
        var closed = new ArrayList<>(triplets);
        do {
            closed.add(END);
        } while (closed.size() % OF_A_PACKET != 0);
        return closed;
    }
}
