package nl.buurtpers.testkit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * What a channel shows, as letters and digits without what lies between them, so that line breaks, hyphens at line ends
 * and marks do not matter. Letters that were found once are not found again: a text that stands in an edition twice must
 * be shown twice.
 */
final class Shown {

    /** Furniture between two places of one text: a folio, a running head, a repeated headline. In letters. */
    private static final int FURNITURE = 700;
    /** So many letters in a row tell where a text goes on. */
    private static final int ANCHOR = 14;

    private final String letters;
    private final int[] passageEnds;
    private final UnaryOperator<String> fold;
    private final BitSet found = new BitSet();

    Shown(Extract extract, UnaryOperator<String> fold) {
        this.fold = fold;
        var all = new StringBuilder();
        passageEnds = new int[extract.passages().size()];
        for (int i = 0; i < passageEnds.length; i++) {
            all.append(letters(fold.apply(extract.passages().get(i).text())));
            passageEnds[i] = all.length();
        }
        letters = all.toString();
    }

    /** Letters and digits alone. */
    static String letters(String text) {
        var out = new StringBuilder(text.length());
        java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /**
     * Finds a text at or after a place and takes it.
     *
     * @return where it ends
     */
    OptionalInt take(Wanted wanted, int from) {
        var parts = new ArrayList<Wanted.Part>();
        for (var part : merged(wanted.parts())) {
            var words = letters(fold.apply(part.words()));
            if (!words.isEmpty()) {
                parts.add(new Wanted.Part(words, part.optional()));
            }
        }
        while (!parts.isEmpty() && parts.getFirst().optional()) {
            parts.removeFirst();
        }
        if (parts.isEmpty()) {
            return OptionalInt.of(from);
        }
        var first = parts.getFirst().words();
        var anchor = first.substring(0, Math.min(ANCHOR, first.length()));
        for (int start = letters.indexOf(anchor, from); start >= 0; start = letters.indexOf(anchor, start + 1)) {
            if (!found.get(start)) {
                var match = match(parts, start);
                if (match.isPresent()) {
                    return match;
                }
            }
        }
        return OptionalInt.empty();
    }

    /** Neighbours that must both be shown are one part, so that a fold sees words whole. */
    private static List<Wanted.Part> merged(List<Wanted.Part> parts) {
        var merged = new ArrayList<Wanted.Part>();
        for (var part : parts) {
            if (!part.optional() && !merged.isEmpty() && !merged.getLast().optional()) {
                merged.set(merged.size() - 1, new Wanted.Part(merged.getLast().words() + part.words(), false));
            } else {
                merged.add(part);
            }
        }
        return merged;
    }

    private OptionalInt match(List<Wanted.Part> parts, int start) {
        var taken = new BitSet();
        int at = start;
        for (var part : parts) {
            int end = part(part.words(), at, taken);
            if (end < 0 && !part.optional()) {
                return OptionalInt.empty();
            }
            at = end < 0 ? at : end;
        }
        found.or(taken);
        return OptionalInt.of(at);
    }

    /** Where these letters end when they start here, or after furniture; -1 when they are not here. */
    private int part(String words, int from, BitSet taken) {
        int at = from;
        int done = 0;
        var mine = new BitSet();
        while (done < words.length()) {
            if (at < letters.length() && letters.charAt(at) == words.charAt(done)) {
                mine.set(at);
                at++;
                done++;
                continue;
            }
            int on = overFurniture(words, done, at);
            if (on < 0) {
                return -1;
            }
            at = on;
        }
        taken.or(mine);
        return at;
    }

    /** Where the text goes on at another place. The letters before the break may have been furniture by coincidence. */
    private int overFurniture(String words, int done, int at) {
        int end = Math.min(done + ANCHOR, words.length());
        int on = letters.indexOf(words.substring(done, end), at);
        return on >= 0 && on - at <= FURNITURE && crosses(at, on) ? on : -1;
    }

    private boolean crosses(int from, int to) {
        for (int end : passageEnds) {
            if (end >= from && end <= to) {
                return true;
            }
        }
        return false;
    }

    /** The place around a position, for messages. */
    String around(int position) {
        return letters.substring(Math.max(0, position - 60), Math.min(letters.length(), position + 120));
    }
}
