package nl.buurtpers.typeset.hyphen;

import java.util.Arrays;
import java.util.List;

/**
 * Liang's patterns as a tree of letters, each node with its first child and next sibling. A pattern such as {@code .aan5}
 * is letters with digits between them: an odd digit allows a division, an even one forbids it, the highest wins. A full
 * stop is the edge of a word.
 *
 * <p>The steps from node to node lie in one open-addressed table and the digits of all patterns in one row, so that the
 * tree is a few arrays and no more objects than that.
 */
final class PatternTree {

    /** Letters of patterns are Latin: they have fewer bits than this, which leaves the others to the node. */
    private static final int LETTER_BITS = 10;

    private static final int LETTER = (1 << LETTER_BITS) - 1;
    private static final int SPREAD = 13;

    /** Where a step leads: node and letter in {@code steps}, the node that they lead to in {@code nodes}; 0 is free. */
    private int[] steps = new int[1 << 17];

    private int[] nodes = new int[1 << 17];
    /** Where the digits of a node begin, less one; 0 for none. There is one more than the node is deep. */
    private int[] digitsAt = new int[1 << 16];

    private byte[] digits = new byte[1 << 17];
    private int digitCount;
    private int size = 1;

    PatternTree(List<String> patterns) {
        for (var pattern : patterns) {
            add(pattern);
        }
    }

    private void add(String pattern) {
        if (digitCount + pattern.length() + 1 > digits.length) {
            digits = Arrays.copyOf(digits, digits.length * 2 + pattern.length());
        }
        int node = 0;
        int depth = 0;
        digits[digitCount] = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c >= '0' && c <= '9') {
                digits[digitCount + depth] = (byte) (c - '0');
            } else {
                node = grow(node, c);
                digits[digitCount + ++depth] = 0;
            }
        }
        digitsAt[node] = digitCount + 1;
        digitCount += depth + 1;
    }

    private int grow(int parent, char letter) {
        int slot = slot(parent, letter);
        if (nodes[slot] == 0) {
            if (size == digitsAt.length || size * 2 > steps.length) {
                widen();
                slot = slot(parent, letter);
            }
            steps[slot] = step(parent, letter);
            nodes[slot] = size++;
        }
        return nodes[slot];
    }

    private void widen() {
        var oldSteps = steps;
        var oldNodes = nodes;
        digitsAt = Arrays.copyOf(digitsAt, digitsAt.length * 2);
        steps = new int[oldSteps.length * 2];
        nodes = new int[oldSteps.length * 2];
        for (int i = 0; i < oldSteps.length; i++) {
            if (oldNodes[i] != 0) {
                int slot = slot(oldSteps[i] >>> LETTER_BITS, (char) (oldSteps[i] & LETTER));
                steps[slot] = oldSteps[i];
                nodes[slot] = oldNodes[i];
            }
        }
    }

    private static int step(int parent, char letter) {
        return parent << LETTER_BITS | letter;
    }

    /** The slot of a step, or the free one where it would be. */
    private int slot(int parent, char letter) {
        int step = step(parent, letter);
        int slot = (step * 0x9E3779B1) >>> SPREAD & steps.length - 1;
        while (nodes[slot] != 0 && steps[slot] != step) {
            slot = slot + 1 & steps.length - 1;
        }
        return slot;
    }

    /** The highest digit before each letter of {@code .word.}: one more than it has letters. */
    byte[] values(String word) {
        var edged = ("." + word + ".").toCharArray();
        var values = new byte[edged.length + 1];
        for (int start = 0; start < edged.length; start++) {
            int node = 0;
            for (int i = start; i < edged.length && edged[i] <= LETTER; i++) {
                node = nodes[slot(node, edged[i])];
                if (node == 0) {
                    break;
                }
                raise(values, start, i + 1 - start, digitsAt[node] - 1);
            }
        }
        return values;
    }

    private void raise(byte[] values, int start, int depth, int at) {
        if (at >= 0) {
            for (int i = 0; i <= depth; i++) {
                values[start + i] = (byte) Math.max(values[start + i], digits[at + i]);
            }
        }
    }
}
