package nl.buurtpers.screen.teletext;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where the coloured keys of each page lead. */
final class KeyLinks {

    private final Words words;
    private final Overviews overviews;
    private final NavigableSet<Integer> pages = new TreeSet<>();
    private final NavigableSet<Integer> chapters = new TreeSet<>();

    /** By page: the overview of the section whose items are there. A late item may stand behind those of another one. */
    private final Map<Integer, Integer> sections = new HashMap<>();

    /** Where the front pages lead. */
    private final int front;

    KeyLinks(Words words, Overviews overviews, List<Run> runs) {
        this.words = words;
        this.overviews = overviews;
        runs.forEach(
                run -> IntStream.range(run.first(), run.first() + run.pages()).forEach(pages::add));
        overviews.chapters().forEach(this::add);
        this.front = overviews.number(overviews.headlines().isPresent() ? Overviews.HEADLINES : Overviews.COLOPHON);
    }

    private void add(Chapter chapter) {
        int overview = overviews.number(chapter.key());
        chapters.add(overview);
        for (var batch : chapter.batches()) {
            int first = overviews.number(batch.key());
            IntStream.range(first, first + batch.pages()).forEach(page -> sections.put(page, overview));
        }
    }

    Fastext of(int page) {
        int index = overviews.number(Overviews.INDEX);
        return new Fastext(
                new Fastext.Link(words.text("key.overview"), overview(page)),
                new Fastext.Link(words.text("key.next"), next(page)),
                second(),
                new Fastext.Link(words.text("key.index"), index),
                index);
    }

    /** The overview of the section that this page is in; the headlines, or the colophon without them, for the front pages. */
    private int overview(int page) {
        return Stream.of(Optional.ofNullable(sections.get(page)), Optional.ofNullable(chapters.lower(page)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(front);
    }

    /** The page after this one; after the last page the index. */
    private int next(int page) {
        return Optional.ofNullable(pages.higher(page)).orElse(overviews.number(Overviews.INDEX));
    }

    private Fastext.Link second() {
        return overviews.chapters().stream()
                .filter(Chapter::isDiary)
                .findFirst()
                .map(diary -> new Fastext.Link(words.text("key.diary"), overviews.number(diary.key())))
                .orElseGet(() -> new Fastext.Link(words.text("key.colophon"), overviews.number(Overviews.COLOPHON)));
    }
}
