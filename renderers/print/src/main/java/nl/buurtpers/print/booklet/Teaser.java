package nl.buurtpers.print.booklet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Picture;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.print.column.Chapter;
import nl.buurtpers.print.column.ColumnStyle;
import nl.buurtpers.print.copy.PictureDesk;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Line;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.line.Typesetter;
import nl.buurtpers.typeset.text.Run;

/** What the cover shows of the story that matters most: picture, headline, summary, and where it is. */
final class Teaser {

    private static final double HEADLINE = 2;
    private static final double SET_SOLID = 1.12;
    private static final double GAP = 8;
    /** A picture less high than this, in pt, says nothing. */
    private static final double LEAST_PICTURE = 100;
    /** Height of a picture that fills the measure, as a part of its width. */
    private static final double STEEPEST = 0.75;

    private final ColumnStyle style;
    private final PictureDesk pictures;
    private final Messages messages;
    private final Chapter chapter;
    private final Planned item;
    private final int pictureLeaf;
    private final int headlineLeaf;
    private final int summaryLeaf;
    private final int pageLeaf;
    private final List<Line> headline;
    private final List<Line> summary;

    Teaser(Chapter chapter, Planned item, ColumnStyle style, Tree tree, PictureDesk pictures, Messages messages) {
        this.chapter = chapter;
        this.item = item;
        this.style = style;
        this.pictures = pictures;
        this.messages = messages;
        this.pictureLeaf = tree.leaf();
        this.headlineLeaf = tree.leaf();
        this.summaryLeaf = tree.leaf();
        this.pageLeaf = tree.leaf();
        var type = style.type();
        this.headline = set(
                item.head().title(),
                headlineLeaf,
                new nl.buurtpers.typeset.text.Style(type.headline().bold(), points(), type.ink(), item.language()));
        this.summary = set(
                item.head().summary().orElse(""),
                summaryLeaf,
                type.style(type.text().regular(), type.body().size(), item.language()));
    }

    /** The article that matters most; of those that matter as much, the first one with a picture. */
    static Optional<Chapter> choose(List<Chapter> chapters) {
        return chapters.stream()
                .filter(chapter -> chapter.item().stream().anyMatch(item -> item.item() instanceof Article))
                .min(Comparator.comparingInt(Teaser::weight));
    }

    private static int weight(Chapter chapter) {
        var head = chapter.item().orElseThrow().head();
        return head.priority() * 2 + (head.picture().isPresent() ? 0 : 1);
    }

    private List<Line> set(String words, int leaf, nl.buurtpers.typeset.text.Style look) {
        return Typesetter.set(
                List.of(new Run(words, look, leaf)), style.format().measure(), Setting.RAGGED);
    }

    private double points() {
        return style.type().body().size() * HEADLINE;
    }

    private double line() {
        return style.type().body().line() * style.format().unit();
    }

    private double headlineHeight() {
        return headline.size() * points() * SET_SOLID + line();
    }

    private double summaryHeight() {
        return summary.isEmpty() ? 0 : summary.size() * line() + GAP / 2;
    }

    /** Height of headline and page number, which are always there; pt. */
    double least() {
        return headlineHeight();
    }

    /** Draws as much as there is room for; pt. */
    List<Element> draw(double left, double top, double room, int page, Plate plate) {
        var elements = new ArrayList<Element>();
        boolean summed = headlineHeight() + summaryHeight() <= room;
        double words = headlineHeight() + (summed ? summaryHeight() : 0);
        double open = room - words - GAP;
        double y = top;
        var picture = item.head().picture().filter(_ -> open >= LEAST_PICTURE);
        if (picture.isPresent()) {
            y += draw(picture.orElseThrow(), left, y, open, elements, plate) + GAP;
        }
        y = lines(headline, left, y, points() * SET_SOLID, points(), plate);
        elements.add(jump(headlineLeaf, page));
        if (summed && !summary.isEmpty()) {
            y = lines(summary, left, y + GAP / 2, line(), style.type().body().size(), plate);
            elements.add(new Element.Leaf(Mark.Plain.P, summaryLeaf));
        }
        plate.add(page(page).at(left, y + line() * 0.75));
        elements.add(jump(pageLeaf, page));
        return elements;
    }

    private Element jump(int leaf, int page) {
        var to = new Mark.Jump(chapter.leaf(), messages.text("to-page", chapter.title(), page));
        return new Element.Branch(Mark.Plain.P, List.of(new Element.Leaf(to, leaf)));
    }

    private Line page(int page) {
        var type = style.type();
        var look = type.style(
                        type.small().bold(),
                        type.note().size(),
                        messages.locale().getLanguage())
                .withInk(type.accent());
        return Typesetter.line(List.of(new Run(messages.text("booklet.page", page), look, pageLeaf)));
    }

    /** The picture across the measure, photographs cut to the room; gives its height. */
    private double draw(Picture picture, double left, double top, double room, List<Element> elements, Plate plate) {
        double measure = style.format().measure();
        double height = Math.min(room, Math.min(measure * STEEPEST, pictures.heightAt(picture, measure)));
        var shape = pictures.mayBeCut(picture)
                ? pictures.cropped(picture, measure, height)
                : pictures.shape(picture, measure, height);
        var frame = new Frame.PictureFrame(left, top, shape.width(), shape.height(), picture.source(), shape.crop());
        if (picture.alt().isBlank()) {
            plate.ornament(frame);
        } else {
            plate.add(pictureLeaf, List.of(frame));
            elements.add(new Element.Leaf(new Mark.Figure(picture.alt()), pictureLeaf));
        }
        return shape.height();
    }

    private static double lines(List<Line> lines, double left, double top, double down, double size, Plate plate) {
        double y = top;
        for (var line : lines) {
            plate.add(line.at(left, y + down / 2 + size * 0.32));
            y += down;
        }
        return y;
    }
}
