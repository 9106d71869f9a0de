package nl.buurtpers.screen.transmission;

import java.util.function.IntUnaryOperator;

/**
 * The check word of a page: a shift register of sixteen bits over the text of the header and over rows 1 to 25, as they are
 * sent; rows that are not sent count as blank (EN 300 706, 9.6.1). A receiver keeps a page that it got without a fault.
 */
final class PageCheck {

    private static final int ROWS = 25;
    private static final byte BLANK = 0x20;

    /** What eight steps make of the high and of the low half of the register, and of the bits that come in. */
    private static final int[] HIGH = table(half -> steps(half << 8, 0));

    private static final int[] LOW = table(half -> steps(half, 0));
    private static final int[] IN = table(bits -> steps(0, bits));

    private int register;
    private int rows;

    /** The text of the header, in packet X/0 behind eight nibbles. */
    void header(Packet header) {
        take(header, 10, 10 + PageHeader.TEXT);
    }

    /** The next row. */
    void row(Packet row) {
        take(row, 2, Packet.LENGTH);
        rows++;
    }

    private void take(Packet packet, int from, int to) {
        for (int i = from; i < to; i++) {
            take(packet.at(i));
        }
    }

    private void take(byte bits) {
        register = HIGH[register >> 8] ^ LOW[register & 0xff] ^ IN[bits & 0xff];
    }

    /** The check word when all rows that are sent were taken. */
    int word() {
        for (; rows < ROWS; rows++) {
            for (int i = 0; i < Packet.ROOM; i++) {
                take(BLANK);
            }
        }
        return register;
    }

    /** The highest bit comes first. Each bit is added to places 7, 9, 12 and 16 of the register and shifted in. */
    private static int steps(int register, int bits) {
        int state = register;
        for (int i = 7; i >= 0; i--) {
            int in = (bits >> i ^ state >> 6 ^ state >> 8 ^ state >> 11 ^ state >> 15) & 1;
            state = (state << 1 | in) & 0xffff;
        }
        return state;
    }

    private static int[] table(IntUnaryOperator entry) {
        var table = new int[256];
        java.util.Arrays.setAll(table, entry);
        return table;
    }
}
