package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtpers.model.Picture;
import nl.buurtpers.print.copy.PictureDesk;
import nl.buurtpers.print.copy.Typography;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.flow.Slip;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.text.Run;

/** The picture of a story, at any width and height that suits its page; with caption and credit under it. */
final class LeadPicture {

    private static final double FLATTEST = 0.48;
    private static final double STEEPEST = 0.72;

    private final String item;
    private final Picture picture;
    private final PictureDesk desk;
    private final Typography type;
    private final Sheet sheet;
    private final String language;
    private final double scale;
    private final int leaf;
    private final int captionLeaf;
    private final Map<Integer, List<Slip>> captions = new HashMap<>();

    LeadPicture(String item, Picture picture, Desk desk, String language) {
        this.item = item;
        this.picture = picture;
        this.desk = desk.pictures();
        this.type = desk.type();
        this.sheet = desk.sheet();
        this.language = language;
        this.scale = desk.pictureScale();
        this.leaf = desk.tree().leaf();
        this.captionLeaf = desk.tree().leaf();
    }

    List<Element> elements() {
        var elements = new ArrayList<Element>();
        if (!picture.alt().isBlank()) {
            elements.add(new Element.Leaf(new Mark.Figure(picture.alt()), leaf));
        }
        if (!captionRuns().isEmpty()) {
            elements.add(new Element.Leaf(Mark.Plain.CAPTION, captionLeaf));
        }
        return elements.isEmpty() ? List.of() : List.of(new Element.Branch(Mark.Plain.DIV, elements));
    }

    private List<Run> captionRuns() {
        var style = type.style(type.small().regular(), type.note().size(), language);
        var runs = new ArrayList<Run>();
        picture.caption()
                .ifPresent(words ->
                        runs.add(new Run(words, style.withFaces(type.small().bold()), captionLeaf)));
        picture.credit().ifPresent(words -> runs.add(new Run((runs.isEmpty() ? "" : " ") + words, style, captionLeaf)));
        return runs;
    }

    private List<Slip> caption(int span) {
        return captions.computeIfAbsent(
                span,
                across -> type.composing()
                        .paragraph(
                                captionRuns(),
                                sheet.span(across),
                                Setting.RAGGED,
                                type.note().line(),
                                type.note().size()));
    }

    private int captionUnits(int span) {
        int units = 0;
        for (var slip : caption(span)) {
            units += slip.height();
        }
        return units;
    }

    /** The widest span, of at most so many columns, for which it has enough pixels. */
    int span(int most) {
        int span = most;
        while (span > 1 && desk.allowedWidth(picture) < sheet.span(span) * 0.92) {
            span--;
        }
        return span;
    }

    /** Units that it takes at this span with its caption and the white below it: whole lines. */
    int height(int span) {
        double width = sheet.span(span);
        double whole = desk.heightAt(picture, width);
        double highest = desk.mayBeCut(picture) ? width * Math.max(FLATTEST, STEEPEST * scale) : width * scale;
        double lowest = desk.mayBeCut(picture) ? width * FLATTEST : 0;
        double height =
                Math.min(Math.clamp(whole, lowest, Math.max(lowest, highest)), sheet.down() * sheet.unit() * 0.5);
        return total(height, span);
    }

    private int total(double points, int span) {
        return Sheet.wholeLines((int) Math.ceil(points / sheet.unit()) + captionUnits(span) + 3);
    }

    /** By how many units it may grow: only what may be cut may grow. */
    int give(int span) {
        if (!desk.mayBeCut(picture)) {
            return 0;
        }
        int steepest = total(Math.min(sheet.span(span) * 0.9 * scale, sheet.down() * sheet.unit() * 0.55), span);
        return Math.max(0, steepest - height(span));
    }

    void draw(Slot slot, Plate plate) {
        double width = slot.width();
        double room = (slot.height() - captionUnits(slot.span()) - 3) * slot.unit();
        var shape = desk.mayBeCut(picture) && desk.allowedWidth(picture) >= width * 0.6
                ? desk.cropped(picture, width, room)
                : desk.shape(picture, width, room);
        desk.item(item);
        desk.examine(picture, shape);
        double left = slot.x() + (width - shape.width()) / 2;
        var frame =
                new Frame.PictureFrame(left, slot.top(), shape.width(), shape.height(), picture.source(), shape.crop());
        if (picture.alt().isBlank()) {
            plate.furniture(Content.Artifact.LAYOUT, List.of(frame));
        } else {
            plate.add(leaf, List.of(frame));
        }
        double y = slot.top() + shape.height() + slot.unit();
        for (var slip : caption(slot.span())) {
            slip.drawing().draw(slot.x(), y, plate);
            y += slip.height() * slot.unit();
        }
    }
}
