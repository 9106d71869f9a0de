package nl.buurtpers.app.intake;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/** Which addresses belong to the public internet (IANA special-purpose address registries, RFC 6890 and later). */
final class GlobalAddress {

    private static final List<Block> NOT_GLOBAL = List.of(
            Block.of(0, 0, 0, 0, 8),
            Block.of(10, 0, 0, 0, 8),
            Block.of(100, 64, 0, 0, 10),
            Block.of(127, 0, 0, 0, 8),
            Block.of(169, 254, 0, 0, 16),
            Block.of(172, 16, 0, 0, 12),
            Block.of(192, 0, 0, 0, 24),
            Block.of(192, 0, 2, 0, 24),
            Block.of(192, 88, 99, 0, 24),
            Block.of(192, 168, 0, 0, 16),
            Block.of(198, 18, 0, 0, 15),
            Block.of(198, 51, 100, 0, 24),
            Block.of(203, 0, 113, 0, 24),
            Block.of(224, 0, 0, 0, 3));

    private record Block(int start, int bits) {

        static Block of(int a, int b, int c, int d, int bits) {
            return new Block((a << 24) | (b << 16) | (c << 8) | d, bits);
        }

        boolean holds(int address) {
            return (address ^ start) >>> (32 - bits) == 0;
        }
    }

    private GlobalAddress() {}

    /** Whether this is an address of the public internet for one machine. */
    static boolean is(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> isGlobal(four.getAddress());
            case Inet6Address six -> isGlobalSix(six.getAddress());
            default -> false;
        };
    }

    private static boolean isGlobal(byte[] bytes) {
        int address = 0;
        for (byte b : bytes) {
            address = (address << 8) | (b & 0xff);
        }
        int whole = address;
        return NOT_GLOBAL.stream().noneMatch(block -> block.holds(whole));
    }

    /** Only 2000::/3 is given out; in it, no documentation, tunnels or addresses that hold one of version 4. */
    private static boolean isGlobalSix(byte[] b) {
        boolean unicast = (b[0] & 0xe0) == 0x20;
        boolean special = b[0] == 0x20 && b[1] == 0x01 && (b[2] & 0xfe) == 0; // 2001:0::/23, Teredo and others
        boolean documentation = (b[0] == 0x20 && b[1] == 0x01 && b[2] == 0x0d && (b[3] & 0xff) == 0xb8)
                || ((b[0] & 0xff) == 0x3f && (b[1] & 0xff) == 0xff);
        boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
        return unicast && !special && !documentation && !sixToFour;
    }
}
