package nl.buurtpers.print.largeprint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtpers.message.Messages;
import nl.buurtpers.plan.Plan;
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
import nl.buurtpers.typeset.flow.Slip;
import nl.buurtpers.typeset.frame.Composition;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Page;

/** Composes a large-print edition: title and contents first, then section by section, the colophon last. */
final class LargePrintComposer {

    private final Plan plan;
    private final Kit kit;
    private final ColumnStyle style;
    private final Tree tree = new Tree();
    private final Messages messages;
    private final Pages drawing;

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
    }

    Paper compose() {
        var title = new TitleDesk(plan.edition(), style, tree, messages, kit.assets()).title("");
        var desk = new EditionDesk(plan, style, tree, messages, kit.assets());
        var column = desk.column();
        var paging = new Paging(column, style);
        var contents = new Contents(
                column.chapters(), style.type(), tree, messages, style.format().measure());
        int before = Paging.pages(together(title, contents.measured()), style.format())
                .size();
        var places = new Places(paging, before);
        var front = Paging.pages(together(title, contents.lines(places::page)), style.format());
        var pages = new ArrayList<>(drawing.draw(front, 1, Integer::toString));
        pages.addAll(drawing.draw(paging.pages(), before + 1, Integer::toString));
        return new Paper(composition(title, contents, column, pages), places.coverage(plan, column), desk.findings());
    }

    private static List<Slip> together(Copy title, List<Slip> contents) {
        return Stream.concat(title.slips().stream(), contents.stream()).toList();
    }

    private Composition composition(Copy title, Contents contents, Column column, List<Page> pages) {
        var elements = new ArrayList<Element>(title.elements());
        elements.addAll(contents.elements());
        elements.addAll(column.elements());
        return Tree.composition(
                plan.edition().publication(), plan.edition().language(), elements, pages, column.bookmarks());
    }
}
