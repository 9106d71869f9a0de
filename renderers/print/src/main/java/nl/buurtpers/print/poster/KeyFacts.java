package nl.buurtpers.print.poster;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.print.copy.FactsDesk;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Line;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.line.Typesetter;
import nl.buurtpers.typeset.text.FaceChain;
import nl.buurtpers.typeset.text.Run;

/** When, where and at what price: a row for each, large, with a pictogram before it. */
final class KeyFacts {

    /** A day with a long name becomes smaller by so much before it is divided over lines. */
    private static final double LEAST_DAY = 0.8;

    private static final Pattern DAY = Pattern.compile(".*?\\b[0-9]{4}\\b,?");

    /** What stands between a street and a number: they are not set on two lines. */
    private static final Pattern NUMBER = Pattern.compile("(?<=\\p{L}) (?=[0-9])");

    private final PosterLook look;
    private final double size;
    private final List<Row> rows = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();

    private record Row(Fact.Kind kind, List<Line> lines, double size) {}

    private KeyFacts(PosterLook look, double size) {
        this.look = look;
        this.size = size;
    }

    /**
     * The facts, set.
     *
     * @param metres from which they are read
     */
    static Part of(List<Fact> facts, double metres, PosterLook look, Tree tree) {
        if (facts.isEmpty()) {
            return Part.NOTHING;
        }
        var set = new KeyFacts(look, size(facts, metres, look));
        facts.forEach(fact -> set.row(fact, tree));
        return new Part(set.elements, set.height(), (x, top, plate) -> set.draw(x, top, plate));
    }

    /** No larger than lets the day stand on one line, as long as it is read from where key facts are read. */
    private static double size(List<Fact> facts, double metres, PosterLook look) {
        double asked = look.textSize(metres);
        double least = Math.min(asked, look.textSize(Reading.KEY_FACTS));
        double fitting = facts.stream()
                .filter(fact -> fact.kind() == Fact.Kind.WHEN)
                .mapToDouble(fact -> asked * new KeyFacts(look, asked).fitting(fact.value()))
                .min()
                .orElse(asked);
        return Math.clamp(fitting, least, asked);
    }

    private void row(Fact fact, Tree tree) {
        int leaf = tree.leaf();
        rows.add(fact.kind() == Fact.Kind.WHEN ? when(fact, leaf) : row(fact, leaf));
        elements.add(new Element.Branch(Mark.Plain.P, List.of(new Element.Leaf(FactsDesk.mark(fact), leaf))));
    }

    private Row row(Fact fact, int leaf) {
        boolean place = fact.kind() == Fact.Kind.WHERE || fact.kind() == Fact.Kind.ADDRESS;
        var words = place ? NUMBER.matcher(fact.value()).replaceAll("\u00a0") : fact.value();
        return new Row(fact.kind(), set(words, look.text().regular(), size, leaf), size);
    }

    /** What follows the day stands below it where both do not fit on a line; the day is not torn apart. */
    private Row when(Fact fact, int leaf) {
        var bold = look.text().bold();
        var whole = set(fact.value(), bold, size, leaf);
        if (whole.size() <= 1) {
            return new Row(fact.kind(), whole, size);
        }
        double narrower = Math.min(size, size * fitting(fact.value()));
        double used = narrower < size * LEAST_DAY ? size : narrower;
        var day = day(fact.value());
        var rest = fact.value().substring(day.length()).strip();
        var words = rest.isEmpty() ? day : day + Run.LINE_END + rest;
        return new Row(fact.kind(), set(words, bold, used, leaf), used);
    }

    /** How many times as large a day could be that fits on a line. */
    private double fitting(String when) {
        var run = new Run(day(when), look.style(look.text().bold(), size, Ink.BLACK), 0);
        return measure() / Typesetter.width(List.of(run)) * 0.999;
    }

    /** The first day of "zaterdag 9 mei 2026, 10 tot 12.30 uur" and of "9 mei 2026 tot en met 10 mei 2026". */
    private static String day(String when) {
        var day = DAY.matcher(when);
        return day.lookingAt() ? day.group() : when;
    }

    private List<Line> set(String words, FaceChain faces, double size, int leaf) {
        return look.standing()
                .set(List.of(new Run(words, look.style(faces, size, Ink.BLACK), leaf)), measure(), Setting.RAGGED);
    }

    private double measure() {
        return look.sheet().measure() - column();
    }

    /** Width of what stands before the words. */
    private double column() {
        return size * 1.32;
    }

    private double gap() {
        return size * 0.26;
    }

    private double height(Row row) {
        return row.lines.size() * row.size * 1.12;
    }

    private double height() {
        return rows.stream().mapToDouble(this::height).sum() + gap() * (rows.size() - 1);
    }

    private void draw(double x, double top, Plate plate) {
        double y = top;
        for (var row : rows) {
            double signTop = y + size * 0.08;
            Pictograms.of(row.kind)
                    .ifPresent(sign -> plate.ornament(sign.at(x, signTop, size * 0.98, look.accentInk())));
            double baseline = y + row.size * 0.86;
            for (var line : row.lines) {
                plate.add(line.at(x + column(), baseline));
                baseline += row.size * 1.12;
            }
            y += height(row) + gap();
        }
    }
}
