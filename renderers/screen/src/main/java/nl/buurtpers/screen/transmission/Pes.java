package nl.buurtpers.screen.transmission;

import java.util.Arrays;
import java.util.List;

/**
 * The PES packets that carry teletext, one for each frame of the picture (EN 300 472, 4.2 and 4.3). All are equally long and
 * fill whole transport packets; lines without text are stuffing.
 *
 * @param lines lines of each field
 */
record Pes(int lines) {

    /** The header with its stuffing, and the identifier of the data: as long as a data unit. */
    private static final int HEADER = 46;

    private static final int UNIT = 46;
    private static final int UNIT_LENGTH = UNIT - 2;

    /** Units, the header among them, that fill a transport packet. */
    private static final int UNITS = 4;

    private static final int EBU_TELETEXT = 0x02;
    private static final int STUFFING = 0xff;
    private static final int EBU_DATA = 0x10;
    private static final int FRAMING_CODE = 0xe4;

    /** Reserved bits of the line are ones. */
    private static final int LINE = 0xc0;

    private static final int FIRST_FIELD = 0x20;

    /** The first line of a field that may carry teletext (EN 300 472, 4.4). */
    private static final int FIRST_LINE = 7;

    /** Bytes go out with their lowest bit first, and transport streams with the highest. */
    private static final byte[] REVERSED = reversed();

    private static byte[] reversed() {
        var reversed = new byte[256];
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = (byte) (Integer.reverse(i) >>> 24);
        }
        return reversed;
    }

    /** Bytes of a PES packet. */
    int size() {
        return Math.ceilDiv(2 * lines + 1, UNITS) * UNITS * UNIT;
    }

    /**
     * The packet of a frame.
     *
     * @param time when it is shown, in ticks of 90 kHz
     */
    byte[] packet(long time, List<Packet> first, List<Packet> second) {
        var bytes = new byte[size()];
        Arrays.fill(bytes, (byte) STUFFING);
        header(bytes, time);
        int at = units(bytes, HEADER, first, LINE | FIRST_FIELD);
        at = units(bytes, at, second, LINE);
        for (; at < bytes.length; at += UNIT) {
            bytes[at + 1] = UNIT_LENGTH;
        }
        return bytes;
    }

    private static void header(byte[] bytes, long time) {
        int length = bytes.length - 6;
        int[] header = {
            0x00,
            0x00,
            0x01,
            0xbd,
            length >> 8,
            length,
            0x84,
            0x80,
            HEADER - 10,
            0x21 | ((int) (time >> 29) & 0x0e),
            (int) (time >> 22),
            (int) (time >> 14) | 1,
            (int) (time >> 7),
            (int) (time << 1) | 1
        };
        for (int i = 0; i < header.length; i++) {
            bytes[i] = (byte) header[i];
        }
        bytes[HEADER - 1] = EBU_DATA;
    }

    private static int units(byte[] bytes, int from, List<Packet> packets, int field) {
        int at = from;
        int line = FIRST_LINE;
        for (var packet : packets) {
            bytes[at] = EBU_TELETEXT;
            bytes[at + 1] = UNIT_LENGTH;
            bytes[at + 2] = (byte) (field | line++);
            bytes[at + 3] = (byte) FRAMING_CODE;
            for (int i = 0; i < Packet.LENGTH; i++) {
                bytes[at + 4 + i] = REVERSED[packet.at(i) & 0xff];
            }
            at += UNIT;
        }
        return at;
    }
}
