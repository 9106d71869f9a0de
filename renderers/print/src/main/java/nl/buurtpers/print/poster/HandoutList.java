package nl.buurtpers.print.poster;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Line;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.line.Typesetter;
import nl.buurtpers.typeset.text.Run;
import nl.buurtpers.typeset.text.Style;

/** Headlines under a heading on the back of the flyer, each with a day or a point before it. */
final class HandoutList {

    static final double LINE = 16.5;

    private static final double SIZE = 12.5;
    private static final double HEADING = 20;
    private static final double HEAD = HEADING * 1.6;

    private final PosterLook look;
    private final Tree tree;
    private final String heading;
    private final double column;
    private final Mark.Numbering numbering;
    private final int headingLeaf;
    private final List<Row> rows = new ArrayList<>();

    private record Row(Planned item, List<Line> before, List<Line> words, Element element) {

        double height() {
            return LINE * Math.max(1, Math.max(before.size(), words.size()));
        }
    }

    /**
     * An empty list.
     *
     * @param heading its heading
     * @param column width of what stands before the headlines, pt
     */
    HandoutList(String heading, double column, Mark.Numbering numbering, PosterLook look, Tree tree) {
        this.heading = heading;
        this.column = column;
        this.numbering = numbering;
        this.look = look;
        this.tree = tree;
        this.headingLeaf = tree.leaf();
    }

    /** Adds an item, if the list then takes no more than so many points. */
    void add(Planned item, String before, double most) {
        var row = row(item, before);
        if (Math.max(HEAD, height()) + row.height() <= most) {
            rows.add(row);
        }
    }

    private Row row(Planned item, String before) {
        int label = tree.leaf();
        int title = tree.leaf();
        var bold = look.style(look.text().bold(), SIZE, look.accentInk());
        var style = look.style(look.text().regular(), SIZE, Ink.BLACK).withLanguage(item.language());
        var runs = new ArrayList<>(List.of(new Run(item.head().brief(), style, title)));
        item.fact(Fact.Kind.CANCELLED)
                .ifPresent(fact -> runs.add(new Run(" (" + fact.value() + ")", bold.withInk(Ink.BLACK), title)));
        var own = item.language().equals(look.language()) ? null : item.language();
        return new Row(
                item,
                look.standing().set(List.of(new Run(before, bold, label)), column - SIZE * 0.4, Setting.RAGGED),
                look.standing().set(runs, look.sheet().measure() - column, Setting.RAGGED),
                new Element.Branch(
                        Mark.Plain.LI,
                        List.of(
                                new Element.Leaf(Mark.Plain.LBL, label),
                                new Element.Leaf(Mark.Plain.LBODY, own, title))));
    }

    /** The items that fitted. */
    List<Planned> items() {
        return rows.stream().map(Row::item).toList();
    }

    private double height() {
        return rows.isEmpty()
                ? 0
                : HEAD + rows.stream().mapToDouble(Row::height).sum();
    }

    /** The list with the white below it; nothing where it is empty. */
    Part part() {
        if (rows.isEmpty()) {
            return Part.NOTHING;
        }
        var entries = rows.stream().map(Row::element).toList();
        var elements = List.<Element>of(
                new Element.Leaf(new Mark.Heading(2), headingLeaf),
                new Element.Branch(new Mark.Listing(numbering), entries));
        return new Part(elements, height() + SIZE, this::draw);
    }

    private void draw(double x, double top, Plate plate) {
        var style = new Style(look.headline().bold(), HEADING, look.accentInk(), look.language());
        plate.add(Typesetter.line(List.of(new Run(heading, style, headingLeaf))).at(x, top + HEADING));
        double rule = top + HEADING * 1.28;
        plate.ornament(new Frame.Rule(x, rule, x + look.sheet().measure(), rule, 1, look.accentInk()));
        double y = top + HEAD;
        for (var row : rows) {
            draw(row.before, x, y, plate);
            draw(row.words, x + column, y, plate);
            y += row.height();
        }
    }

    private static void draw(List<Line> lines, double x, double top, Plate plate) {
        double y = top + LINE * 0.72;
        for (var line : lines) {
            plate.add(line.at(x, y));
            y += LINE;
        }
    }
}
