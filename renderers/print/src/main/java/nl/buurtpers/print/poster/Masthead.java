package nl.buurtpers.print.poster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.model.Edition;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.render.Assets;
import nl.buurtpers.render.Kit;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Line;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.text.Run;
import nl.buurtpers.typeset.text.Style;

/** Whose poster it is: the logo of the paper, its name and its neighbourhood. */
final class Masthead {

    private final PosterLook look;
    private final Edition edition;
    private final Tree tree;
    private final Optional<Logo> logo;

    Masthead(Edition edition, Kit kit, PosterLook look, Tree tree) {
        this.edition = edition;
        this.look = look;
        this.tree = tree;
        this.logo = Logo.of(kit, tree);
    }

    /**
     * The logo of a house style.
     *
     * @param alt what stands for it in words; blank where it is an ornament
     */
    record Logo(String source, Assets.Size size, String alt, int leaf) {

        static Optional<Logo> of(Kit kit, Tree tree) {
            var style = kit.style();
            try {
                return style.logo()
                        .map(source -> new Logo(
                                source,
                                kit.assets().size(source),
                                style.logoAlt().orElse(""),
                                tree.leaf()));
            } catch (RuntimeException unreadable) {
                return Optional.empty();
            }
        }

        List<Element> elements() {
            return alt.isBlank() ? List.of() : List.of(new Element.Leaf(new Mark.Figure(alt), leaf));
        }

        /** Draws it as large as fits into a square, in its middle. */
        void draw(double x, double top, double side, Plate plate) {
            double scale = side / Math.max(size.width(), size.height());
            double width = size.width() * scale;
            double height = size.height() * scale;
            var crop = new Frame.Crop(0, 0, size.width(), size.height());
            var frame = new Frame.PictureFrame(
                    x + (side - width) / 2, top + (side - height) / 2, width, height, source, crop);
            if (alt.isBlank()) {
                plate.ornament(frame);
            } else {
                plate.add(leaf, List.of(frame));
            }
        }
    }

    /**
     * Logo at the left, name and neighbourhood beside it.
     *
     * @param text type size, pt
     */
    Part part(double measure, double text) {
        double side = logo.isPresent() ? text * 2.8 : 0;
        double indent = side + (logo.isPresent() ? text * 0.5 : 0);
        int name = tree.leaf();
        int place = tree.leaf();
        var bold = new Style(look.headline().bold(), text * 1.15, look.accentInk(), look.language());
        var plain = look.style(look.text().regular(), text, Ink.BLACK);
        var title = set(edition.publication(), bold, name, measure - indent);
        var below = set(place(edition), plain, place, measure - indent);
        double words = title.size() * text * 1.3 + below.size() * text * 1.25;
        double height = Math.max(words, side);
        var elements = new ArrayList<Element>();
        logo.ifPresent(each -> elements.addAll(each.elements()));
        elements.add(new Element.Leaf(Mark.Plain.P, name));
        elements.add(new Element.Leaf(Mark.Plain.P, place));
        return new Part(elements, height, (x, top, plate) -> {
            logo.ifPresent(each -> each.draw(x, top + (height - side) / 2, side, plate));
            double y = draw(title, x + indent, top + (height - words) / 2, text * 1.3, plate);
            draw(below, x + indent, y, text * 1.25, plate);
        });
    }

    /** Neighbourhood and town. */
    static String place(Edition edition) {
        return edition.place()
                .map(place -> edition.neighbourhood() + ", " + place)
                .orElse(edition.neighbourhood());
    }

    private List<Line> set(String words, Style style, int leaf, double measure) {
        return look.standing().set(List.of(new Run(words, style, leaf)), measure, Setting.RAGGED);
    }

    private static double draw(List<Line> lines, double x, double top, double leading, Plate plate) {
        double y = top;
        for (var line : lines) {
            plate.add(line.at(x, y + leading * 0.78));
            y += leading;
        }
        return y;
    }
}
