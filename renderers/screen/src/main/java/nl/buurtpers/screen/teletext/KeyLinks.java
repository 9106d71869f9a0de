package nl.buurtpers.screen.teletext;

import java.util.List;

/** Where the coloured keys of each page lead. */
final class KeyLinks {

    private final Words words;
    private final Overviews overviews;
    private final List<Run> runs;

    KeyLinks(Words words, Overviews overviews, List<Run> runs) {
        this.words = words;
        this.overviews = overviews;
        this.runs = List.copyOf(runs);
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
        return overviews.chapters().stream()
                .filter(chapter -> holds(chapter, page))
                .mapToInt(chapter -> overviews.number(chapter.key()))
                .findFirst()
                .orElseGet(() -> before(page));
    }

    /** A late item may stand behind the pages of another chapter. */
    private boolean holds(Chapter chapter, int page) {
        return chapter.batches().stream().anyMatch(batch -> {
            int first = overviews.number(batch.key());
            return first <= page && page < first + batch.pages();
        });
    }

    private int before(int page) {
        return overviews.chapters().stream()
                .mapToInt(chapter -> overviews.number(chapter.key()))
                .filter(number -> number < page)
                .max()
                .orElseGet(() ->
                        overviews.number(overviews.headlines().isPresent() ? Overviews.HEADLINES : Overviews.COLOPHON));
    }

    /** The page after this one; after the last page the index. */
    private int next(int page) {
        return runs.stream()
                .filter(run -> run.first() + run.pages() - 1 > page)
                .mapToInt(run -> Math.max(run.first(), page + 1))
                .min()
                .orElse(overviews.number(Overviews.INDEX));
    }

    private Fastext.Link second() {
        return overviews.chapters().stream()
                .filter(Chapter::isDiary)
                .findFirst()
                .map(diary -> new Fastext.Link(words.text("key.diary"), overviews.number(diary.key())))
                .orElseGet(() -> new Fastext.Link(words.text("key.colophon"), overviews.number(Overviews.COLOPHON)));
    }
}
