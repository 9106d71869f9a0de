package nl.buurtpers.screen.transmission;

import java.util.List;

/**
 * An MPEG transport stream with one service of teletext (ISO/IEC 13818-1, ETSI EN 300 472). Its rate is constant: each frame
 * of the picture is a packet with a table or nothing, one with the clock, and those of one PES packet.
 */
final class TransportStream {

    private static final int PACKET = 188;
    private static final int PAYLOAD = 184;
    private static final int SYNC = 0x47;
    private static final int NULL_PID = 0x1fff;

    /** The tables are repeated after so many frames; receivers wait for half a second at most (ETSI TR 101 290). */
    private static final int TABLE_FRAMES = 10;

    /** Ticks of 27 MHz and of 90 kHz in a frame. */
    private static final int CLOCK = 1_080_000;

    private static final int TICKS = 3_600;

    /** A frame is shown when it has arrived whole and two more have begun. */
    private static final int DELAY = 3 * TICKS;

    private final ProgramTables tables;
    private final List<List<Packet>> fields;
    private final Pes pes;
    private final byte[] bytes;
    private int at;
    private int tableCounter;
    private int counter;

    TransportStream(Station station, List<List<Packet>> fields) {
        this.tables = new ProgramTables(station);
        this.fields = fields;
        this.pes = new Pes(station.lines());
        this.bytes = new byte[fields.size() / 2 * (2 + pes.size() / PAYLOAD) * PACKET];
    }

    byte[] bytes() {
        for (int frame = 0; frame < fields.size() / 2; frame++) {
            table(frame);
            clock(frame);
            text(frame);
        }
        return bytes;
    }

    /** Both tables come before the first text. */
    private void table(int frame) {
        switch (frame % TABLE_FRAMES) {
            case 0 -> section(ProgramTables.ASSOCIATION_PID, tables.association());
            case 1 -> section(ProgramTables.MAP_PID, tables.map());
            default -> header(0, NULL_PID, 0x10);
        }
        stuff();
    }

    /** Both tables are sent equally often, so one counter is right for both. */
    private void section(int pid, byte[] section) {
        header(0x40, pid, 0x10 | tableCounter);
        tableCounter = pid == ProgramTables.MAP_PID ? (tableCounter + 1) & 0x0f : tableCounter;
        put(0);
        System.arraycopy(section, 0, bytes, at, section.length);
        at += section.length;
    }

    /** The clock, in packets without payload, which do not count. The first one says that another clock starts here. */
    private void clock(int frame) {
        header(0, ProgramTables.TEXT_PID, 0x20 | ((counter + 15) & 0x0f));
        put(PAYLOAD - 1);
        put(frame == 0 ? 0x90 : 0x10);
        long base = (long) frame * CLOCK / 300;
        int extension = (int) ((long) frame * CLOCK % 300);
        put((int) (base >> 25));
        put((int) (base >> 17));
        put((int) (base >> 9));
        put((int) (base >> 1));
        put(((int) (base & 1) << 7) | 0x7e | (extension >> 8));
        put(extension);
        stuff();
    }

    private void text(int frame) {
        var packet = pes.packet((long) frame * TICKS + DELAY, fields.get(2 * frame), fields.get(2 * frame + 1));
        for (int from = 0; from < packet.length; from += PAYLOAD) {
            header(from == 0 ? 0x40 : 0, ProgramTables.TEXT_PID, 0x10 | counter);
            counter = (counter + 1) & 0x0f;
            System.arraycopy(packet, from, bytes, at, PAYLOAD);
            at += PAYLOAD;
        }
    }

    private void header(int start, int pid, int control) {
        put(SYNC);
        put(start | (pid >> 8));
        put(pid);
        put(control);
    }

    private void put(int value) {
        bytes[at++] = (byte) value;
    }

    private void stuff() {
        while (at % PACKET != 0) {
            put(0xff);
        }
    }
}
