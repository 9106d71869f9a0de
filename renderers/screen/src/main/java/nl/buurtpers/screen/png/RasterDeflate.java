package nl.buurtpers.screen.png;

import java.util.Arrays;

/**
 * Compresses the rows of a raster in the format of zlib (RFC 1950 and 1951). Slides and teletext are plain ground and
 * letters: all that is worth finding is a pixel that is the one before it, or a run of bytes that is that of the row above. Looking for
 * nothing else takes half the time of a compressor for everything, for a file of the same size.
 */
public final class RasterDeflate {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 258;

    /** A run that is so long is not compared with the row above, whose distance takes more bits. */
    private static final int LONG_RUN = 32;

    /** A copy from the row above costs about as much as three bytes. */
    private static final int COPY = 4;

    private static final int END = 256;
    private static final int SYMBOLS = 286;
    private static final int TOKENS = 1 << 15;

    /** A match takes at most 15 and 5 bits for its length, 15 and 13 for its distance. */
    private static final int MOST_BYTES = 6;

    /** Symbols of the lengths 3 to 258 (RFC 1951, 3.2.5). */
    private static final int[] LENGTH_SYMBOL = new int[LONGEST + 1];

    private static final int[] LENGTH_BASE = new int[SYMBOLS];
    private static final int[] LENGTH_BITS = new int[SYMBOLS];

    static {
        int length = SHORTEST;
        for (int symbol = 257; symbol < SYMBOLS; symbol++) {
            int bits = symbol < 265 || symbol == 285 ? 0 : (symbol - 261) / 4;
            length = symbol == 285 ? LONGEST : length;
            LENGTH_BASE[symbol] = length;
            LENGTH_BITS[symbol] = bits;
            int end = Math.min(LONGEST, length + (1 << bits) - 1);
            Arrays.fill(LENGTH_SYMBOL, length, end + 1, symbol);
            length = end + 1;
        }
    }

    private final int pixel;
    private final int stride;
    private final Distance near;
    private final Distance above;

    /** A byte, or minus a match: its length, doubled, and one where it is a copy from the row above. */
    private final int[] tokens = new int[TOKENS];

    private final int[] frequencies = new int[SYMBOLS];
    private final int[] distances = new int[30];
    private final RowSum sum;
    private int count;
    private boolean empty = true;

    private byte[] out = new byte[1 << 17];
    private int length;
    private long bits;
    private int bitCount;

    /**
     * A compressor of one raster.
     *
     * @param pixel bytes of a pixel
     * @param stride bytes of a row, the filter included
     */
    public RasterDeflate(int pixel, int stride) {
        this.pixel = pixel;
        this.stride = stride;
        this.sum = new RowSum(stride);
        this.near = Distance.of(pixel);
        this.above = Distance.of(stride);
        put(0x78, 8);
        put(0x01, 8);
    }

    /**
     * How far back a match lies (RFC 1951, 3.2.5).
     *
     * @param symbol of the distance
     * @param bits how many bits follow it
     * @param extra those bits
     */
    private record Distance(int symbol, int bits, int extra) {

        static Distance of(int distance) {
            int less = distance - 1;
            if (less < 4) {
                return new Distance(less, 0, 0);
            }
            int bits = Integer.SIZE - 2 - Integer.numberOfLeadingZeros(less);
            return new Distance(2 * bits + (less >> bits), bits, less & ((1 << bits) - 1));
        }
    }

    /**
     * The next rows, one behind the other.
     *
     * @param rows holds them
     * @param from where they begin
     * @param count how many they are
     * @param before holds the row above
     * @param beforeFrom where that begins; not looked at for the first row of the raster
     */
    public void rows(byte[] rows, int from, int count, byte[] before, int beforeFrom) {
        row(rows, from, before, beforeFrom);
        for (int i = 1; i < count; i++) {
            row(rows, from + i * stride, rows, from + (i - 1) * stride);
        }
    }

    private void row(byte[] row, int from, byte[] before, int beforeFrom) {
        if (!empty && stride >= SHORTEST && equal(row, from, from + stride, before, beforeFrom) == stride) {
            again();
        } else {
            sum.add(row, from);
            tokens(row, from, from, from + stride, before, beforeFrom);
        }
        empty = false;
    }

    /** The row above once more, which is no shorter than a match. */
    public void again() {
        sum.again();
        match(stride, 1);
    }

    /**
     * The next row, which shows a photograph: there nothing is looked for, because hardly anything is found.
     *
     * @param row the row
     * @param before the row above; not looked at for the first row of the raster
     * @param photographFrom the first byte of the photograph
     * @param photographTo the byte behind its last
     */
    public void row(byte[] row, byte[] before, int photographFrom, int photographTo) {
        sum.add(row, 0);
        tokens(row, 0, 0, photographFrom, before, 0);
        for (int at = photographFrom; at < photographTo; ) {
            int end = Math.min(photographTo, at + TOKENS - count);
            int next = count;
            while (at < end) {
                tokens[next++] = row[at++] & 0xff;
            }
            count = next;
            if (count == TOKENS) {
                block(false);
            }
        }
        tokens(row, 0, photographTo, stride, before, 0);
        empty = false;
    }

    /** A part of a row that begins at {@code from}. */
    private void tokens(byte[] row, int from, int start, int end, byte[] before, int beforeFrom) {
        boolean first = empty;
        int back = pixel;
        int shift = beforeFrom - from;
        int earliest = from + 1 + back;
        for (int at = start; at < end; ) {
            int run = 0;
            if (at >= earliest && at + 2 < end && same(row, at, row, at - back)) {
                run = equal(row, at, end, row, at - back);
            }
            int copy = 0;
            if (!first && run < LONG_RUN && at + 2 < end && same(row, at, before, at + shift)) {
                copy = equal(row, at, end, before, at + shift);
            }
            if (copy >= COPY && copy > run) {
                match(copy, 1);
                at += copy;
            } else if (run >= SHORTEST) {
                match(run, 0);
                at += run;
            } else {
                token(row[at++] & 0xff);
            }
        }
    }

    /** Whether three bytes are equal: fewer are no match, and in photographs most are fewer. */
    private static boolean same(byte[] row, int at, byte[] other, int otherAt) {
        return row[at] == other[otherAt] && row[at + 1] == other[otherAt + 1] && row[at + 2] == other[otherAt + 2];
    }

    /** How many bytes are equal. */
    private static int equal(byte[] row, int from, int end, byte[] other, int otherFrom) {
        int found = Arrays.mismatch(row, from, end, other, otherFrom, otherFrom + end - from);
        return found < 0 ? end - from : found;
    }

    /** No rest is too short to be a match. */
    private void match(int matched, int copied) {
        int rest = matched;
        while (rest > 0) {
            int part = rest <= LONGEST ? rest : rest - LONGEST < SHORTEST ? LONGEST - SHORTEST : LONGEST;
            token(-(part << 1 | copied));
            rest -= part;
        }
    }

    private void token(int token) {
        tokens[count++] = token;
        if (count == TOKENS) {
            block(false);
        }
    }

    /** Ends the data and gives all of it. */
    public byte[] finish() {
        block(true);
        put(0, (8 - bitCount % 8) % 8);
        put(Integer.reverseBytes(sum.value()) & 0xffffffffL, 32);
        drain(0);
        return Arrays.copyOf(out, length);
    }

    /** The tokens so far, with codes of their own (RFC 1951, 3.2.7). */
    private void block(boolean last) {
        count();
        var symbols = PrefixCode.of(frequencies);
        var places = PrefixCode.of(distances);
        put(last ? 1 : 0, 1);
        put(2, 2);
        codes(symbols.lengths(), places.lengths());
        body(symbols, places);
        put(symbols.bits()[END], symbols.lengths()[END]);
        count = 0;
    }

    /** In local variables, as most of the time goes here: the quick compiler keeps nothing else in registers. */
    private void body(PrefixCode symbols, PrefixCode places) {
        reserve(count * MOST_BYTES + Long.BYTES);
        int[] codes = symbols.bits();
        int[] sizes = symbols.lengths();
        byte[] target = out;
        int at = length;
        long waiting = bits;
        int size = bitCount;
        for (int i = 0; i < count; i++) {
            int token = tokens[i];
            if (token >= 0) {
                waiting |= (long) codes[token] << size;
                size += sizes[token];
            } else {
                int match = -token >> 1;
                int symbol = LENGTH_SYMBOL[match];
                waiting |= (codes[symbol] | (long) (match - LENGTH_BASE[symbol]) << sizes[symbol]) << size;
                size += sizes[symbol] + LENGTH_BITS[symbol];
                var distance = (-token & 1) == 1 ? above : near;
                int place = places.lengths()[distance.symbol];
                // Both together take at most 48 bits, on top of at most 15 that wait.
                waiting |= (places.bits()[distance.symbol] | (long) distance.extra << place) << size;
                size += place + distance.bits;
            }
            while (size >= 16) {
                target[at] = (byte) waiting;
                target[at + 1] = (byte) (waiting >>> 8);
                at += 2;
                waiting >>>= 16;
                size -= 16;
            }
        }
        length = at;
        bits = waiting;
        bitCount = size;
    }

    private void reserve(int bytes) {
        if (length + bytes > out.length) {
            out = Arrays.copyOf(out, Math.max(out.length * 2, length + bytes));
        }
    }

    private void count() {
        Arrays.fill(frequencies, 0);
        Arrays.fill(distances, 0);
        frequencies[END] = 1;
        for (int i = 0; i < count; i++) {
            int token = tokens[i];
            if (token >= 0) {
                frequencies[token]++;
            } else {
                frequencies[LENGTH_SYMBOL[-token >> 1]]++;
                distances[(-token & 1) == 1 ? above.symbol : near.symbol]++;
            }
        }
    }

    /** The lengths of all codes, each in four bits: the code of the lengths 0 to 15 is the number itself. */
    private void codes(int[] symbols, int[] places) {
        put(SYMBOLS - 257, 5);
        put(places.length - 1, 5);
        put(15, 4);
        for (int i = 0; i < 19; i++) {
            put(i < 3 ? 0 : 4, 3);
        }
        lengths(symbols);
        lengths(places);
    }

    private void lengths(int[] lengths) {
        for (int each : lengths) {
            put(Integer.reverse(each) >>> (Integer.SIZE - 4), 4);
        }
    }

    /** At most 32 bits, the lowest first. */
    private void put(long value, int size) {
        bits |= value << bitCount;
        bitCount += size;
        if (bitCount >= Integer.SIZE) {
            drain(Integer.SIZE - 8);
        }
    }

    /** Writes whole bytes until no more than so many bits are left. */
    private void drain(int left) {
        reserve(Long.BYTES);
        while (bitCount > left) {
            out[length++] = (byte) bits;
            bits >>>= 8;
            bitCount -= 8;
        }
    }
}
