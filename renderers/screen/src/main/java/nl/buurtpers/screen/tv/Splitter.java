package nl.buurtpers.screen.tv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.buurtpers.plan.Linear;
import nl.buurtpers.screen.tv.Passage.Ending;
import nl.buurtpers.screen.tv.Passage.Role;

/**
 * Spreads passages over slides: as few as can be, evenly filled, ended where a reader pauses. Of all ways to do it the
 * cheapest is found by dynamic programming, as line breaks are.
 */
final class Splitter {

    /** What a slide costs by being there. */
    private static final double SLIDE = 1.3;
    /** More words than this tire a reader who stands; a few more are better than another slide. */
    private static final int WORDS = 42;

    /** In characters. */
    private static final int ORPHAN = 30;

    /** Parts of a sentence are not made smaller, in characters. */
    private static final int SHORTEST = 20;

    private static final double NEVER = 1e6;

    private final List<Passage> parts;
    private final int[] words;
    private final Room first;
    private final Room next;
    private final Map<Stretch, Double> heights = new HashMap<>();

    private Splitter(List<Passage> parts, Room first, Room next) {
        this.parts = parts;
        this.words = parts.stream().mapToInt(Splitter::words).toArray();
        this.first = first;
        this.next = next;
    }

    /** Facts are looked up, not read from the first to the last. */
    private static int words(Passage part) {
        int words = Linear.words(part.text());
        return part instanceof Passage.Words fact && fact.role() == Role.FACT ? words / 2 : words;
    }

    /**
     * The room for text on a slide.
     *
     * @param column where it stands
     * @param height px
     */
    record Room(Column column, double height) {}

    /**
     * Passages spread over slides.
     *
     * @param slides the passages of each
     * @param roomy whether no sentence had to be parted because a slide has too little room for it
     */
    record Split(List<List<Passage>> slides, boolean roomy) {}

    /** The passages of each slide; one slide without any where there are no passages. */
    static Split split(List<Passage> passages, Room first, Room next) {
        if (passages.isEmpty()) {
            return new Split(List.of(List.of()), true);
        }
        int longest = Sentences.LONGEST;
        var splitter = new Splitter(Sentences.parted(passages, longest), first, next);
        boolean roomy = splitter.eachFits();
        while (longest > SHORTEST && !splitter.eachFits()) {
            longest /= 2;
            splitter = new Splitter(Sentences.parted(passages, longest), first, next);
        }
        return new Split(splitter.slides(), roomy);
    }

    /** Whether a slide has room for each part, at least alone. */
    private boolean eachFits() {
        return IntStream.range(0, parts.size()).allMatch(i -> height(i, i + 1) <= (i == 0 ? first : next).height());
    }

    private List<List<Passage>> slides() {
        int count = parts.size();
        var cost = new double[count + 1];
        var from = new int[count + 1];
        java.util.Arrays.fill(cost, Double.POSITIVE_INFINITY);
        cost[0] = 0;
        for (int begin = 0; begin < count; begin++) {
            int tell = 0;
            for (int end = begin + 1; end <= count; end++) {
                tell += words[end - 1];
                double slide = slide(begin, end, tell);
                if (slide >= NEVER && end > begin + 1) {
                    break;
                }
                if (cost[begin] + slide < cost[end]) {
                    cost[end] = cost[begin] + slide;
                    from[end] = begin;
                }
            }
        }
        var slides = new ArrayList<List<Passage>>();
        for (int end = count; end > 0; end = from[end]) {
            slides.addFirst(Sentences.joined(parts.subList(from[end], end)));
        }
        return slides;
    }

    /** The cost of a slide with these parts. */
    private double slide(int begin, int end, int tell) {
        if (end - begin > 1 && parts.subList(begin, end).stream().anyMatch(part -> part instanceof Passage.Plate)) {
            return NEVER;
        }
        var room = begin == 0 ? first : next;
        double height = height(begin, end);
        if (height > room.height()) {
            return NEVER;
        }
        double open = 1 - height / room.height();
        double crowd = Math.max(0, tell - WORDS) / 12.0;
        double lonely = begin > 0 && parts.subList(begin, end).stream().allMatch(Splitter::minor) ? 8 : 0;
        return SLIDE
                + open * open
                + crowd * crowd
                + lonely
                + (end == parts.size() ? 0 : ending(end) + orphan(begin, end));
    }

    /** A word or two of what goes on overleaf are an orphan at the foot of a slide. */
    private double orphan(int begin, int end) {
        boolean goesOn = parts.get(end - 1) instanceof Passage.Words last
                && parts.get(end) instanceof Passage.Words next
                && related(last, next)
                && last.text().length() < ORPHAN;
        boolean alone = end - begin < 2
                || !(parts.get(end - 2) instanceof Passage.Words before
                        && parts.get(end - 1) instanceof Passage.Words last
                        && related(before, last));
        return goesOn && alone ? 6 : 0;
    }

    private static boolean related(Passage.Words above, Passage.Words below) {
        boolean entries = above.depth() > 0 && below.depth() > 0;
        boolean lines = above.role() == Role.VERBATIM && below.role() == Role.VERBATIM;
        return entries || lines || above.ending() != Ending.BLOCK;
    }

    /** Who wrote it is no news: it does not deserve a slide of its own. */
    private static boolean minor(Passage part) {
        return part instanceof Passage.Words words && words.role() == Role.BYLINE;
    }

    private record Stretch(boolean first, int begin, int end) {}

    /** Parts of one block are set once, however many slides they are tried on. */
    private double height(int begin, int end) {
        boolean opening = begin == 0 && first.column().width() != next.column().width();
        var column = (opening ? first : next).column();
        double height = 0;
        for (int from = begin; from < end; ) {
            int to = blockEnd(from, end);
            int start = from;
            height += from == begin ? 0 : column.gap(parts.get(from - 1), parts.get(from));
            height += heights.computeIfAbsent(
                    new Stretch(opening, from, to), _ -> column.height(Sentences.joined(parts.subList(start, to))));
            from = to;
        }
        return height;
    }

    private int blockEnd(int from, int end) {
        int to = from + 1;
        while (to < end && parts.get(to - 1) instanceof Passage.Words words && words.ending() != Ending.BLOCK) {
            to++;
        }
        return to;
    }

    /** The cost of ending a slide before this part. */
    private double ending(int end) {
        return switch (parts.get(end - 1)) {
            case Passage.Row row -> row.head() ? 50 : parts.get(end) instanceof Passage.Row ? 1.5 : 0;
            case Passage.Plate _, Passage.Address _ -> 0;
            case Passage.Words words -> words(words, parts.get(end));
        };
    }

    private static double words(Passage.Words last, Passage next) {
        if (last.ending() != Ending.BLOCK) {
            return last.ending() == Ending.SENTENCE ? 0.5 : 1.2;
        }
        if (last.role() == Role.HEADING || last.role() == Role.WHEN) {
            return 50;
        }
        boolean entries = next instanceof Passage.Words words && last.depth() > 0 && words.depth() > 0;
        boolean facts = next instanceof Passage.Words words && last.role() == Role.FACT && words.role() == Role.FACT;
        return facts ? 2 : entries || next instanceof Passage.Address ? 0.4 : 0;
    }
}
