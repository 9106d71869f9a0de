package nl.buurtpers.screen.png;

import java.util.Arrays;

/**
 * A prefix code for symbols that are not equally frequent (RFC 1951, 3.2.2): how many bits each takes, and which, the first
 * one lowest.
 *
 * @param lengths 0 for symbols that do not occur
 * @param bits by symbol
 */
@SuppressWarnings("ArrayRecordComponent") // inner loop; compared by nobody
record PrefixCode(int[] lengths, int[] bits) {

    /** The longest code of literals, lengths and distances. */
    static final int LONGEST = 15;

    /** The code that takes the fewest bits for symbols of these frequencies. */
    static PrefixCode of(int[] frequencies) {
        var lengths = lengths(frequencies);
        for (var flatter = frequencies; Arrays.stream(lengths).max().orElse(0) > LONGEST; ) {
            flatter = Arrays.stream(flatter).map(f -> f == 0 ? 0 : f / 2 + 1).toArray();
            lengths = lengths(flatter);
        }
        return new PrefixCode(lengths, bits(lengths));
    }

    /** Huffman's tree with two queues: the leaves from rare to frequent, and the nodes in the order in which they are made. */
    private static int[] lengths(int[] frequencies) {
        var leaves = new long[frequencies.length];
        int count = 0;
        for (int symbol = 0; symbol < frequencies.length; symbol++) {
            if (frequencies[symbol] > 0) {
                leaves[count++] = (long) frequencies[symbol] << 16 | symbol;
            }
        }
        Arrays.sort(leaves, 0, count);
        var depths = depths(leaves, count);
        var lengths = new int[frequencies.length];
        for (int i = 0; i < count; i++) {
            lengths[(int) leaves[i] & 0xffff] = Math.max(1, depths[i]);
        }
        return lengths;
    }

    private static int[] depths(long[] leaves, int count) {
        int nodes = Math.max(count, 2 * count - 1);
        var weights = new long[nodes];
        var parents = new int[nodes];
        for (int i = 0; i < count; i++) {
            weights[i] = leaves[i] >> 16;
        }
        int leaf = 0;
        int inner = count;
        for (int node = count; node < nodes; node++) {
            for (int child = 0; child < 2; child++) {
                boolean lighter = leaf < count && (inner == node || weights[leaf] <= weights[inner]);
                int chosen = lighter ? leaf++ : inner++;
                weights[node] += weights[chosen];
                parents[chosen] = node;
            }
        }
        var depths = new int[nodes];
        for (int node = nodes - 2; node >= 0; node--) {
            depths[node] = depths[parents[node]] + 1;
        }
        return depths;
    }

    /** Codes of one length follow each other in the order of their symbols. */
    private static int[] bits(int[] lengths) {
        var bits = new int[lengths.length];
        int code = 0;
        for (int length = 1; length <= LONGEST; length++) {
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] == length) {
                    bits[symbol] = Integer.reverse(code++) >>> (Integer.SIZE - length);
                }
            }
            code <<= 1;
        }
        return bits;
    }
}
