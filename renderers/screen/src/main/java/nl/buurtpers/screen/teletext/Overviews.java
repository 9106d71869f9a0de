package nl.buurtpers.screen.teletext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.Item;
import nl.buurtpers.model.Notice;
import nl.buurtpers.model.Service;
import nl.buurtpers.plan.Fact;

/**
 * The pages that lead to other pages. They take the same rows whatever the numbers are, so that they can be measured before
 * numbers are given.
 *
 * @param words the words of the service
 * @param chapters all sections
 * @param numbers number of each run of pages; a run that has none yet counts as {@value #UNKNOWN}
 */
record Overviews(Words words, List<Chapter> chapters, Map<String, Integer> numbers) {

    static final String INDEX = "index";
    static final String HEADLINES = "headlines";
    static final String COLOPHON = "colophon";
    static final String TELEPHONES = "telephones";

    private static final int UNKNOWN = 100;

    /** News of the front page that the index itself names. */
    private static final int TOP_STORIES = 3;

    /** Headlines fill two screens: a viewer waits for them in turn. */
    private static final int MOST_HEADLINES = 30;

    private static final String TOP = "top";
    private static final String SECTIONS = "sections";
    private static final String MORE = "more";

    /** Whether a group has words of its own; those of the index are told apart by a blank row. */
    static boolean spoken(String group) {
        return !List.of("", TOP, SECTIONS, MORE).contains(group);
    }

    static boolean isTop(String group) {
        return group.equals(TOP);
    }

    int number(String key) {
        return numbers.getOrDefault(key, UNKNOWN);
    }

    /** The index: top stories, sections, the rest. */
    Subject.Overview index() {
        var entries = new ArrayList<Subject.Entry>();
        stories()
                .filter(at -> at.story.item().head().priority() == 1)
                .limit(TOP_STORIES)
                .forEach(at -> entries.add(at.entry(at.story.brief(), TOP)));
        chapters.forEach(chapter -> entries.add(entry(chapter.title(), chapter.key(), SECTIONS)));
        headlines().ifPresent(page -> entries.add(entry(page.title(), HEADLINES, MORE)));
        telephones().ifPresent(page -> entries.add(entry(page.title(), TELEPHONES, MORE)));
        entries.add(entry(words.text("page.colophon"), COLOPHON, MORE));
        return new Subject.Overview(words.text("page.index"), entries);
    }

    /** The most important headlines of all sections. */
    Optional<Subject.Overview> headlines() {
        var entries = stories()
                .filter(at -> news(at.story.item().item()))
                .sorted(Comparator.comparingInt(at -> at.story.item().head().priority()))
                .limit(MOST_HEADLINES)
                .map(at -> at.entry(at.story.brief(), ""))
                .toList();
        return overview("page.headlines", entries);
    }

    /** Telephone numbers of the sociale kaart. */
    Optional<Subject.Overview> telephones() {
        var entries = stories()
                .filter(at -> at.story.item().item() instanceof Service)
                .flatMap(at -> at.story.item().fact(Fact.Kind.PHONE).stream()
                        .map(phone -> new Subject.Entry(at.story.brief(), spelled(phone.value()), at.number(), "")))
                .filter(entry -> entry.label().length() <= 15)
                .toList();
        return overview("page.telephones", entries);
    }

    private Optional<Subject.Overview> overview(String title, List<Subject.Entry> entries) {
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Subject.Overview(words.text(title), entries));
    }

    /** All items of a section; those of the diary by day. */
    Subject.Overview chapter(Chapter chapter) {
        var places = places(chapter);
        if (chapter.isDiary()) {
            places = places.sorted(Comparator.comparing(at -> at.firstDay(words)));
        }
        var entries = places.map(at -> at.entry(
                        at.story.brief(), spelled(words.day(at.story.item().item()))))
                .toList();
        return new Subject.Overview(chapter.title(), entries);
    }

    private static boolean news(Item item) {
        return item instanceof Article || item instanceof Notice;
    }

    private static String spelled(String text) {
        return new Spelling(Optional.empty()).spell(text);
    }

    private Subject.Entry entry(String title, String key, String group) {
        return new Subject.Entry(title, Integer.toString(number(key)), number(key), group);
    }

    private Stream<At> stories() {
        return chapters.stream().flatMap(this::places);
    }

    private Stream<At> places(Chapter chapter) {
        return chapter.batches().stream()
                .flatMap(batch -> batch.stories().stream().map(story -> new At(batch, story, number(batch.key()))));
    }

    /** Where a story is. */
    private record At(Batch batch, Story story, int first) {

        int number() {
            return first + batch.start(story) / Page.MOST_SUBPAGES;
        }

        Subject.Entry entry(String title, String group) {
            var label = batch.shared() ? number() + "/" + (batch.start(story) + 1) : Integer.toString(number());
            return new Subject.Entry(title, label, number(), group);
        }

        java.time.LocalDate firstDay(Words words) {
            return story.item().item() instanceof Event event
                    ? event.occasion().time().firstDay(words.zone())
                    : java.time.LocalDate.MAX;
        }
    }
}
