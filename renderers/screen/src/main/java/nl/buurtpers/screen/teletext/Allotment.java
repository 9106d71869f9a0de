package nl.buurtpers.screen.teletext;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers of all pages, and what had to give way for them: first items share numbers, then the least important ones are
 * left out. Without room for an index and a colophon there are no numbers at all.
 *
 * @param chapters the sections with their batches
 * @param numbers first number of each run of pages
 * @param leftOut items without a place, the last ones first
 */
record Allotment(List<Chapter> chapters, Map<String, Integer> numbers, List<Story> leftOut) {

    /** How many items may share a number, tried in this order. */
    private static final int[] SHARES = {1, 2, 4, 8, 16, 32, Page.MOST_SUBPAGES};

    Allotment {
        chapters = List.copyOf(chapters);
        leftOut = List.copyOf(leftOut);
    }

    /** A section before it has pages. */
    record Contents(String id, String title, List<Story> stories) {
        Contents {
            stories = List.copyOf(stories);
        }
    }

    static Allotment of(List<Contents> contents, Numbering numbering, Words words) {
        var left = contents;
        var leftOut = new ArrayList<Story>();
        while (at(Page.MOST_SUBPAGES, left, numbering, words).isEmpty() && !left.isEmpty()) {
            var least = least(left);
            leftOut.addAll(least);
            left = without(least, left);
        }
        for (int share : SHARES) {
            var placed = at(share, left, numbering, words);
            if (placed.isPresent()) {
                var allotment = placed.orElseThrow();
                return new Allotment(allotment.chapters(), allotment.numbers(), leftOut);
            }
        }
        return new Allotment(List.of(), Map.of(), leftOut);
    }

    /** The numbers when this many items may share one. */
    private static Optional<Allotment> at(int share, List<Contents> contents, Numbering numbering, Words words) {
        var chapters = chapters(contents, share);
        return numbering
                .assign(demands(new Overviews(words, chapters, Map.of())))
                .map(numbers -> new Allotment(chapters, numbers, List.of()));
    }

    private static List<Contents> without(List<Story> stories, List<Contents> contents) {
        var ids = stories.stream().map(Story::id).collect(Collectors.toSet());
        return contents.stream()
                .map(c -> new Contents(
                        c.id(),
                        c.title(),
                        c.stories().stream()
                                .filter(story -> !ids.contains(story.id()))
                                .toList()))
                .filter(c -> !c.stories().isEmpty())
                .toList();
    }

    private static List<Chapter> chapters(List<Contents> contents, int share) {
        return contents.stream()
                .map(c -> new Chapter(c.id(), c.title(), Batch.of(c.stories(), share)))
                .toList();
    }

    private static List<List<Numbering.Demand>> demands(Overviews overviews) {
        var front = Stream.of(
                        Stream.of(demand(Overviews.INDEX, Layout.FRONT, OverviewCopy.index(overviews.index()))),
                        overviews.headlines().map(page -> list(Overviews.HEADLINES, page)).stream(),
                        Stream.of(new Numbering.Demand(Overviews.COLOPHON, 1)),
                        overviews.telephones().map(page -> list(Overviews.TELEPHONES, page)).stream())
                .flatMap(demands -> demands)
                .toList();
        var demands = new ArrayList<List<Numbering.Demand>>();
        demands.add(front);
        overviews.chapters().forEach(chapter -> demands.add(demands(chapter, overviews)));
        return demands;
    }

    private static List<Numbering.Demand> demands(Chapter chapter, Overviews overviews) {
        var items = chapter.batches().stream().map(batch -> new Numbering.Demand(batch.key(), batch.pages()));
        return Stream.concat(Stream.of(list(chapter.key(), overviews.chapter(chapter))), items)
                .toList();
    }

    private static Numbering.Demand list(String key, Subject.Overview overview) {
        return demand(key, Layout.COPY, OverviewCopy.list(overview));
    }

    private static Numbering.Demand demand(String key, Layout layout, List<Line> lines) {
        return new Numbering.Demand(key, Math.ceilDiv(layout.subpages(lines).size(), Page.MOST_SUBPAGES));
    }

    /** A tenth of the items, those of least priority and among them the last. */
    private static List<Story> least(List<Contents> contents) {
        var all = new ArrayList<>(
                contents.stream().flatMap(c -> c.stories().stream()).toList());
        Collections.reverse(all);
        all.sort(Comparator.comparingInt(story -> -story.item().head().priority()));
        return List.copyOf(all.subList(0, Math.max(1, all.size() / 10)));
    }
}
