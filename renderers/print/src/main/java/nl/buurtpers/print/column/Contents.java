package nl.buurtpers.print.column;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.ToIntFunction;
import nl.buurtpers.message.Messages;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.print.copy.Typography;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.flow.Slip;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Line;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.line.Typesetter;
import nl.buurtpers.typeset.text.Run;
import nl.buurtpers.typeset.text.Style;

/**
 * The contents: titles with the number of their page, leader dots between them (ACB). A number takes the same room
 * whatever it is, so that the contents can be measured before the numbers are known.
 */
public final class Contents {

    /** The heading of the contents, in sizes of a subhead. */
    private static final double HEADING = 1.25;

    private final List<Chapter> chapters;
    private final Typography type;
    private final Tree tree;
    private final double measure;
    private final Style style;
    private final Style strong;
    private final double numberWidth;
    private final String title;
    private final int titleLeaf;
    private final String language;
    private final IdentityHashMap<Chapter, Integer> leaves = new IdentityHashMap<>();
    private final List<Element> entries = new ArrayList<>();
    private final Messages messages;

    /**
     * Contents.
     *
     * @param chapters what is in them
     * @param title what stands over them
     * @param messages with the text {@code to-page}
     * @param measure pt
     */
    public Contents(
            List<Chapter> chapters, String title, Typography type, Tree tree, Messages messages, double measure) {
        this.chapters = List.copyOf(chapters);
        this.type = type;
        this.tree = tree;
        this.measure = measure;
        this.messages = messages;
        this.language = messages.locale().getLanguage();
        this.style = type.style(type.text().regular(), type.body().size(), language);
        this.strong = style.withFaces(type.text().bold());
        this.numberWidth = Typesetter.width(List.of(new Run("0000", strong, 0)));
        this.title = title;
        this.titleLeaf = tree.leaf();
    }

    /** The lines with no numbers yet: for measuring. */
    public List<Slip> measured() {
        return lines(chapter -> 0);
    }

    /** The heading and the lines with their numbers. */
    public List<Slip> lines(ToIntFunction<Chapter> page) {
        var slips = new ArrayList<Slip>();
        if (!chapters.isEmpty()) {
            slips.addAll(heading());
            slips.addAll(entries(page));
        }
        return slips;
    }

    /** The heading. */
    public List<Slip> heading() {
        var look = type.subheads().getFirst();
        double size = look.size() * HEADING;
        return type.composing()
                .heading(
                        List.of(new Run(title, type.style(type.headline().bold(), size, language), titleLeaf)),
                        measure,
                        Setting.RAGGED,
                        look.line() + 1,
                        size,
                        type.body().line() * 2,
                        type.body().line() / 2);
    }

    /** The lines below the heading. */
    public List<Slip> entries(ToIntFunction<Chapter> page) {
        entries.clear();
        var slips = new ArrayList<Slip>();
        chapters.forEach(chapter -> entry(chapter, page.applyAsInt(chapter), slips));
        return slips;
    }

    private void entry(Chapter chapter, int page, List<Slip> slips) {
        int leaf = leaves.computeIfAbsent(chapter, _ -> tree.leaf());
        boolean section = chapter.section();
        var look = section ? strong : style;
        double indent = section ? 0 : type.body().size();
        var set = type.standing()
                .set(
                        List.of(new Run(chapter.title(), look, leaf)),
                        measure - indent - numberWidth - type.body().size(),
                        Setting.RAGGED);
        entries.add(new Element.Branch(
                Mark.Plain.TOCI,
                List.of(new Element.Leaf(
                        new Mark.Jump(chapter.leaf(), messages.text("to-page", chapter.title(), page)), leaf))));
        for (int i = 0; i < set.size(); i++) {
            boolean last = i == set.size() - 1;
            slips.add(slip(set.get(i), indent, last ? Integer.toString(page) : "", leaf, look)
                    .withKeep(!last || (section && !flat()))
                    .withBefore(i == 0 ? above(section) : 0));
        }
    }

    private boolean flat() {
        return chapters.stream().allMatch(Chapter::section);
    }

    private int above(boolean section) {
        return flat()
                ? 0
                : section ? type.body().line() : type.gap() > 0 ? type.body().line() / 4 : 0;
    }

    private Slip slip(Line line, double indent, String number, int leaf, Style look) {
        double baseline =
                type.composing().baseline(type.body().line(), type.body().size());
        return new Slip(type.body().line(), (x, top, plate) -> {
            plate.add(line.at(x + indent, top + baseline));
            if (!number.isEmpty()) {
                var figures = Typesetter.line(List.of(new Run(number, look, leaf)));
                double right = x + measure - figures.width();
                leader(x + indent + line.width(), right, top + baseline, plate);
                plate.add(figures.at(right, top + baseline));
            }
        });
    }

    /** Dots at the same places on every line. */
    private void leader(double from, double to, double baseline, Plate plate) {
        double step = type.body().size() * 0.45;
        int first = (int) Math.ceil((from + step) / step);
        int last = (int) Math.floor((to - step) / step);
        var dot = type.standing().line(List.of(new Run(".", style, 0)));
        for (int i = first; i < last; i++) {
            plate.furniture(Content.Artifact.LAYOUT, dot.frames(i * step, baseline));
        }
    }

    /** The contents as they are read. */
    public List<Element> elements() {
        return entries.isEmpty()
                ? List.of()
                : List.of(
                        new Element.Leaf(new Mark.Heading(2), titleLeaf),
                        new Element.Branch(Mark.Plain.TOC, List.copyOf(entries)));
    }
}
