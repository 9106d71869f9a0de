package nl.buurtpers.screen.transmission;

/** Codes with which a receiver mends a flipped bit (EN 300 706, 8.2 and 8.3). */
final class Hamming {

    private static final byte[] NIBBLES = nibbles();

    /** Highest of the bits that the first five protection bits of a triplet cover; the sixth covers them all. */
    private static final int COVERED = 23;

    private Hamming() {}

    /** Hamming 8/4: four bits of data in a byte. */
    static byte nibble(int data) {
        return NIBBLES[data & 0x0f];
    }

    /** Hamming 24/18: eighteen bits of data in three bytes, the first byte lowest. */
    static int triplet(int data) {
        int word = spread(data);
        for (int protection = 1; protection <= 16; protection *= 2) {
            word |= parity(word, protection) << (protection - 1);
        }
        return word | (even(word) << COVERED);
    }

    /** Data stands in all places that are no power of two; places count from 1. */
    private static int spread(int data) {
        return ((data & 0x1) << 2) | ((data & 0xe) << 3) | ((data & 0x7f0) << 4) | ((data & 0x3f800) << 5);
    }

    /** What makes the number of ones odd among the places whose number holds this power of two. */
    private static int parity(int word, int protection) {
        return even(word & COVERS[Integer.numberOfTrailingZeros(protection)]);
    }

    private static int even(int bits) {
        return 1 - Integer.bitCount(bits) % 2;
    }

    private static final int[] COVERS = covers();

    private static int[] covers() {
        var covers = new int[5];
        for (int place = 1; place <= COVERED; place++) {
            for (int i = 0; i < covers.length; i++) {
                covers[i] |= (place >> i & 1) << (place - 1);
            }
        }
        return covers;
    }

    private static byte[] nibbles() {
        var nibbles = new byte[16];
        for (int data = 0; data < nibbles.length; data++) {
            nibbles[data] = (byte) protect(data & 1, data >> 1 & 1, data >> 2 & 1, data >> 3 & 1);
        }
        return nibbles;
    }

    private static int protect(int d1, int d2, int d3, int d4) {
        int p1 = 1 ^ d1 ^ d3 ^ d4;
        int p2 = 1 ^ d1 ^ d2 ^ d4;
        int p3 = 1 ^ d1 ^ d2 ^ d3;
        int p4 = 1 ^ p1 ^ d1 ^ p2 ^ d2 ^ p3 ^ d3 ^ d4;
        return p1 | d1 << 1 | p2 << 2 | d2 << 3 | p3 << 4 | d3 << 5 | p4 << 6 | d4 << 7;
    }
}
