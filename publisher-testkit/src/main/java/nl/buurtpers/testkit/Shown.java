package nl.buurtpers.testkit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
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

    /**
     * Follows the parts along every way in which they may stand there: the first word of a cell may be the name of its
     * column or the cell itself, and only the words after it tell.
     */
    private OptionalInt match(List<Wanted.Part> parts, int start) {
        var trails = new TreeMap<Integer, Trail>();
        trails.put(start, Trail.START);
        for (var part : parts) {
            var longer = new TreeMap<Integer, Trail>();
            trails.forEach((at, trail) -> {
                part(part.words(), at, trail).ifPresent(next -> longer.putIfAbsent(next.end(), next));
                if (part.optional()) {
                    longer.putIfAbsent(at, trail);
                }
            });
            trails = longer;
        }
        if (trails.isEmpty()) {
            return OptionalInt.empty();
        }
        // The way that ends first: one that runs on may have met optional words of a later text by chance.
        var last = trails.firstEntry();
        for (var trail = Optional.of(last.getValue());
                trail.isPresent();
                trail = trail.orElseThrow().before()) {
            found.set(trail.orElseThrow().from(), trail.orElseThrow().end());
        }
        return OptionalInt.of(last.getKey());
    }

    /** Letters that were taken, and those before them. */
    private record Trail(int from, int end, Optional<Trail> before) {
        static final Trail START = new Trail(0, 0, Optional.empty());
    }

    /** The trail with these letters, which start here or after furniture; nothing when they are not here. */
    private Optional<Trail> part(String words, int from, Trail before) {
        var trail = before;
        int at = from;
        int done = 0;
        while (done < words.length()) {
            int same = same(words, done, at);
            if (same > 0) {
                trail = new Trail(at, at + same, Optional.of(trail));
                at += same;
                done += same;
            } else {
                int on = overFurniture(words, done, at);
                int chance = at - placeStart(at);
                if (on < 0 && chance > 0 && chance <= Math.min(done, trail.end() - trail.from())) {
                    // The furniture of the next place begins with the letters that the text goes on with.
                    on = goesOn(words, done - chance, at - chance + 1);
                    trail = new Trail(trail.from(), trail.end() - chance, trail.before());
                    done -= chance;
                }
                if (on < 0) {
                    return Optional.empty();
                }
                // Letters that are the same before the furniture and behind it belong to what goes on behind it.
                int shift = sameBefore(at, on, Math.min(done, trail.end() - trail.from()));
                trail = new Trail(trail.from(), trail.end() - shift, trail.before());
                done -= shift;
                at = on - shift;
            }
        }
        return Optional.of(trail);
    }

    /** How many letters are the same from here. */
    private int same(String words, int done, int at) {
        int same = 0;
        while (done + same < words.length()
                && at + same < letters.length()
                && letters.charAt(at + same) == words.charAt(done + same)) {
            same++;
        }
        return same;
    }

    /** How many letters are the same before two places; at most so many, and no more than lie between them. */
    private int sameBefore(int at, int on, int most) {
        int same = 0;
        while (same < Math.min(most, on - at) && letters.charAt(at - 1 - same) == letters.charAt(on - 1 - same)) {
            same++;
        }
        return same;
    }

    /** Where the text goes on at another place; -1 where it does not. */
    private int overFurniture(String words, int done, int at) {
        int on = goesOn(words, done, at);
        return on >= 0 && crosses(at, on) ? on : -1;
    }

    /** Where the text goes on, not far from here. */
    private int goesOn(String words, int done, int at) {
        int end = Math.min(done + ANCHOR, words.length());
        int on = letters.indexOf(words.substring(done, end), at);
        return on >= 0 && on - at <= FURNITURE ? on : -1;
    }

    /** Where the place begins in which this letter stands. */
    private int placeStart(int at) {
        int start = 0;
        for (int end : passageEnds) {
            if (end <= at) {
                start = end;
            }
        }
        return start;
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
