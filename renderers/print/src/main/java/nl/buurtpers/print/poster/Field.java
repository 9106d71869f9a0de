package nl.buurtpers.print.poster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Line;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.text.Run;

/** The coloured field at the head of a poster: what kind of item it is, and its headline in white. */
final class Field {

    /** A field with so much room left is filled with houses. */
    private static final double ROOM_FOR_HOUSES = 88;

    private final PosterLook look;
    private final Planned item;
    private final int titleLeaf;
    private final Title title;
    private final List<Element> elements = new ArrayList<>();
    private final List<Line> kicker = new ArrayList<>();
    private final List<Line> notices = new ArrayList<>();

    /**
     * A field.
     *
     * @param placed the item, and the section that it stands in
     * @param title its headline, set
     * @param titleLeaf leaf of the headline
     */
    Field(Selection.Placed placed, Title title, int titleLeaf, PosterLook look, Tree tree) {
        this.look = look;
        this.item = placed.item();
        this.title = title;
        this.titleLeaf = titleLeaf;
        kicker(item.fact(Fact.Kind.CATEGORY).map(Fact::value).orElse(placed.section()), tree);
        notice(Fact.Kind.ADVERTISEMENT, look.textSize(Reading.TEXT), tree);
        notice(Fact.Kind.CANCELLED, look.textSize(Reading.KEY_FACTS), tree);
    }

    private void kicker(String words, Tree tree) {
        var style = look.style(look.text().bold(), look.textSize(Reading.TEXT), Ink.WHITE);
        int leaf = tree.leaf();
        elements.add(new Element.Leaf(Mark.Plain.P, leaf));
        kicker.addAll(look.standing()
                .set(List.of(new Run(words, style, leaf)), look.sheet().measure(), Setting.RAGGED));
    }

    private void notice(Fact.Kind kind, double size, Tree tree) {
        item.fact(kind).ifPresent(fact -> {
            int leaf = tree.leaf();
            elements.add(new Element.Leaf(Mark.Plain.P, leaf));
            var style = look.style(look.text().bold(), size, look.accentInk());
            notices.addAll(look.standing()
                    .set(
                            List.of(new Run(fact.value(), style, leaf)),
                            look.sheet().measure() - size,
                            Setting.RAGGED));
        });
    }

    List<Element> elements() {
        var all = new ArrayList<>(elements);
        all.add(new Element.Leaf(new Mark.Heading(1), titleLeaf));
        return all;
    }

    int titleLeaf() {
        return titleLeaf;
    }

    private double pad() {
        return 13 * look.sheet().scale();
    }

    /** The least height, pt. */
    double height() {
        return pad() * 2.5 + kickerHeight() + noticesHeight() + title.height();
    }

    private double kickerHeight() {
        return kicker.size() * look.textSize(Reading.TEXT) * 1.25;
    }

    private double noticesHeight() {
        return notices.stream().mapToDouble(line -> size(line) * 1.55).sum() + (notices.isEmpty() ? 0 : pad() * 0.8);
    }

    private static double size(Line line) {
        return line.parts().getFirst().text().size();
    }

    /** Draws the field from its top down, this high. */
    void draw(double top, double height, boolean houses, Optional<DateTile> tile, Plate plate) {
        var sheet = look.sheet();
        double extra = Math.max(0, height - height());
        plate.ornament(new Frame.Box(PosterSheet.SAFE, top, sheet.across(), height, look.accentInk(), null, 0));
        boolean room = houses && extra >= ROOM_FOR_HOUSES * look.sheet().scale();
        if (room) {
            street(top + height, extra, plate);
            double high = DateTile.height(look);
            tile.filter(_ -> extra > high + pad())
                    .ifPresent(day -> day.draw(
                            look.sheet().left() + look.sheet().measure() - DateTile.width(look),
                            top + height - high - pad(),
                            look,
                            plate));
        }
        words(top + pad() + (room ? 0 : extra / 2), plate);
    }

    private void street(double bottom, double room, Plate plate) {
        var sheet = look.sheet();
        double tall = Math.min(room - pad() * 0.5, sheet.across() * 0.34);
        new Skyline(look.tint(0.16), look.tint(0.42))
                .draw(
                        PosterSheet.SAFE,
                        PosterSheet.SAFE + sheet.across(),
                        bottom,
                        tall,
                        item.id().hashCode(),
                        plate);
    }

    private void words(double top, Plate plate) {
        double x = look.sheet().left();
        double y = top;
        for (var line : kicker) {
            plate.add(line.at(x, y + size(line)));
            y += size(line) * 1.25;
        }
        y = notices(x, y, plate) + pad() * 0.4;
        title.draw(x, y, plate);
    }

    /** Words that nobody may miss, on white. */
    private double notices(double x, double top, Plate plate) {
        double y = top + (notices.isEmpty() ? 0 : pad() * 0.5);
        for (var line : notices) {
            double size = size(line);
            plate.ornament(new Frame.Box(x, y, line.width() + size * 0.8, size * 1.4, Ink.WHITE, null, 0));
            plate.add(line.at(x + size * 0.4, y + size * 1.03));
            y += size * 1.55;
        }
        return y;
    }
}
