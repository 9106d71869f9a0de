package nl.buurtpers.print.largeprint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.print.copy.Compositor;
import nl.buurtpers.print.copy.Copy;
import nl.buurtpers.print.copy.FactsDesk;
import nl.buurtpers.print.copy.Paper;
import nl.buurtpers.print.copy.PictureDesk;
import nl.buurtpers.print.copy.Substitutions;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.print.copy.Typography;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.Kit;
import nl.buurtpers.typeset.flow.Galley;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.flow.Slip;
import nl.buurtpers.typeset.frame.Composition;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.frame.Page;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.line.Typesetter;
import nl.buurtpers.typeset.text.Run;

/** Composes a large-print edition: title and contents first, then section by section, the colophon last. */
final class LargePrintComposer {

    private final Plan plan;
    private final LargePrintStyle style;
    private final Typography type;
    private final Tree tree = new Tree();
    private final Messages messages;
    private final PictureDesk pictures;
    private final FactsDesk facts;
    private final List<Finding> findings = new ArrayList<>();
    private final String language;

    LargePrintComposer(Plan plan, Kit kit) {
        this.plan = plan;
        this.language = plan.edition().language();
        this.messages = Messages.of(LargePrintRenderer.class, language);
        this.style = LargePrintStyle.of(
                kit.options().decimal("body-size"), kit.options().word("paper"), kit.style());
        this.type = style.typography();
        this.pictures = new PictureDesk(type, tree, kit.assets());
        this.facts = new FactsDesk(type, type.text(), type.body(), tree);
    }

    Paper compose() {
        var title = title();
        var booklet = booklet();
        var text = new Galley(booklet.slips());
        var contents = new Contents(type, tree, messages, style.measure());
        var lines = contents.lines(booklet.chapters());
        int contentPages = pages(title.slips(), lines.slips()).size();
        var textEnds = ends(text);
        var front = new Galley(together(
                title.slips(),
                contents.numbered(booklet.chapters(), chapter -> contentPages + pageOf(chapter, textEnds))));
        var pages = new ArrayList<Page>();
        paint(front, ends(front), pages);
        paint(text, textEnds, pages);
        return new Paper(
                composition(title, contents, booklet, pages),
                coverage(booklet, textEnds, contentPages),
                List.copyOf(findings));
    }

    private Composition composition(Copy title, Contents contents, Booklet booklet, List<Page> pages) {
        var elements = new ArrayList<Element>(title.elements());
        elements.addAll(contents.elements());
        elements.addAll(booklet.elements());
        return Tree.composition(plan.edition().publication(), language, elements, pages, booklet.bookmarks());
    }

    private List<Integer> pages(List<Slip> title, List<Slip> lines) {
        return ends(new Galley(together(title, lines)));
    }

    private static List<Slip> together(List<Slip> first, List<Slip> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** For each page the slip after its last one. */
    private List<Integer> ends(Galley galley) {
        var ends = new ArrayList<Integer>();
        int at = 0;
        while (at < galley.size()) {
            at = galley.fill(at, style.units(), style.units());
            ends.add(at);
        }
        return ends;
    }

    /** Number of the page of the text on which a chapter starts, from 1. */
    private static int pageOf(Booklet.Chapter chapter, List<Integer> ends) {
        int page = 1;
        for (int end : ends) {
            if (chapter.from() < end) {
                return page;
            }
            page++;
        }
        return Math.max(1, ends.size());
    }

    private void paint(Galley galley, List<Integer> ends, List<Page> pages) {
        int from = 0;
        for (int end : ends) {
            var plate = new Plate();
            galley.draw(from, end, style.left(), style.top(), style.unit(), plate);
            var label = Integer.toString(pages.size() + 1);
            folio(label, plate);
            pages.add(plate.page(style.width(), style.height(), label));
            from = end;
        }
    }

    /** Name of the paper and number of the page, always at the same place and as large as the text. */
    private void folio(String label, Plate plate) {
        var look = type.style(type.text().bold(), style.size(), language);
        double y = style.folioBaseline();
        var number = Typesetter.line(List.of(new Run(label, look, 0)));
        var frames = new ArrayList<Frame>(number.frames(style.left() + style.measure() - number.width(), y));
        var name = Typesetter.set(
                List.of(new Run(
                        plan.edition().publication(), look.withFaces(type.text().regular()), 0)),
                style.measure() - number.width() - style.size(),
                Setting.RAGGED);
        if (!name.isEmpty()) {
            frames.addAll(name.getFirst().frames(style.left(), y));
        }
        plate.furniture(Content.Artifact.FOOTER, frames);
        double rule = y - style.size() * 1.15;
        plate.ornament(new Frame.Rule(style.left(), rule, style.left() + style.measure(), rule, 1, type.accent()));
    }

    private Copy title() {
        var edition = plan.edition();
        var compositor = compositor(language);
        var publication = style.publication();
        var name = compositor.line(
                edition.publication(),
                new Mark.Heading(1),
                type.style(type.headline().bold(), publication.size(), language).withInk(type.accent()),
                style.measure(),
                Setting.RAGGED,
                publication.line());
        var copy = name.withSlips(kept(name.slips()));
        for (var words : underTitle()) {
            copy = copy.then(compositor.line(
                    words,
                    Mark.Plain.P,
                    type.style(type.text().regular(), style.size(), language),
                    style.measure(),
                    Setting.RAGGED,
                    style.line()));
        }
        return copy;
    }

    private List<String> underTitle() {
        var edition = plan.edition();
        var place = edition.place().map(p -> edition.neighbourhood() + ", " + p).orElse(edition.neighbourhood());
        var issue = Stream.of(
                        edition.title(),
                        edition.number().map(n -> messages.text("edition.number", n)),
                        edition.year().map(y -> messages.text("edition.year", y)))
                .flatMap(o -> o.stream())
                .toList();
        return Stream.of(
                        messages.text("large-print.edition"),
                        place,
                        String.join(", ", issue),
                        new Calendar(messages).day(edition.date()))
                .filter(words -> !words.isBlank())
                .toList();
    }

    private static List<Slip> kept(List<Slip> slips) {
        return slips.stream().map(slip -> slip.withKeep(true)).toList();
    }

    private Booklet booklet() {
        var booklet = new Booklet();
        for (var part : plan.parts()) {
            section(part.section().title(), booklet);
            part.items().forEach(item -> item(item, booklet));
        }
        colophon(booklet);
        return booklet;
    }

    private void section(String title, Booklet booklet) {
        int leaf = tree.leaf();
        var look = style.section();
        var run = new Run(
                title, type.style(type.headline().bold(), look.size(), language).withInk(type.accent()), leaf);
        var slips = type.composing()
                .heading(List.of(run), style.measure(), Setting.RAGGED, look.line(), look.size(), 0, style.line() / 2);
        booklet.section(title, leaf, Copy.of(new Element.Leaf(new Mark.Heading(2), leaf), slips), style.line() * 2);
    }

    private void item(Planned item, Booklet booklet) {
        int leaf = tree.leaf();
        pictures.item(item.id());
        var copy = headline(item, leaf).then(body(item));
        var art = new Element.Branch(
                Mark.Plain.ART, item.language().equals(language) ? null : item.language(), copy.elements());
        booklet.item(item, leaf, Copy.of(art, copy.slips()), style.line() * 2);
        findings.addAll(Substitutions.in(item, type.text().regular()));
    }

    private Copy headline(Planned item, int leaf) {
        var look = style.title();
        var run = new Run(item.head().title(), type.style(type.headline().bold(), look.size(), item.language()), leaf);
        var slips = type.composing()
                .heading(List.of(run), style.measure(), Setting.RAGGED, look.line(), look.size(), 0, style.line() / 2);
        return Copy.of(new Element.Leaf(new Mark.Heading(3), leaf), slips);
    }

    /** What follows the headline, a blank line between its parts. */
    private Copy body(Planned item) {
        var compositor = compositor(item.language());
        var copy = Copy.NOTHING;
        for (var part : parts(item, compositor)) {
            if (!part.isEmpty()) {
                int gap = copy.isEmpty() ? 0 : style.line();
                copy = copy.then(part.withSlips(nl.buurtpers.typeset.flow.Composing.spaced(part.slips(), gap)));
            }
        }
        return copy;
    }

    private List<Copy> parts(Planned item, Compositor compositor) {
        double measure = style.measure();
        var early = item.facts().stream().filter(LargePrintComposer::comesFirst).toList();
        var late = item.facts().stream().filter(fact -> !comesFirst(fact)).toList();
        return List.of(
                facts.facts(early, measure, language, 0),
                words(item.head().summary().orElse(""), type.text().bold(), item.language(), compositor),
                words(item.byline().orElse(""), type.text().regular(), language, compositor),
                item.head()
                        .picture()
                        .map(picture -> pictures.figure(picture, measure, item.language()))
                        .orElse(Copy.NOTHING),
                compositor.blocks(item.text(), measure, 3),
                facts.facts(late, measure, language, 0));
    }

    private Copy words(String words, nl.buurtpers.typeset.text.FaceChain faces, String spoken, Compositor compositor) {
        return words.isBlank()
                ? Copy.NOTHING
                : compositor.line(
                        words,
                        Mark.Plain.P,
                        type.style(faces, style.size(), spoken),
                        style.measure(),
                        Setting.RAGGED,
                        style.line());
    }

    /** What a reader must know before the text: that it is an advertisement, that it is called off, when and where. */
    private static boolean comesFirst(Fact fact) {
        return switch (fact.kind()) {
            case ADVERTISEMENT, CANCELLED, WHEN, REPEATS, WHERE, CATEGORY -> true;
            case ADVERTISER, PRICE, HOURS, ACCESS, CONTACT, ADDRESS, PHONE, EMAIL, WEB, CHECKED, SOURCE, LICENCE ->
                false;
        };
    }

    private void colophon(Booklet booklet) {
        var compositor = compositor(language);
        if (!plan.edition().colophon().isEmpty()) {
            section(messages.text("edition.colophon"), booklet);
            booklet.append(compositor.blocks(plan.edition().colophon(), style.measure(), 2), 0);
        }
        if (!plan.contact().isEmpty()) {
            section(messages.text("edition.contact"), booklet);
            booklet.append(facts.facts(plan.contact(), style.measure(), language, 0), 0);
        }
    }

    private Compositor compositor(String spoken) {
        return new Compositor(type, tree, pictures, spoken);
    }

    private Coverage coverage(Booklet booklet, List<Integer> ends, int before) {
        var builder = new Coverage.Builder(plan);
        var chapters = booklet.chapters().stream().filter(c -> c.level() == 2).iterator();
        plan.items().forEach(item -> {
            var chapter = chapters.next();
            int first = before + pageOf(chapter, ends);
            int last = before + lastPage(chapter, ends);
            builder.full(
                    item,
                    IntStream.rangeClosed(first, Math.max(first, last))
                            .mapToObj(Integer::toString)
                            .toList());
        });
        return builder.build();
    }

    private static int lastPage(Booklet.Chapter chapter, List<Integer> ends) {
        int page = 1;
        for (int end : ends) {
            if (chapter.to() <= end) {
                return page;
            }
            page++;
        }
        return ends.size();
    }
}
