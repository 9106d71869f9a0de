package nl.buurtpers.typeset.hyphen;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Liang's patterns as a tree of letters, each node with its first child and next sibling. A pattern such as {@code .aan5}
 * is letters with digits between them: an odd digit allows a division, an even one forbids it, the highest wins. A full
 * stop is the edge of a word.
 */
final class PatternTree {

    private char[] letters = new char[1 << 16];
    private int[] children = new int[1 << 16];
    private int[] siblings = new int[1 << 16];
    private byte[] @Nullable [] digits = new byte[1 << 16][];
    private int size = 1;

    PatternTree(List<String> patterns) {
        patterns.forEach(this::add);
    }

    private void add(String pattern) {
        var values = new byte[pattern.length() + 1];
        int node = 0;
        int depth = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c >= '0' && c <= '9') {
                values[depth] = (byte) (c - '0');
            } else {
                node = grow(node, c);
                depth++;
            }
        }
        digits[node] = Arrays.copyOf(values, depth + 1);
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
            digits = Arrays.copyOf(digits, size * 2);
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
        var edged = "." + word + ".";
        var values = new byte[edged.length() + 1];
        for (int start = 0; start < edged.length(); start++) {
            int node = 0;
            for (int i = start; i < edged.length(); i++) {
                node = child(node, edged.charAt(i));
                if (node == 0) {
                    break;
                }
                raise(values, start, digits[node]);
            }
        }
        return values;
    }

    private static void raise(byte[] values, int start, byte @Nullable [] pattern) {
        if (pattern != null) {
            for (int i = 0; i < pattern.length; i++) {
                values[start + i] = (byte) Math.max(values[start + i], pattern[i]);
            }
        }
    }
}
