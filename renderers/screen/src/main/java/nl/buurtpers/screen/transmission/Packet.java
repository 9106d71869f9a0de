package nl.buurtpers.screen.transmission;

import java.util.List;

/** A packet: the {@value #LENGTH} bytes of a line behind the clock run-in and the framing code (EN 300 706, 7.1). */
final class Packet {

    static final int LENGTH = 42;

    /** Bytes behind the address. */
    static final int ROOM = 40;

    private final byte[] bytes;
    private final boolean header;

    private Packet(byte[] bytes, boolean header) {
        this.bytes = bytes;
        this.header = header;
    }

    /** Whether it starts a page: receivers need the rest of the field to clear the page before. */
    boolean isHeader() {
        return header;
    }

    void copy(byte[] to, int at) {
        System.arraycopy(bytes, 0, to, at, LENGTH);
    }

    byte at(int index) {
        return bytes[index];
    }

    /** Fills one packet from left to right. */
    static final class Setting {

        private final byte[] bytes = new byte[LENGTH];
        private final int number;
        private int next;

        /**
         * Starts with the address (EN 300 706, 7.1.2).
         *
         * @param magazine 1 to 8
         * @param number 0 to 31
         */
        Setting(int magazine, int number) {
            this.number = number;
            nibble((magazine & 7) | (number & 1) << 3).nibble(number >> 1);
        }

        /** Four bits, Hamming 8/4. */
        Setting nibble(int data) {
            return raw(Hamming.nibble(data));
        }

        /** Characters and attributes, odd parity. */
        Setting codes(String codes) {
            for (int i = 0; i < codes.length(); i++) {
                bytes[next++] = Parity.odd(codes.charAt(i));
            }
            return this;
        }

        /** Thirteen triplets, Hamming 24/18. */
        Setting triplets(List<Triplet> triplets) {
            for (var triplet : triplets) {
                int word = Hamming.triplet(triplet.bits());
                raw(word).raw(word >> 8).raw(word >> 16);
            }
            return this;
        }

        /** A byte as it is. */
        Setting raw(int value) {
            bytes[next++] = (byte) value;
            return this;
        }

        Packet packet() {
            if (next != LENGTH) {
                throw new IllegalStateException("a packet has " + LENGTH + " bytes, not " + next);
            }
            return new Packet(bytes, number == 0);
        }
    }
}
