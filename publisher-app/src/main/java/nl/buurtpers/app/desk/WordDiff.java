package nl.buurtpers.app.desk;

import java.util.ArrayList;
import java.util.List;

/**
 * Two texts, word by word: what both have, what only one has.
 *
 * @param pieces in reading order
 */
record WordDiff(List<Piece> pieces) {

    /** Words compared on each side; longer texts are compared by line. */
    private static final int MOST_WORDS = 3_000;

    WordDiff {
        pieces = List.copyOf(pieces);
    }

    /** A run of text and where it stands: {@code same}, {@code gone}, {@code added} or {@code skipped}. */
    record Piece(String kind, String text) {}

    /** Words of a stretch that both texts have that are told before and after it. */
    private static final int ROUND = 15;

    /** Whether the texts are the same. */
    public boolean same() {
        return pieces.stream().allMatch(piece -> piece.kind().equals("same"));
    }

    /** The pieces with the middle of long stretches that both texts have left out: {@code skipped}. */
    public List<Piece> brief() {
        var brief = new ArrayList<Piece>();
        for (var piece : pieces) {
            var words = parts(piece.text(), "(?<=\\s)");
            if (piece.kind().equals("same") && words.size() > 3 * ROUND) {
                brief.add(new Piece("same", String.join("", words.subList(0, ROUND))));
                brief.add(new Piece("skipped", ""));
                brief.add(new Piece("same", String.join("", words.subList(words.size() - ROUND, words.size()))));
            } else {
                brief.add(piece);
            }
        }
        return List.copyOf(brief);
    }

    /** The way from one text to another. */
    static WordDiff of(String before, String after) {
        var from = parts(before, "(?<=\\s)");
        var to = parts(after, "(?<=\\s)");
        return from.size() <= MOST_WORDS && to.size() <= MOST_WORDS
                ? of(from, to)
                : of(parts(before, "(?<=\n)"), parts(after, "(?<=\n)"));
    }

    private static List<String> parts(String text, String border) {
        return List.of(text.split(border, -1));
    }

    /** The longest run of parts that both have (Hunt and McIlroy, 1976, in its plain form). */
    private static WordDiff of(List<String> from, List<String> to) {
        var longest = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                longest[i][j] = from.get(i).equals(to.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        var pieces = new ArrayList<Piece>();
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            if (i < from.size() && j < to.size() && from.get(i).equals(to.get(j))) {
                add(pieces, "same", from.get(i++));
                j++;
            } else if (j == to.size() || (i < from.size() && longest[i + 1][j] >= longest[i][j + 1])) {
                add(pieces, "gone", from.get(i++));
            } else {
                add(pieces, "added", to.get(j++));
            }
        }
        return new WordDiff(pieces);
    }

    private static void add(List<Piece> pieces, String kind, String text) {
        if (!pieces.isEmpty() && pieces.getLast().kind().equals(kind)) {
            pieces.set(pieces.size() - 1, new Piece(kind, pieces.getLast().text() + text));
        } else if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }
}
