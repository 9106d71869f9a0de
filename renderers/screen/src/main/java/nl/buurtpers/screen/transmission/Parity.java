package nl.buurtpers.screen.transmission;

/** Odd parity: bit 7 makes the number of ones in a byte odd (EN 300 706, 8.1). */
final class Parity {

    private Parity() {}

    /** A code of seven bits as it is sent. */
    static byte odd(int code) {
        int bits = code & 0x7f;
        return (byte) (Integer.bitCount(bits) % 2 == 0 ? bits | 0x80 : bits);
    }
}
