package nl.buurtpers.screen.png;

import java.util.zip.Adler32;

/**
 * The Adler-32 checksum of rows of equal length (RFC 1950, 8). It is two sums, of the bytes and of that sum after each
 * byte, so a row that comes again is added without looking at its bytes.
 */
final class RowSum {

    /** The largest prime below 65,536. */
    private static final int BASE = 65_521;

    private final int stride;
    private final Adler32 row = new Adler32();
    private long low = 1;
    private long high;
    private long rowLow;
    private long rowHigh;

    /**
     * The sum of no rows.
     *
     * @param stride bytes of a row
     */
    RowSum(int stride) {
        this.stride = stride;
    }

    /** Adds the row that begins here. */
    void add(byte[] bytes, int from) {
        row.reset(); // to 1, which counts once in each of the sums that make the high one
        row.update(bytes, from, stride);
        long value = row.getValue();
        rowLow = (value & 0xffff) - 1;
        rowHigh = (value >>> 16) - stride;
        again();
    }

    /** Adds the row that was added last once more. */
    void again() {
        high = Math.floorMod(high + low * stride + rowHigh, BASE);
        low = Math.floorMod(low + rowLow, BASE);
    }

    int value() {
        return (int) (high << 16 | low);
    }
}
