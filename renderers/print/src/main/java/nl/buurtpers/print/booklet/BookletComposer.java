package nl.buurtpers.print.booklet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Article;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.print.column.Chapter;
import nl.buurtpers.print.column.Column;
import nl.buurtpers.print.column.ColumnStyle;
import nl.buurtpers.print.column.Contents;
import nl.buurtpers.print.column.EditionDesk;
import nl.buurtpers.print.column.Pages;
import nl.buurtpers.print.column.Paging;
import nl.buurtpers.print.column.Places;
import nl.buurtpers.print.copy.Paper;
import nl.buurtpers.print.copy.PictureDesk;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.print.imposition.Gathering;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.Kit;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Page;

/** Composes a booklet: the cover, the contents where the cover has no room for them, the text, the back page. */
final class BookletComposer {

    /** Sections more than this are listed in two columns on the cover. */
    private static final int FEW = 4;

    private final Plan plan;
    private final Kit kit;
    private final ColumnStyle style;
    private final Tree tree = new Tree();
    private final Messages messages;
    private final List<Finding> findings = new ArrayList<>();

    BookletComposer(Plan plan, Kit kit) {
        this.plan = plan;
        this.kit = kit;
        this.messages = Messages.of(BookletRenderer.class, plan.edition().language());
        this.style = BookletStyle.of(kit, findings).column();
        double asked = kit.options().decimal("body-size");
        if (asked < BookletStyle.LEAST) {
            findings.add(new Finding.LargerType(asked, BookletStyle.LEAST));
        }
    }

    Booklet compose() {
        var desk = new EditionDesk(plan, style, tree, messages, kit.assets());
        var column = desk.column();
        findings.addAll(desk.findings());
        var text = new Paging(column, style);
        var whole = listed(column);
        var cover = cover(column, whole, 1);
        return cover.fits() ? alone(column, text, cover) : listed(column, text, whole);
    }

    /** Cover, text: the cover has room for the contents. */
    private Booklet alone(Column column, Paging text, Cover cover) {
        var places = new Places(text, 1);
        var front = draw(cover, column, places);
        return booklet(column, text, places, List.of(front.page()), front.elements());
    }

    /** Cover, contents, text. */
    private Booklet listed(Column column, Paging text, List<Chapter> whole) {
        var sections = whole.stream().filter(Chapter::section).toList();
        var cover = cover(column, sections, sections.size() > FEW ? 2 : 1);
        var contents = contents(whole, style.format().measure());
        int pages = Paging.pages(contents.measured(), style.format()).size();
        var places = new Places(text, 1 + pages);
        var front = draw(cover, column, places);
        var elements = new ArrayList<>(front.elements());
        var drawn = new ArrayList<>(List.of(front.page()));
        drawn.addAll(new Pages(style.format(), furniture(_ -> ""))
                .draw(Paging.pages(contents.lines(places::page), style.format()), 2, Integer::toString));
        elements.addAll(contents.elements());
        return booklet(column, text, places, drawn, elements);
    }

    private Cover.Drawn draw(Cover cover, Column column, Places places) {
        return cover.draw(places::page, Teaser.choose(column.chapters()), "1");
    }

    private Booklet booklet(Column column, Paging text, Places places, List<Page> front, List<Element> elements) {
        var pages = new ArrayList<>(front);
        pages.addAll(text(column, text, front.size()));
        var all = Stream.concat(elements.stream(), column.elements().stream()).toList();
        var composition = Tree.composition(
                plan.edition().publication(), plan.edition().language(), all, pages, column.bookmarks());
        var gatherings = gatherings(pages.size(), closing(column, text));
        return new Booklet(new Paper(composition, places.coverage(plan, column), findings), gatherings);
    }

    private List<Gathering> gatherings(int pages, int closing) {
        int most = kit.options().whole("gathering-pages");
        var gatherings = Gathering.of(pages, closing, most);
        if (gatherings.size() > 1) {
            findings.add(new Finding.Gatherings(pages, most, gatherings.size()));
        }
        return gatherings;
    }

    private List<Page> text(Column column, Paging text, int before) {
        var running = furniture(number -> section(column, text, number - before - 1));
        int back = closing(column, text) == 1 ? before + text.pages().size() : 0;
        return new Pages(style.format(), (number, label, plate) -> {
                    // The back page carries no number: blank pages may stand before it on paper.
                    var furniture = number == back ? new BackBand(style) : running;
                    furniture.draw(number, label, plate);
                })
                .draw(text.pages(), before + 1, Integer::toString);
    }

    private RunningHead furniture(IntFunction<String> section) {
        return new RunningHead(
                style, plan.edition().publication(), plan.edition().language(), section);
    }

    /** Pages of the colophon. */
    private static int closing(Column column, Paging text) {
        return column.closing() < column.slips().size() ? text.pages().size() - text.page(column.closing()) : 0;
    }

    /** The section of which something stands on this page, from 0: the last one that has started. */
    private static String section(Column column, Paging text, int page) {
        return column.chapters().stream()
                .filter(chapter -> chapter.section() && text.page(chapter.from()) <= page)
                .reduce((first, second) -> second)
                .map(Chapter::title)
                .orElse("");
    }

    /** What the contents list: sections and articles. What is short is found by its section, the colophon at the back. */
    private static List<Chapter> listed(Column column) {
        return column.chapters().stream()
                .filter(chapter -> chapter.from() < column.closing())
                .filter(chapter ->
                        chapter.section() || chapter.item().stream().anyMatch(item -> item.item() instanceof Article))
                .toList();
    }

    private Contents contents(List<Chapter> chapters, double measure) {
        return new Contents(chapters, messages.text("contents"), style.type(), tree, messages, measure);
    }

    private Cover cover(Column column, List<Chapter> chapters, int legs) {
        var pictures = new PictureDesk(style.type(), tree, kit.assets());
        double measure = (style.format().measure() - Cover.GUTTER * (legs - 1)) / legs;
        return new Cover(
                style,
                new Masthead(plan.edition(), style, tree, pictures, kit.style(), messages),
                Teaser.choose(column.chapters())
                        .flatMap(chapter ->
                                chapter.item().map(item -> new Teaser(chapter, item, style, tree, pictures, messages))),
                contents(chapters, measure),
                legs,
                new Notice(style, tree, messages));
    }
}
