package nl.buurtpers.screen.teletext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.Kit;

/** Composes a service: copy, numbers, overviews, pages. */
final class Composer {

    private final Plan plan;
    private final Edition edition;
    private final Words words;
    private final Spelling spelling = new Spelling(Optional.empty());
    private final String name;
    private final Ink accent;
    private final List<String> logo;
    private final Optional<PageLog> previous;
    private final Numbering numbering;

    Composer(Plan plan, Kit kit) {
        this.plan = plan;
        this.edition = plan.edition();
        this.words = new Words(Messages.of(Composer.class, edition.language()), edition.timeZone());
        this.name = line(kit.options().text(TeletextRenderer.SERVICE_NAME).orElse(edition.publication()));
        this.accent = Ink.like(kit.style().accent());
        this.logo =
                kit.options().word(TeletextRenderer.LOGO).equals(TeletextRenderer.YES) ? MosaicLogo.of(kit) : List.of();
        this.previous = PageLog.previous(kit, edition);
        this.numbering = numbering(
                kit, previous.<Map<String, Integer>>map(PageLog::numbers).orElse(Map.of()));
    }

    /** A composed service, with what is to be told of it. */
    record Composed(
            Carousel carousel,
            Allotment allotment,
            List<Story> illegible,
            Words words,
            PageLog log,
            List<Finding> findings) {}

    Composed compose() {
        var contents = contents();
        var illegible = contents.stream()
                .flatMap(part -> part.stories().stream())
                .filter(story -> !story.legible())
                .toList();
        var allotment = Allotment.of(legible(contents), numbering, words);
        var header = new Header(name, edition.date(), words.messages().locale());
        var pages = allotment.numbers().isEmpty() ? List.<Page>of() : pages(allotment);
        return new Composed(
                new Carousel(header, pages),
                allotment,
                illegible,
                words,
                PageLog.of(edition, allotment.numbers(), pages, previous),
                findings(contents, allotment, pages.size()));
    }

    private static List<Allotment.Contents> legible(List<Allotment.Contents> contents) {
        return contents.stream()
                .map(part -> new Allotment.Contents(
                        part.id(),
                        part.title(),
                        part.stories().stream().filter(Story::legible).toList()))
                .filter(part -> !part.stories().isEmpty())
                .toList();
    }

    private List<Page> pages(Allotment allotment) {
        var overviews = new Overviews(words, allotment.chapters(), allotment.numbers());
        var runs = runs(overviews);
        var setter = new PageSetter(words, source(), name, day(), accent, logo);
        var links = new KeyLinks(words, overviews, runs);
        return runs.parallelStream()
                .flatMap(run -> setter.pages(run, links::of).stream())
                .sorted(Comparator.comparingInt(Page::number))
                .toList();
    }

    private static Numbering numbering(Kit kit, Map<String, Integer> kept) {
        int first = kit.options().whole(TeletextRenderer.FIRST_PAGE);
        int ownMagazine = first == TeletextRenderer.FIRST ? TeletextRenderer.LAST : first / 100 * 100 + 99;
        int last = kit.options().wholeIfSet(TeletextRenderer.LAST_PAGE).orElse(ownMagazine);
        return new Numbering(first, Math.max(last, first), kept);
    }

    private List<Allotment.Contents> contents() {
        return plan.parts().stream()
                .map(part -> new Allotment.Contents(
                        part.section().id(),
                        line(part.section().title()),
                        part.items().parallelStream().map(StoryCopy::story).toList()))
                .toList();
    }

    private List<Run> runs(Overviews overviews) {
        var runs = new ArrayList<Run>();
        runs.add(run(
                overviews, Overviews.INDEX, Layout.FRONT, overviews.index(), OverviewCopy.index(overviews.index())));
        overviews.headlines().ifPresent(page -> runs.add(list(overviews, Overviews.HEADLINES, page)));
        runs.add(run(
                overviews,
                Overviews.COLOPHON,
                Layout.COPY,
                new Subject.Colophon(words.text("page.colophon")),
                new ColophonCopy(spelling, words).lines(plan)));
        overviews.telephones().ifPresent(page -> runs.add(list(overviews, Overviews.TELEPHONES, page)));
        for (var chapter : overviews.chapters()) {
            runs.add(list(overviews, chapter.key(), overviews.chapter(chapter)));
            chapter.batches().forEach(batch -> runs.add(batch(overviews, chapter, batch)));
        }
        return runs;
    }

    private Run list(Overviews overviews, String key, Subject.Overview page) {
        return run(overviews, key, Layout.COPY, page, OverviewCopy.list(page));
    }

    private Run run(Overviews overviews, String key, Layout layout, Subject subject, List<Line> lines) {
        var screens = Run.screens(subject.title(), layout.subpages(lines));
        return new Run(overviews.number(key), subject, layout, line(edition.publication()), screens);
    }

    private static Run batch(Overviews overviews, Chapter chapter, Batch batch) {
        var screens = batch.stories().stream()
                .flatMap(story -> Run.screens(story.brief(), story.subpages()).stream())
                .toList();
        var subject = new Subject.Stories(batch.stories().getFirst().brief(), batch.stories());
        return new Run(overviews.number(batch.key()), subject, Layout.COPY, chapter.title(), screens);
    }

    /** The paper with its number, at the foot of each page. */
    private String source() {
        var number = edition.number().map(n -> words.messages().text("edition.number", n));
        return line(Stream.of(Optional.of(edition.publication()), edition.title(), number)
                .flatMap(Optional::stream)
                .reduce((a, b) -> a + ", " + b)
                .orElse(""));
    }

    private String day() {
        return line(new Calendar(words.messages()).day(edition.date()));
    }

    private String line(String text) {
        return spelling.spell(text).replace('\n', ' ').strip();
    }

    private List<Finding> findings(List<Allotment.Contents> contents, Allotment allotment, int pages) {
        int without = allotment.leftOut().size();
        var tooFew = without == 0 && pages > 0
                ? Stream.<Finding>empty()
                : Stream.<Finding>of(new Finding.TooFewPages(numbering.first(), numbering.last(), without, pages));
        var replaced =
                contents.stream().flatMap(part -> part.stories().stream()).flatMap(story -> story.findings().stream());
        return Stream.of(tooFew, spelling.findings().stream(), replaced)
                .flatMap(findings -> findings)
                .toList();
    }
}
