package nl.buurtpers.print.poster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.model.Edition;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.render.Kit;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Line;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.text.Run;

/** The head of the flyer: the name of the paper in white on its colour, which edition it is, the logo on white. */
final class HandoutHead {

    private static final double LOGO = 62;
    private static final double LEADING = HandoutComposer.NOTE * 1.3;

    /** Two lines of a long name. */
    private static final double TALLEST = 84;

    private final PosterLook look;
    private final Edition edition;
    private final Optional<Masthead.Logo> logo;
    private final int name;
    private final int issue;
    private final Title title;
    private final List<Line> lines = new ArrayList<>();

    HandoutHead(Edition edition, Kit kit, PosterLook look, Tree tree) {
        this.edition = edition;
        this.look = look;
        this.logo = Masthead.Logo.of(kit, tree);
        this.name = tree.leaf();
        this.issue = tree.leaf();
        this.title = title();
        var small = look.style(look.text().regular(), HandoutComposer.NOTE, Ink.WHITE);
        for (var words : List.of(Masthead.place(edition), issue())) {
            lines.addAll(look.standing().set(List.of(new Run(words, small, issue)), measure(), Setting.RAGGED));
        }
    }

    private Title title() {
        var style = look.style(look.headline().bold(), 16, Ink.WHITE);
        var run = new Run(edition.publication(), style, name);
        var room = new Title.Room(measure(), TALLEST, 3, 0.8);
        return Title.fit(run, room, look.standing())
                .orElseGet(() -> new Title(look.standing().set(List.of(run), measure(), Setting.RAGGED), style.size()));
    }

    private String issue() {
        return String.join(
                "  \u00b7  ",
                Stream.of(
                                edition.title(),
                                edition.number().map(n -> look.messages().text("edition.number", n)),
                                Optional.of(new Calendar(look.messages()).day(edition.date())))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private double measure() {
        return look.sheet().measure() - (logo.isPresent() ? LOGO + 12 : 0);
    }

    private double words() {
        return title.height() + lines.size() * LEADING;
    }

    /** The head across the flyer. */
    Part part() {
        double height = Math.max(words(), logo.isPresent() ? LOGO : 0) + 26;
        return new Part(elements(), height, (x, top, plate) -> draw(x, top, height, plate));
    }

    private List<Element> elements() {
        var elements = new ArrayList<Element>();
        logo.ifPresent(each -> elements.addAll(each.elements()));
        elements.add(new Element.Leaf(new Mark.Heading(1), name));
        elements.add(new Element.Leaf(Mark.Plain.P, issue));
        return elements;
    }

    /** The name of the paper. */
    int nameLeaf() {
        return name;
    }

    private void draw(double x, double top, double height, Plate plate) {
        var sheet = look.sheet();
        plate.ornament(new Frame.Box(x, top, sheet.across(), height, look.accentInk(), null, 0));
        logo.ifPresent(each -> {
            double y = top + (height - LOGO) / 2;
            plate.ornament(new Frame.Box(sheet.left(), y, LOGO, LOGO, Ink.WHITE, null, 0));
            each.draw(sheet.left() + 5, y + 5, LOGO - 10, plate);
        });
        double left = sheet.left() + sheet.measure() - measure();
        double y = title.draw(left, top + (height - words()) / 2, plate);
        for (var line : lines) {
            plate.add(line.at(left, y + HandoutComposer.NOTE * 1.1));
            y += LEADING;
        }
    }
}
