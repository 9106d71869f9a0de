package nl.buurtpers.typeset.hyphen;

import java.util.Arrays;
import java.util.List;

/**
 * Liang's patterns as a tree of letters, each node with its first child and next sibling. A pattern such as {@code .aan5}
 * is letters with digits between them: an odd digit allows a division, an even one forbids it, the highest wins. A full
 * stop is the edge of a word.
 *
 * <p>The digits of all patterns lie in one row, so that the tree is a few arrays and no more objects than that.
 */
final class PatternTree {

    private static final char ALPHABET = 0x180;

    private char[] letters = new char[1 << 16];
    private int[] children = new int[1 << 16];
    private int[] siblings = new int[1 << 16];
    /** Where the digits of a node begin, less one; 0 for none. There is one more than the node is deep. */
    private int[] digitsAt = new int[1 << 16];

    private byte[] digits = new byte[1 << 17];
    private int digitCount;
    private int size = 1;
    /** Children of the root by letter: the first step of every search. */
    private final int[] first = new int[ALPHABET];

    PatternTree(List<String> patterns) {
        for (var pattern : patterns) {
            add(pattern);
        }
        for (int child = children[0]; child != 0; child = siblings[child]) {
            if (letters[child] < ALPHABET) {
                first[letters[child]] = child;
            }
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
        int child = child(parent, letter);
        if (child != 0) {
            return child;
        }
        if (size == letters.length) {
            letters = Arrays.copyOf(letters, size * 2);
            children = Arrays.copyOf(children, size * 2);
            siblings = Arrays.copyOf(siblings, size * 2);
            digitsAt = Arrays.copyOf(digitsAt, size * 2);
        }
        letters[size] = letter;
        siblings[size] = children[parent];
        children[parent] = size;
        return size++;
    }

    private int child(int parent, char letter) {
        int child = children[parent];
        while (child != 0 && letters[child] != letter) {
            child = siblings[child];
        }
        return child;
    }

    /** The highest digit before each letter of {@code .word.}: one more than it has letters. */
    byte[] values(String word) {
        var edged = ("." + word + ".").toCharArray();
        var values = new byte[edged.length + 1];
        for (int start = 0; start < edged.length; start++) {
            int node = edged[start] < ALPHABET ? first[edged[start]] : 0;
            for (int i = start; node != 0; node = child(node, edged[i])) {
                i++;
                raise(values, start, i - start, digitsAt[node] - 1);
                if (i == edged.length) {
                    break;
                }
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
