package nl.buurtpers.typeset.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pair kerning of a GPOS table: the lookups of every feature 'kern' (type 2 formats 1 and 2, and type 9 extensions of
 * them). Only the advance of the first glyph counts, which is how Latin, Greek and Cyrillic faces kern. Whole lookups
 * follow the rule of OpenType: the first subtable of a lookup that knows the pair wins.
 */
final class PairKerning {

    static final PairKerning NONE = new PairKerning(List.of());

    private final List<List<Subtable>> lookups;
    /** Open-addressed memory of pairs seen: key+1 in the high bits. Races only cost a second computation. */
    private final long[] seen = new long[1 << 13];

    private PairKerning(List<List<Subtable>> lookups) {
        this.lookups = lookups;
    }

    /** In font units. */
    int between(int left, int right) {
        if (lookups.isEmpty()) {
            return 0;
        }
        long key = (((long) left << 16) | right) + 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 51);
        long remembered = seen[slot];
        if (remembered >>> 16 == key) {
            return (short) remembered;
        }
        int sum = 0;
        for (var lookup : lookups) {
            for (var subtable : lookup) {
                int value = subtable.between(left, right);
                if (value != Subtable.UNKNOWN) {
                    sum += value;
                    break;
                }
            }
        }
        seen[slot] = (key << 16) | (sum & 0xFFFF);
        return sum;
    }

    static PairKerning read(ByteBuffer in, int gpos, int glyphCount) {
        int features = gpos + u16(in, gpos + 6);
        int lookupList = gpos + u16(in, gpos + 8);
        var wanted = new boolean[u16(in, lookupList)];
        for (int i = 0, count = u16(in, features); i < count; i++) {
            int record = features + 2 + i * 6;
            if (in.getInt(record) == 0x6B65726E) { // 'kern'
                int feature = features + u16(in, record + 4);
                for (int j = 0, n = u16(in, feature + 2); j < n; j++) {
                    wanted[u16(in, feature + 4 + j * 2)] = true;
                }
            }
        }
        var lookups = new ArrayList<List<Subtable>>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i]) {
                var subtables = subtables(in, lookupList + u16(in, lookupList + 2 + i * 2), glyphCount);
                if (!subtables.isEmpty()) {
                    lookups.add(subtables);
                }
            }
        }
        return lookups.isEmpty() ? NONE : new PairKerning(lookups);
    }

    private static List<Subtable> subtables(ByteBuffer in, int lookup, int glyphCount) {
        var result = new ArrayList<Subtable>();
        for (int i = 0, count = u16(in, lookup + 4); i < count; i++) {
            int type = u16(in, lookup);
            int at = lookup + u16(in, lookup + 6 + i * 2);
            if (type == 9) {
                type = u16(in, at + 2);
                at += in.getInt(at + 4);
            }
            if (type == 2 && (u16(in, at + 4) & 0x4) != 0) {
                result.add(Subtable.read(in, at, glyphCount));
            }
        }
        return result;
    }

    private sealed interface Subtable {
        int UNKNOWN = Integer.MIN_VALUE;

        int between(int left, int right);

        static Subtable read(ByteBuffer in, int at, int glyphCount) {
            return u16(in, at) == 1 ? Glyphs.read(in, at, glyphCount) : Classes.read(in, at, glyphCount);
        }
    }

    /** Format 1: for a first glyph a sorted list of second glyphs. */
    private static final class Glyphs implements Subtable {
        private final ByteBuffer in;
        private final int[] pairSet;
        private final int recordSize;
        private final int valueAt;

        private Glyphs(ByteBuffer in, int[] pairSet, int recordSize, int valueAt) {
            this.in = in;
            this.pairSet = pairSet;
            this.recordSize = recordSize;
            this.valueAt = valueAt;
        }

        static Glyphs read(ByteBuffer in, int at, int glyphCount) {
            int first = u16(in, at + 4);
            int size = 2 + 2 * (Integer.bitCount(first) + Integer.bitCount(u16(in, at + 6)));
            int valueAt = 2 + 2 * Integer.bitCount(first & 0x3);
            var covered = coverage(in, at + u16(in, at + 2), glyphCount);
            var sets = new int[glyphCount];
            for (int glyph = 0; glyph < glyphCount; glyph++) {
                if (covered[glyph] >= 0) {
                    sets[glyph] = at + u16(in, at + 10 + covered[glyph] * 2);
                }
            }
            return new Glyphs(in, sets, size, valueAt);
        }

        @Override
        public int between(int left, int right) {
            int set = left < pairSet.length ? pairSet[left] : 0;
            if (set == 0) {
                return UNKNOWN;
            }
            int low = 0;
            int high = u16(in, set) - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int record = set + 2 + middle * recordSize;
                int second = u16(in, record);
                if (second == right) {
                    return in.getShort(record + valueAt);
                } else if (second < right) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return UNKNOWN;
        }
    }

    /** Format 2: a matrix of glyph classes. */
    private static final class Classes implements Subtable {
        private final short[] firstClass;
        private final short[] secondClass;
        private final int columns;
        private final short[] values;

        private Classes(short[] firstClass, short[] secondClass, int columns, short[] values) {
            this.firstClass = firstClass;
            this.secondClass = secondClass;
            this.columns = columns;
            this.values = values;
        }

        static Classes read(ByteBuffer in, int at, int glyphCount) {
            int first = u16(in, at + 4);
            int size = 2 * (Integer.bitCount(first) + Integer.bitCount(u16(in, at + 6)));
            int valueAt = 2 * Integer.bitCount(first & 0x3);
            int rows = u16(in, at + 12);
            int columns = u16(in, at + 14);
            var values = new short[rows * columns];
            for (int i = 0; i < values.length; i++) {
                values[i] = in.getShort(at + 16 + i * size + valueAt);
            }
            var covered = coverage(in, at + u16(in, at + 2), glyphCount);
            var firstClass = classes(in, at + u16(in, at + 8), glyphCount);
            for (int glyph = 0; glyph < glyphCount; glyph++) {
                if (covered[glyph] < 0) {
                    firstClass[glyph] = -1;
                }
            }
            return new Classes(firstClass, classes(in, at + u16(in, at + 10), glyphCount), columns, values);
        }

        @Override
        public int between(int left, int right) {
            if (left >= firstClass.length || right >= secondClass.length || firstClass[left] < 0) {
                return UNKNOWN;
            }
            return values[firstClass[left] * columns + secondClass[right]];
        }
    }

    private static int[] coverage(ByteBuffer in, int at, int glyphCount) {
        var result = new int[glyphCount];
        Arrays.fill(result, -1);
        int count = u16(in, at + 2);
        if (u16(in, at) == 1) {
            for (int i = 0; i < count; i++) {
                result[u16(in, at + 4 + i * 2)] = i;
            }
        } else {
            for (int i = 0; i < count; i++) {
                int range = at + 4 + i * 6;
                int start = u16(in, range);
                for (int glyph = start; glyph <= u16(in, range + 2); glyph++) {
                    result[glyph] = u16(in, range + 4) + glyph - start;
                }
            }
        }
        return result;
    }

    private static short[] classes(ByteBuffer in, int at, int glyphCount) {
        var result = new short[glyphCount];
        if (u16(in, at) == 1) {
            int start = u16(in, at + 2);
            for (int i = 0, count = u16(in, at + 4); i < count; i++) {
                result[start + i] = in.getShort(at + 6 + i * 2);
            }
        } else {
            for (int i = 0, count = u16(in, at + 2); i < count; i++) {
                int range = at + 4 + i * 6;
                for (int glyph = u16(in, range); glyph <= u16(in, range + 2); glyph++) {
                    result[glyph] = in.getShort(range + 4);
                }
            }
        }
        return result;
    }

    private static int u16(ByteBuffer in, int at) {
        return in.getShort(at) & 0xFFFF;
    }
}
