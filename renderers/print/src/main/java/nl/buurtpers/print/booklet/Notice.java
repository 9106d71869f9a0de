package nl.buurtpers.print.booklet;

import java.util.List;
import nl.buurtpers.message.Messages;
import nl.buurtpers.print.column.ColumnStyle;
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

/** The band at the foot of the cover that tells of the large-print edition, in 14 pt or more (CP-01). */
final class Notice {

    private static final double LEAST = 14;
    private static final double LINE = 18;
    private static final double PAD = 9;

    private final ColumnStyle style;
    private final int leaf;
    private final List<Line> lines;

    Notice(ColumnStyle style, Tree tree, Messages messages) {
        this.style = style;
        this.leaf = tree.leaf();
        var type = style.type();
        var look = type.style(type.small().bold(), LEAST, messages.locale().getLanguage())
                .withInk(Ink.WHITE);
        this.lines = Typesetter.set(
                List.of(new Run(messages.text("booklet.large-print"), look, leaf)),
                style.format().measure(),
                Setting.CENTRED);
    }

    /** Upper edge of the band, pt from the top of the page. */
    double top() {
        return style.format().height() - lines.size() * LINE - 2 * PAD - PAD;
    }

    void draw(double left, Plate plate) {
        var format = style.format();
        plate.ornament(new Frame.Box(
                0, top(), format.width(), format.height() - top(), style.type().accent(), null, 0));
        double y = top() + PAD;
        for (var line : lines) {
            plate.add(line.at(left, y + LINE / 2 + LEAST * 0.32));
            y += LINE;
        }
    }

    Element element() {
        return new Element.Leaf(Mark.Plain.P, leaf);
    }
}
