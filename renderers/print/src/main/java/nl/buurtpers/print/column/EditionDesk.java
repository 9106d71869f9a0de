package nl.buurtpers.print.column;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.message.Messages;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.print.copy.Compositor;
import nl.buurtpers.print.copy.Copy;
import nl.buurtpers.print.copy.FactsDesk;
import nl.buurtpers.print.copy.PictureDesk;
import nl.buurtpers.print.copy.Substitutions;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.print.copy.Typography;
import nl.buurtpers.render.Assets;
import nl.buurtpers.render.Finding;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.text.Run;

/** Sets an edition in one column: section by section, item by item, the colophon last. */
public final class EditionDesk {

    private final Plan plan;
    private final ColumnStyle style;
    private final Typography type;
    private final Tree tree;
    private final Messages messages;
    private final PictureDesk pictures;
    private final String language;
    private final List<Finding> findings = new ArrayList<>();

    public EditionDesk(Plan plan, ColumnStyle style, Tree tree, Messages messages, Assets assets) {
        this.plan = plan;
        this.style = style;
        this.type = style.type();
        this.tree = tree;
        this.messages = messages;
        this.pictures = new PictureDesk(type, tree, assets);
        this.language = plan.edition().language();
    }

    /** What was found while setting. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The words of the whole edition but its title. */
    public Column column() {
        var column = new Column();
        var items = new ItemDesk(style, tree, pictures, language);
        for (var part : plan.parts()) {
            section(part.section().title(), column);
            boolean first = true;
            for (var item : part.items()) {
                item(item, items.set(item, first), first ? style.spaces().first() : style.above(item.item()), column);
                first = false;
            }
        }
        colophon(column);
        findings.addAll(pictures.findings());
        return column;
    }

    private void item(Planned item, SetItem set, int above, Column column) {
        var spoken = item.language().equals(language) ? null : item.language();
        var art = new Element.Branch(Mark.Plain.ART, spoken, set.copy().elements());
        var copy = Copy.of(art, set.copy().slips());
        column.item(item, new SetItem(set.leaf(), copy, set.floating()), above);
        findings.addAll(Substitutions.in(item, type.text().regular()));
    }

    private void section(String title, Column column) {
        int leaf = tree.leaf();
        var look = style.titles().section();
        var run = new Run(
                title, type.style(type.headline().bold(), look.size(), language).withInk(type.accent()), leaf);
        var slips = type.composing()
                .heading(
                        List.of(run),
                        style.format().measure(),
                        Setting.RAGGED,
                        look.line(),
                        look.size(),
                        0,
                        style.spaces().title());
        var copy = Grid.of(style).whole(Copy.of(new Element.Leaf(new Mark.Heading(2), leaf), slips));
        column.section(
                title, leaf, style.ruled() ? ruled(copy) : copy, style.spaces().section());
    }

    /** The heading under a rule of the house colour. */
    private Copy ruled(Copy heading) {
        var slips = new ArrayList<>(heading.slips());
        if (!slips.isEmpty()) {
            var first = slips.getFirst();
            double measure = style.format().measure();
            slips.set(0, first.withDrawing((x, top, plate) -> {
                plate.ornament(new Frame.Rule(x, top + 1.5, x + measure, top + 1.5, 3, type.accent()));
                first.drawing().draw(x, top, plate);
            }));
        }
        return heading.withSlips(slips);
    }

    private void colophon(Column column) {
        var edition = plan.edition();
        column.close(style.ruled());
        if (!edition.colophon().isEmpty()) {
            section(messages.text("edition.colophon"), column);
            column.append(
                    new Compositor(type, tree, pictures, language)
                            .blocks(edition.colophon(), style.format().measure(), 2),
                    0);
        }
        if (!plan.contact().isEmpty()) {
            section(messages.text("edition.contact"), column);
            column.append(
                    new FactsDesk(type, type.small(), type.note(), tree)
                            .facts(plan.contact(), style.format().measure(), language, 0),
                    0);
        }
    }
}
