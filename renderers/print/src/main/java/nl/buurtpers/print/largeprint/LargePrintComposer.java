package nl.buurtpers.print.largeprint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtpers.message.Messages;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.print.column.Chapter;
import nl.buurtpers.print.column.Column;
import nl.buurtpers.print.column.ColumnStyle;
import nl.buurtpers.print.column.Contents;
import nl.buurtpers.print.column.EditionDesk;
import nl.buurtpers.print.column.Pages;
import nl.buurtpers.print.column.Paging;
import nl.buurtpers.print.column.Places;
import nl.buurtpers.print.copy.Copy;
import nl.buurtpers.print.copy.Paper;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.render.Kit;
import nl.buurtpers.typeset.flow.Galley;
import nl.buurtpers.typeset.flow.Slip;
import nl.buurtpers.typeset.frame.Composition;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Page;

/**
 * Composes a large-print edition: title and contents first, then section by section, the colophon last. One that is too
 * thick is also made in volumes.
 */
final class LargePrintComposer {

    private final Plan plan;
    private final Kit kit;
    private final ColumnStyle style;
    private final Tree tree = new Tree();
    private final Messages messages;
    private final Pages drawing;
    private final TitleDesk titles;

    LargePrintComposer(Plan plan, Kit kit) {
        this.plan = plan;
        this.kit = kit;
        var edition = plan.edition();
        this.messages = Messages.of(LargePrintRenderer.class, edition.language());
        var looks = LargePrintStyle.of(
                kit.options().decimal("body-size"), kit.options().word("paper"), kit.style());
        this.style = looks.column();
        this.drawing = new Pages(
                style.format(), new Folio(style, edition.publication(), edition.language(), looks.folioBaseline()));
        this.titles = new TitleDesk(edition, style, tree, messages, kit.assets());
    }

    LargePrint compose() {
        var title = titles.title("");
        var desk = new EditionDesk(plan, style, tree, messages, kit.assets());
        var column = desk.column();
        var contents = contents(column.chapters());
        int before = front(title, contents.measured()).size();
        var cuts = cuts(column, before);
        var places = new Places(new Paging(column, style), before);
        var pages = new ArrayList<>(drawing.draw(front(title, contents.lines(places::page)), 1, Integer::toString));
        var text = drawing.draw(places.paging().pages(), before + 1, Integer::toString);
        pages.addAll(text);
        var whole = new Paper(
                        composition(title, contents, column, pages), places.coverage(plan, column), desk.findings())
                .measured(() -> Places.measures(column, style.format().units()));
        var volumes = new VolumeDesk(plan.edition(), style, tree, messages, titles, drawing, column, places, text);
        return new LargePrint(whole, cuts.isEmpty() ? List.of() : volumes.volumes(cuts));
    }

    private Contents contents(List<Chapter> chapters) {
        return new Contents(
                chapters,
                messages.text("contents"),
                style.type(),
                tree,
                messages,
                style.format().measure());
    }

    /** Where volumes start; there a page starts in the whole too, so that numbers are the same in both. */
    private List<Integer> cuts(Column column, int before) {
        int most = kit.options().whole("volume-pages");
        var paging = new Paging(column, style);
        if (before + paging.pages().size() <= most) {
            return List.of();
        }
        var listing = new Listing(column);
        var title = titles.title(messages.text("large-print.volume", 10, 10));
        var cuts = new Cuts(
                        column,
                        paging,
                        most,
                        (from, to) -> front(
                                        title,
                                        contents(listing.listed(from, to)).measured())
                                .size())
                .slips();
        cuts.forEach(column::startPage);
        return cuts;
    }

    /** Title and contents. */
    private List<Galley> front(Copy title, List<Slip> contents) {
        var slips = Stream.concat(title.slips().stream(), contents.stream()).toList();
        return Paging.pages(slips, style.format());
    }

    private Composition composition(Copy title, Contents contents, Column column, List<Page> pages) {
        var elements = new ArrayList<Element>(title.elements());
        elements.addAll(contents.elements());
        elements.addAll(column.elements());
        return Tree.composition(
                plan.edition().publication(), plan.edition().language(), elements, pages, column.bookmarks());
    }
}
