package nl.buurtpers.print.booklet;

import java.util.List;
import java.util.function.IntFunction;
import nl.buurtpers.print.column.ColumnStyle;
import nl.buurtpers.print.column.Format;
import nl.buurtpers.print.column.Furniture;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.line.Line;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.line.Typesetter;
import nl.buurtpers.typeset.text.Run;

/**
 * The number of the page at its outer edge, where a thumb leafs; beside it the name of the paper on the left page and
 * that of the section on the right one.
 *
 * @param name of the paper
 * @param section that a page is of; blank for none
 */
record RunningHead(ColumnStyle style, String name, String language, IntFunction<String> section) implements Furniture {

    /** From the baseline to the text, pt. */
    private static final double ABOVE = 17;

    private static final double RULE = 6;
    private static final double GAP = 10;

    @Override
    public void draw(int number, String label, Plate plate) {
        var format = style.format();
        double left = format.left(number);
        double right = left + format.measure();
        double baseline = format.top() - ABOVE;
        var folio = folio(label);
        var words = words(Format.recto(number) ? section.apply(number) : name, folio.width());
        boolean recto = Format.recto(number);
        plate.furniture(Content.Artifact.HEADER, folio.frames(recto ? right - folio.width() : left, baseline));
        for (var line : words) {
            double x = recto ? right - folio.width() - GAP - line.width() : left + folio.width() + GAP;
            plate.furniture(Content.Artifact.HEADER, line.frames(x, baseline));
        }
        plate.ornament(new Frame.Rule(left, baseline + RULE, right, baseline + RULE, 0.5, Ink.grey(0x77)));
    }

    private Line folio(String label) {
        var type = style.type();
        var look = type.style(type.small().bold(), type.body().size(), language).withInk(type.accent());
        return Typesetter.line(List.of(new Run(label, look, 0)));
    }

    /** As many words as fit on one line. */
    private List<Line> words(String words, double taken) {
        var type = style.type();
        var look = type.style(type.small().regular(), type.note().size(), language);
        return Typesetter.set(List.of(new Run(words, look, 0)), style.format().measure() - taken - GAP, Setting.RAGGED)
                .stream()
                .limit(1)
                .toList();
    }
}
