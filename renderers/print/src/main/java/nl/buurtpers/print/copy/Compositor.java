package nl.buurtpers.print.copy;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Inline;
import nl.buurtpers.model.Picture;
import nl.buurtpers.plan.Linear;
import nl.buurtpers.typeset.flow.Composing;
import nl.buurtpers.typeset.flow.Slip;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.text.Run;

/** Sets blocks of text in one measure. */
public final class Compositor {

    /** Lists are not indented into columns narrower than this many times the type size. */
    private static final double NARROWEST = 9;

    /** In columns wider than this many times the type size the edge of a list hardly shows. */
    private static final double WIDE = 20;

    private final Typography type;
    private final Tree tree;
    private final PictureDesk pictures;
    private final String language;

    /**
     * A compositor.
     *
     * @param language BCP 47 tag of the words
     */
    public Compositor(Typography type, Tree tree, PictureDesk pictures, String language) {
        this.type = type;
        this.tree = tree;
        this.pictures = pictures;
        this.language = language;
    }

    /**
     * Blocks of running text, one below the other.
     *
     * @param measure pt
     * @param topLevel heading level of the item that they are of
     */
    public Copy blocks(List<Block> blocks, double measure, int topLevel) {
        var elements = new ArrayList<Element>();
        var slips = new ArrayList<Slip>();
        Block above = new Block.ThematicBreak();
        for (var block : blocks) {
            var copy = block(block, measure, topLevel, running(above, measure));
            if (announced(above, block) && wide(measure) && !slips.isEmpty()) {
                slips.set(slips.size() - 1, slips.getLast().withKeep(true));
            }
            elements.addAll(copy.elements());
            slips.addAll(
                    above instanceof Block.Heading
                            ? Composing.attached(copy.slips())
                            : Composing.spaced(copy.slips(), slips.isEmpty() ? 0 : gap(above, block)));
            above = copy.isEmpty() ? above : block;
        }
        return new Copy(elements, slips);
    }

    /** White between two blocks: headings bring their own; lists follow their paragraph. */
    private int gap(Block above, Block below) {
        if (above instanceof Block.Heading) {
            return 0;
        }
        boolean plain = words(above) && words(below);
        return plain ? type.gap() : Math.max(type.gap(), type.body().line());
    }

    /** Whether a paragraph below it needs an indent to be told from it: after a list only where lines are long. */
    private boolean running(Block above, double measure) {
        return switch (above) {
            case Block.Paragraph _ -> true;
            case Block.BulletList _, Block.NumberedList _ -> wide(measure);
            case Block.Heading _,
                    Block.Quote _,
                    Block.ThematicBreak _,
                    Block.Figure _,
                    Block.Verbatim _,
                    Block.Table _ -> false;
        };
    }

    private boolean wide(double measure) {
        return measure > WIDE * type.body().size();
    }

    /** Whether a list is what the line above it announces: then no page ends between them. */
    private static boolean announced(Block above, Block block) {
        boolean list = block instanceof Block.BulletList || block instanceof Block.NumberedList;
        return list && Linear.text(above).strip().endsWith(":");
    }

    private static boolean words(Block block) {
        return switch (block) {
            case Block.Paragraph _, Block.BulletList _, Block.NumberedList _, Block.Heading _ -> true;
            case Block.Quote _, Block.ThematicBreak _, Block.Figure _, Block.Verbatim _, Block.Table _ -> false;
        };
    }

    private Copy block(Block block, double measure, int topLevel, boolean afterParagraph) {
        return switch (block) {
            case Block.Paragraph(var content) -> paragraph(content, measure, afterParagraph);
            case Block.Heading(int level, var content) -> subhead(level, content, measure, topLevel);
            case Block.BulletList(var entries) -> list(entries, false, 0, measure, topLevel);
            case Block.NumberedList(int start, var entries) -> list(entries, true, start, measure, topLevel);
            case Block.Quote(var content) -> quote(content, measure, topLevel);
            case Block.ThematicBreak() -> Copy.NOTHING.withSlips(List.of(rule(measure)));
            case Block.Figure(var picture) -> pictures.figure(picture, measure, language);
            case Block.Verbatim(var text) -> verbatim(text, measure);
            case Block.Table table -> new TableDesk(type, tree, language).table(table, measure);
        };
    }

    /** A paragraph; one that follows another is indented where the paper does that. */
    public Copy paragraph(List<Inline> content, double measure, boolean follows) {
        var words = Wording.of(content, Mark.Plain.P, type.bodyStyle(language), type.text(), false, tree);
        double indent = follows ? type.indent() : 0;
        var copy = Copy.of(
                words.element(),
                type.composing()
                        .paragraph(
                                words.runs(),
                                measure,
                                type.setting().withIndent(indent),
                                type.body().line(),
                                type.body().size()));
        return withPictures(copy, words.pictures(), measure);
    }

    private Copy withPictures(Copy copy, List<Picture> inline, double measure) {
        var result = copy;
        for (var picture : inline) {
            var figure = pictures.figure(picture, measure, language);
            result = result.then(figure.withSlips(
                    Composing.spaced(figure.slips(), type.body().line())));
        }
        return result;
    }

    /** Fills up to a whole number of lines, so that what follows stands on the lines of the other columns. */
    private List<Slip> onGrid(List<Slip> slips) {
        int line = type.body().line();
        int rest = slips.stream().mapToInt(Slip::height).sum() % line;
        if (slips.isEmpty() || rest == 0 || type.gap() > 0) {
            return slips;
        }
        var whole = new ArrayList<>(slips);
        whole.set(0, slips.getFirst().withBefore(0));
        whole.addFirst(Slip.white(line - rest)
                .withKeep(true)
                .withBefore(slips.getFirst().before()));
        return whole;
    }

    private Copy subhead(int level, List<Inline> content, double measure, int topLevel) {
        var look = type.subhead(level);
        var style = type.style(type.headline().bold(), look.size(), language);
        var mark = new Mark.Heading(Math.min(6, topLevel + Math.max(1, level - 1)));
        var words = Wording.of(content, mark, style, type.headline(), true, tree);
        int before = type.gap() > 0 ? type.body().line() * 3 / 2 : type.body().line();
        var slips = type.composing()
                .heading(
                        words.runs(),
                        measure,
                        Setting.RAGGED,
                        look.line(),
                        look.size(),
                        before,
                        type.gap() > 0 ? type.gap() / 2 : 0);
        return withPictures(Copy.of(words.element(), onGrid(slips)), words.pictures(), measure);
    }

    private Copy list(List<List<Block>> entries, boolean numbered, int start, double measure, int topLevel) {
        double indent = labelWidth(numbered ? start + entries.size() - 1 + "." : "\u2022", numbered);
        boolean narrow = measure - indent < type.body().size() * NARROWEST;
        double inner = measure - (narrow ? narrowIndent(numbered, start + entries.size() - 1) : indent);
        double shift = measure - inner;
        var items = new ArrayList<Element>();
        var slips = new ArrayList<Slip>();
        for (int i = 0; i < entries.size(); i++) {
            var label = numbered ? start + i + "." : "\u2022";
            var entry = entry(label, entries.get(i), inner, shift, topLevel);
            items.addAll(entry.elements());
            slips.addAll(i == 0 ? entry.slips() : Composing.spaced(entry.slips(), type.gap() / 2));
        }
        var numbering = numbered ? Mark.Numbering.DECIMAL : Mark.Numbering.DISC;
        return Copy.of(new Element.Branch(new Mark.Listing(numbering), items), slips);
    }

    /** As little as a label needs. */
    private double narrowIndent(boolean numbered, int last) {
        double size = type.body().size();
        double label = type.text().regular().first().width(last + ".", size);
        return numbered ? Math.max(0.6 * size, label + 0.3 * size) : 0.6 * size;
    }

    private double labelWidth(String label, boolean numbered) {
        double size = type.body().size();
        return numbered
                ? Math.max(size * 1.5, type.text().regular().first().width(label, size) + size * 0.5)
                : size * (type.quoteBar() ? 1.3 : 1.0);
    }

    private Copy entry(String label, List<Block> blocks, double measure, double shift, int topLevel) {
        var body = blocks(blocks, measure, topLevel);
        var slips = new ArrayList<Slip>();
        body.slips().forEach(slip -> slips.add(slip.shifted(shift)));
        if (slips.isEmpty()) {
            slips.add(Slip.white(type.body().line()));
        }
        int leaf = tree.leaf();
        var first = slips.getFirst();
        double size = type.body().size() * (label.equals("\u2022") && type.quoteBar() ? 1.25 : 1);
        var style = type.style(type.text().bold(), size, language);
        double baseline =
                type.composing().baseline(type.body().line(), type.body().size());
        var run = new Run(
                label,
                label.equals("\u2022")
                        ? style.withInk(type.accent())
                        : style.withFaces(type.text().regular()),
                leaf);
        var mark = type.standing().line(List.of(run));
        slips.set(0, first.withDrawing((x, top, plate) -> {
            plate.add(mark.at(x, top + baseline));
            first.drawing().draw(x, top, plate);
        }));
        var element = new Element.Branch(
                Mark.Plain.LI,
                List.of(new Element.Leaf(Mark.Plain.LBL, leaf), new Element.Branch(Mark.Plain.LBODY, body.elements())));
        return Copy.of(element, slips);
    }

    private Copy quote(List<Block> content, double measure, int topLevel) {
        double inset = type.quoteBar() ? type.body().size() : 0;
        var inner = new Compositor(type.quoting(), tree, pictures, language).blocks(content, measure - inset, topLevel);
        if (inner.isEmpty()) {
            return Copy.NOTHING;
        }
        var element = new Element.Branch(Mark.Plain.BLOCK_QUOTE, inner.elements());
        return Copy.of(element, type.quoteBar() ? barred(inner.slips(), inset) : ruled(inner.slips(), measure));
    }

    private List<Slip> barred(List<Slip> slips, double inset) {
        var barred = new ArrayList<Slip>();
        for (int i = 0; i < slips.size(); i++) {
            var slip = slips.get(i);
            double above = i == 0 ? 0 : slip.before() * type.unit();
            double height = slip.height() * type.unit();
            barred.add(slip.withDrawing((x, top, plate) -> {
                plate.ornament(new Frame.Box(x, top - above, 4, height + above, type.accent(), null, 0));
                slip.drawing().draw(x + inset, top, plate);
            }));
        }
        return barred;
    }

    private List<Slip> ruled(List<Slip> slips, double measure) {
        int half = Math.max(1, type.body().line() / 2);
        var ruled = new ArrayList<Slip>();
        ruled.add(new Slip(
                        half,
                        (x, top, plate) ->
                                plate.ornament(new Frame.Rule(x, top + 1, x + measure, top + 1, 2, type.accent())))
                .withKeep(true));
        ruled.addAll(slips);
        ruled.add(new Slip(half, (x, top, plate) -> {
            double y = top + half * type.unit() - 1;
            plate.ornament(new Frame.Rule(x, y, x + measure, y, 0.6, type.accent()));
        }));
        int all = ruled.stream().mapToInt(Slip::height).sum();
        int rest = all % type.body().line();
        if (rest > 0) {
            ruled.add(Slip.white(type.body().line() - rest));
        }
        if (all < type.tallest() / 3) {
            return Composing.together(ruled);
        }
        for (int i = ruled.size() - (rest > 0 ? 3 : 2); i < ruled.size() - 1; i++) {
            ruled.set(i, ruled.get(i).withKeep(true));
        }
        return ruled;
    }

    private Slip rule(double measure) {
        int height = type.body().line();
        return new Slip(height, (x, top, plate) -> {
            double y = top + height * type.unit() / 2;
            double middle = x + measure / 2;
            plate.ornament(new Frame.Rule(middle - 24, y, middle + 24, y, 1, type.accent()));
        });
    }

    private Copy verbatim(String text, double measure) {
        var kept = text.stripTrailing()
                .replace("\t", "    ")
                .replace(' ', '\u00a0')
                .replaceAll("\r\n|\r|\n", String.valueOf(Run.LINE_END));
        var style = type.style(type.small().regular(), type.note().size(), language);
        var words = Wording.of(kept, Mark.Plain.P, style, tree);
        return Copy.of(
                words.element(),
                type.composing()
                        .paragraph(
                                words.runs(),
                                measure,
                                Setting.RAGGED,
                                type.note().line(),
                                type.note().size()));
    }

    /** A line of words of one look. */
    public Copy line(
            String text, Mark mark, nl.buurtpers.typeset.text.Style style, double measure, Setting setting, int line) {
        var words = Wording.of(text, mark, style, tree);
        return Copy.of(words.element(), type.composing().paragraph(words.runs(), measure, setting, line, style.size()));
    }

    Ink accent() {
        return type.accent();
    }
}
