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

/** Whose poster it is: the logo of the paper, its name and its neighbourhood. */
final class Masthead {

    private final PosterLook look;
    private final Edition edition;
    private final Tree tree;
    private final Optional<String> logo;
    private final Optional<Assets.Size> size;
    private final String logoAlt;

    Masthead(Edition edition, Kit kit, PosterLook look, Tree tree) {
        this.edition = edition;
        this.look = look;
        this.tree = tree;
        this.logo = kit.style().logo();
        this.size = size(logo, kit.assets());
        this.logoAlt = kit.style().logoAlt().orElse("");
    }

    private static Optional<Assets.Size> size(Optional<String> logo, Assets assets) {
        try {
            return logo.map(assets::size);
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Logo at the left, name and neighbourhood beside it.
     *
     * @param text type size, pt
     */
    Part part(double measure, double text) {
        double high = text * 2.5;
        double logoWidth = size.map(s -> Math.min(measure * 0.35, high * s.width() / s.height()))
                .orElse(0.0);
        double indent = logoWidth > 0 ? logoWidth + text * 0.6 : 0;
        int name = tree.leaf();
        int place = tree.leaf();
        int picture = tree.leaf();
        var title = lines(
                edition.publication(),
                new nl.buurtpers.typeset.text.Style(
                        look.headline().bold(), text * 1.15, look.accentInk(), look.language()),
                name,
                measure - indent);
        var below = lines(place(), look.style(look.text().regular(), text, Ink.BLACK), place, measure - indent);
        double words = title.size() * text * 1.3 + below.size() * text * 1.25;
        double height = Math.max(words, logoWidth > 0 ? high : 0);
        var elements = new ArrayList<Element>();
        if (logoWidth > 0 && !logoAlt.isBlank()) {
            elements.add(new Element.Leaf(new Mark.Figure(logoAlt), picture));
        }
        elements.add(new Element.Leaf(Mark.Plain.P, name));
        elements.add(new Element.Leaf(Mark.Plain.P, place));
        return new Part(elements, height, (x, top, plate) -> {
            if (logoWidth > 0) {
                logo(x, top + (height - high) / 2, logoWidth, high, picture, plate);
            }
            double y = top + (height - words) / 2;
            y = draw(title, x + indent, y, text * 1.3, plate);
            draw(below, x + indent, y, text * 1.25, plate);
        });
    }

    private String place() {
        return edition.place()
                .map(place -> edition.neighbourhood() + ", " + place)
                .orElse(edition.neighbourhood());
    }

    private List<Line> lines(String words, nl.buurtpers.typeset.text.Style style, int leaf, double measure) {
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

    private void logo(double x, double top, double width, double room, int leaf, Plate plate) {
        var pixels = size.orElseThrow();
        double height = width * pixels.height() / pixels.width();
        var frame = new Frame.PictureFrame(
                x,
                top + (room - height) / 2,
                width,
                height,
                logo.orElseThrow(),
                new Frame.Crop(0, 0, pixels.width(), pixels.height()));
        if (logoAlt.isBlank()) {
            plate.ornament(frame);
        } else {
            plate.add(leaf, List.of(frame));
        }
    }
}
