package nl.buurtpers.screen.transmission;

/** Odd parity: bit 7 makes the number of ones in a byte odd (EN 300 706, 8.1). */
final class Parity {

    private static final byte[] ODD = new byte[0x80];

    static {
        for (int code = 0; code < ODD.length; code++) {
            ODD[code] = (byte) (Integer.bitCount(code) % 2 == 0 ? code | 0x80 : code);
        }
    }

    private Parity() {}

    /** A code of seven bits as it is sent. */
    static byte odd(int code) {
        return ODD[code & 0x7f];
    }
}
