package nl.buurtpers.screen.teletext;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Numbers for a service that was published before. Whatever had a number keeps it, because viewers know it by heart and
 * papers printed it; what is new gets the first free number behind the overview of its chapter.
 */
final class Correction {

    private final Numbering numbering;
    private final Map<String, Integer> numbers = new TreeMap<>();
    private final BitSet taken = new BitSet();
    private final BitSet reserved = new BitSet();

    private Correction(Numbering numbering) {
        this.numbering = numbering;
    }

    /** The first number of each run; empty where there is no index to keep, or no room for what is new. */
    static Optional<Map<String, Integer>> of(Numbering numbering, List<List<Numbering.Demand>> chapters) {
        var correction = new Correction(numbering);
        var index = chapters.getFirst().getFirst();
        if (numbering.kept().getOrDefault(index.key(), 0) != numbering.first()) {
            return Optional.empty();
        }
        chapters.forEach(chapter -> chapter.forEach(correction::reserve));
        chapters.forEach(chapter -> chapter.forEach(correction::keep));
        return chapters.stream().allMatch(correction::add) ? Optional.of(correction.numbers) : Optional.empty();
    }

    /** A run that has grown does not grow over the number of another. */
    private void reserve(Numbering.Demand demand) {
        Optional.ofNullable(numbering.kept().get(demand.key())).ifPresent(reserved::set);
    }

    private void keep(Numbering.Demand demand) {
        Optional.ofNullable(numbering.kept().get(demand.key()))
                .filter(number -> free(number, 1) && free(number + 1, demand.pages() - 1))
                .filter(number ->
                        reserved.get(number + 1, number + demand.pages()).isEmpty())
                .ifPresent(number -> take(number, demand));
    }

    private boolean add(List<Numbering.Demand> chapter) {
        var first = chapter.getFirst().key();
        for (var demand : chapter) {
            if (!numbers.containsKey(demand.key())) {
                int from = numbers.getOrDefault(first, nextTen());
                var number = search(from, demand.pages());
                if (number.isEmpty()) {
                    return false;
                }
                take(number.getAsInt(), demand);
            }
        }
        return true;
    }

    /** A new chapter starts as chapters do: at a round ten behind all others. */
    private int nextTen() {
        return Math.min(Math.ceilDiv(taken.length() + 1, 10) * 10, numbering.last());
    }

    private OptionalInt search(int from, int pages) {
        return IntStream.concat(IntStream.rangeClosed(from, numbering.last()), IntStream.range(numbering.first(), from))
                .filter(number -> free(number, pages))
                .findFirst();
    }

    private boolean free(int number, int pages) {
        return number >= numbering.first()
                && number + pages - 1 <= numbering.last()
                && IntStream.range(number, number + pages).allMatch(n -> Numbering.usable(n) && !taken.get(n));
    }

    private void take(int number, Numbering.Demand demand) {
        numbers.put(demand.key(), number);
        taken.set(number, number + demand.pages());
    }
}
