package nl.buurtpers.screen.transmission;

/** The check word of sections: the highest bit first, from all ones, not inverted (ISO/IEC 13818-1, annex A). */
final class Crc32 {

    private static final int POLYNOMIAL = 0x04c11db7;

    private Crc32() {}

    static int of(byte[] bytes) {
        int register = -1;
        for (byte b : bytes) {
            register ^= b << 24;
            for (int i = 0; i < 8; i++) {
                register = (register << 1) ^ (register < 0 ? POLYNOMIAL : 0);
            }
        }
        return register;
    }
}
