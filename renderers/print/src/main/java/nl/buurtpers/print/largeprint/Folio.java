package nl.buurtpers.print.largeprint;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.print.column.ColumnStyle;
import nl.buurtpers.print.column.Furniture;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.line.Typesetter;
import nl.buurtpers.typeset.text.Run;

/**
 * Name of the paper and number of the page, always at the same place and as large as the text.
 *
 * @param name of the paper
 * @param baseline pt from the top of the page
 */
record Folio(ColumnStyle style, String name, String language, double baseline) implements Furniture {

    @Override
    public void draw(int page, String label, Plate plate) {
        var type = style.type();
        var format = style.format();
        double size = type.body().size();
        double left = format.left(page);
        var look = type.style(type.text().bold(), size, language);
        var number = Typesetter.line(List.of(new Run(label, look, 0)));
        var frames = new ArrayList<Frame>(number.frames(left + format.measure() - number.width(), baseline));
        var words = Typesetter.set(
                List.of(new Run(name, look.withFaces(type.text().regular()), 0)),
                format.measure() - number.width() - size,
                Setting.RAGGED);
        if (!words.isEmpty()) {
            frames.addAll(words.getFirst().frames(left, baseline));
        }
        plate.furniture(Content.Artifact.FOOTER, frames);
        double rule = baseline - size * 1.15;
        plate.ornament(new Frame.Rule(left, rule, left + format.measure(), rule, 1, type.accent()));
    }
}
