package nl.buurtpers.print.poster;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.model.Access;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Line;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.text.Run;

/** What a place offers to visitors who need it: pictograms with their words, as many side by side as fit. */
final class AccessSigns {

    private record Sign(Access access, List<Line> words, double x, int row) {}

    private AccessSigns() {}

    /** The signs, read as a list. */
    static Part of(List<Access> access, double metres, PosterLook look, Tree tree) {
        double size = look.textSize(metres);
        double side = size * 1.35;
        double measure = look.sheet().measure();
        var signs = new ArrayList<Sign>();
        var entries = new ArrayList<Element>();
        double x = 0;
        int row = 0;
        for (var each : access) {
            int leaf = tree.leaf();
            entries.add(new Element.Branch(Mark.Plain.LI, List.of(new Element.Leaf(Mark.Plain.LBODY, leaf))));
            var run = new Run(
                    look.messages().text("access." + each.key()),
                    look.style(look.text().regular(), size, Ink.BLACK),
                    leaf);
            var words = look.standing().set(List.of(run), measure - side * 1.3, Setting.RAGGED);
            double width = side * 1.3 + words.getFirst().width();
            if (x > 0 && x + width > measure) {
                x = 0;
                row++;
            }
            signs.add(new Sign(each, words, x, row));
            x += width + size;
        }
        if (signs.isEmpty()) {
            return Part.NOTHING;
        }
        double leading = side * 1.2;
        var list = new Element.Branch(new Mark.Listing(Mark.Numbering.NONE), entries);
        return new Part(List.of(list), (row + 1) * leading, (left, top, plate) -> {
            for (var sign : signs) {
                double y = top + sign.row * leading;
                plate.ornament(Pictograms.of(sign.access).at(left + sign.x, y, side, look.accentInk()));
                plate.add(sign.words.getFirst().at(left + sign.x + side * 1.3, y + side * 0.5 + size * 0.34));
            }
        });
    }
}
