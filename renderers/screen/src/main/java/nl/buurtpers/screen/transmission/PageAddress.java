package nl.buurtpers.screen.transmission;

/**
 * Where a page is: page number within its magazine, and subcode.
 *
 * @param magazine 1 to 8
 * @param page two digits, hexadecimal: 0x00 to 0xFF
 * @param subcode four digits, hexadecimal: 0x0000 to 0x3F7F
 */
record PageAddress(int magazine, int page, int subcode) {

    /** Any subpage (EN 300 706, 9.6.1). */
    static final int ANY = 0x3f7f;

    /** Page number of headers without a page (EN 300 706, 9.3.1.1 and annex A.1). */
    static final int TIME_FILLING = 0xff;

    /** A page number as viewers key it in, 100 to 899, and a subpage, 0 to 79. */
    static PageAddress of(int number, int subpage) {
        return new PageAddress(number / 100, digits(number % 100), digits(subpage));
    }

    /** Any subpage of a page. */
    static PageAddress any(int number) {
        return new PageAddress(number / 100, digits(number % 100), ANY);
    }

    /** The address of time-filling headers of a magazine. */
    static PageAddress timeFilling(int magazine) {
        return new PageAddress(magazine, TIME_FILLING, ANY);
    }

    /** Two decimal digits, four bits each. */
    private static int digits(int number) {
        return ((number / 10) << 4) | (number % 10);
    }

    /** Six nibbles of a link; its magazine counts from this one, by exclusive or (EN 300 706, 9.6.1). */
    Packet.Setting link(Packet.Setting packet, int from) {
        return set(packet, (magazine ^ from) & 7);
    }

    /** Six nibbles with the magazine itself (EN 300 706, 9.8.1). */
    Packet.Setting absolute(Packet.Setting packet) {
        return set(packet, magazine & 7);
    }

    private Packet.Setting set(Packet.Setting packet, int m) {
        return packet.nibble(page)
                .nibble(page >> 4)
                .nibble(subcode)
                .nibble((subcode >> 4 & 7) | (m & 1) << 3)
                .nibble(subcode >> 8)
                .nibble((subcode >> 12 & 3) | (m >> 1) << 2);
    }
}
