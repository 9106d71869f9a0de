package nl.buurtpers.screen.teletext;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Gives pages their numbers. Each chapter starts at a round ten with a number to spare, so that a late item moves nothing in
 * other chapters; where there is no room for that, chapters follow each other closely.
 *
 * @param first number of the index
 * @param last highest number that the station gave
 * @param kept first number of each run in the publication that this one corrects, by key
 */
record Numbering(int first, int last, Map<String, Integer> kept) {

    /** 888 and 889 carry subtitles for the deaf; viewers would get our text over every programme. */
    private static final int SUBTITLES = 888;

    private static final int SUBTITLES_TOO = 889;

    Numbering {
        kept = Map.copyOf(kept);
    }

    /** Numbers of a service that was not published before. */
    Numbering(int first, int last) {
        this(first, last, Map.of());
    }

    /**
     * A run of pages that belong together.
     *
     * @param key its name
     * @param pages how many numbers in a row it needs
     */
    record Demand(String key, int pages) {}

    /** The first number of each run, by key; empty if there are not enough numbers. */
    Optional<Map<String, Integer>> assign(List<List<Demand>> chapters) {
        return Correction.of(this, chapters).or(() -> assign(chapters, 10)).or(() -> assign(chapters, 1));
    }

    /** How many numbers there are. */
    int size() {
        return (int) java.util.stream.IntStream.rangeClosed(first, last)
                .filter(Numbering::usable)
                .count();
    }

    private Optional<Map<String, Integer>> assign(List<List<Demand>> chapters, int round) {
        var numbers = new TreeMap<String, Integer>();
        int next = first;
        for (var chapter : chapters) {
            for (var demand : chapter) {
                int start = free(next, demand.pages());
                numbers.put(demand.key(), start);
                next = start + demand.pages();
            }
            if (next - 1 > last) {
                return Optional.empty();
            }
            next = round == 1 ? next : Math.ceilDiv(next + 1, round) * round;
        }
        return Optional.of(numbers);
    }

    private static int free(int from, int pages) {
        return from <= SUBTITLES_TOO && from + pages > SUBTITLES ? SUBTITLES_TOO + 1 : from;
    }

    static boolean usable(int number) {
        return number != SUBTITLES && number != SUBTITLES_TOO;
    }
}
