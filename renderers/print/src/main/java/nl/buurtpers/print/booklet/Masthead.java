package nl.buurtpers.print.booklet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.print.column.ColumnStyle;
import nl.buurtpers.print.column.Format;
import nl.buurtpers.print.copy.EditionLine;
import nl.buurtpers.print.copy.PictureDesk;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.render.Assets;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Line;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.line.Typesetter;
import nl.buurtpers.typeset.text.Run;
import nl.buurtpers.typeset.text.Style;

/** The head of the cover: logo, name of the paper as large as its width allows, and which edition it is. */
final class Masthead {

    /** From the edge of the page to the name, pt: printers at home leave 5 mm white. */
    private static final double TOP = 10 * Format.MM;

    private static final double LOGO_HEIGHT = 18 * Format.MM;
    private static final double LOGO_WIDTH = 34 * Format.MM;
    private static final double LOGO_GAP = 10;
    private static final double LARGEST = 46;
    private static final double LEAST = 22;
    private static final double SET_SOLID = 1.05;
    private static final double LINE = 13.5;

    private final ColumnStyle style;
    private final HouseStyle house;
    private final Optional<Assets.Size> logo;
    private final int logoLeaf;
    private final int nameLeaf;
    private final int editionLeaf;
    private final double size;
    private final List<Line> name;
    private final List<Line> edition;

    Masthead(Edition edition, ColumnStyle style, Tree tree, PictureDesk pictures, HouseStyle house, Messages messages) {
        this.style = style;
        this.house = house;
        this.logo = house.logo().flatMap(pictures::size);
        this.logoLeaf = tree.leaf();
        this.nameLeaf = tree.leaf();
        this.editionLeaf = tree.leaf();
        this.size = fitting(edition);
        this.name = Typesetter.set(List.of(name(edition, size)), nameWidth(), Setting.RAGGED);
        var type = style.type();
        var look = type.style(type.small().regular(), type.note().size(), edition.language());
        this.edition = editionLines(edition, look, messages);
    }

    /** On one line, or on a line for each part. */
    private List<Line> editionLines(Edition edition, Style look, Messages messages) {
        double measure = style.format().measure();
        var one = Typesetter.set(
                List.of(new Run(new EditionLine(edition, messages).words("  \u00b7  "), look, editionLeaf)),
                measure,
                Setting.RAGGED);
        return one.size() < 2
                ? one
                : Typesetter.set(
                        List.of(new Run(
                                new EditionLine(edition, messages).words(String.valueOf(Run.LINE_END)),
                                look,
                                editionLeaf)),
                        measure,
                        Setting.RAGGED);
    }

    private Run name(Edition edition, double points) {
        var type = style.type();
        return new Run(
                edition.publication(),
                new Style(type.headline().bold(), points, type.accent(), edition.language()),
                nameLeaf);
    }

    private double fitting(Edition edition) {
        double points = LARGEST;
        while (points > LEAST && Typesetter.width(List.of(name(edition, points))) > nameWidth()) {
            points -= 1;
        }
        return points;
    }

    private double logoWidth() {
        return logo.map(s -> Math.min(LOGO_WIDTH, LOGO_HEIGHT * s.width() / s.height()))
                .orElse(0.0);
    }

    private double nameWidth() {
        return style.format().measure() - (logo.isPresent() ? logoWidth() + LOGO_GAP : 0);
    }

    private double nameHeight() {
        return Math.max(logo.isPresent() ? LOGO_HEIGHT : 0, name.size() * size * SET_SOLID);
    }

    /** Lower edge of the masthead, pt from the top of the page. */
    double bottom() {
        return TOP + nameHeight() + 12 + edition.size() * LINE + 4;
    }

    void draw(double left, Plate plate) {
        drawLogo(left, plate);
        double y = TOP + (nameHeight() - name.size() * size * SET_SOLID) / 2 + size * 0.8;
        for (var line : name) {
            plate.add(line.at(left + style.format().measure() - nameWidth(), y));
            y += size * SET_SOLID;
        }
        double rule = TOP + nameHeight() + 6;
        double right = left + style.format().measure();
        plate.ornament(new Frame.Rule(left, rule, right, rule, 3, style.type().accent()));
        double baseline = rule + 6 + LINE * 0.75;
        for (var line : edition) {
            plate.add(line.at(left, baseline));
            baseline += LINE;
        }
    }

    private void drawLogo(double left, Plate plate) {
        logo.ifPresent(pixels -> {
            double height = Math.min(LOGO_HEIGHT, logoWidth() * pixels.height() / pixels.width());
            var frame = new Frame.PictureFrame(
                    left,
                    TOP + (nameHeight() - height) / 2,
                    logoWidth(),
                    height,
                    house.logo().orElseThrow(),
                    new Frame.Crop(0, 0, pixels.width(), pixels.height()));
            if (alt().isBlank()) {
                plate.ornament(frame);
            } else {
                plate.add(logoLeaf, List.of(frame));
            }
        });
    }

    private String alt() {
        return house.logoAlt().orElse("");
    }

    List<Element> elements() {
        var elements = new ArrayList<Element>();
        if (logo.isPresent() && !alt().isBlank()) {
            elements.add(new Element.Leaf(new Mark.Figure(alt()), logoLeaf));
        }
        elements.add(new Element.Leaf(new Mark.Heading(1), nameLeaf));
        elements.add(new Element.Leaf(Mark.Plain.P, editionLeaf));
        return elements;
    }
}
