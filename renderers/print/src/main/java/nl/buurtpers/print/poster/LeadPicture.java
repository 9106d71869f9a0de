package nl.buurtpers.print.poster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.model.Picture;
import nl.buurtpers.print.copy.Copy;
import nl.buurtpers.print.copy.PictureDesk;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.print.copy.Typography;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.text.Run;

/**
 * The picture of a poster: from edge to edge where its pixels allow that and it may be cut, else whole on a mount in
 * the colour of the house. It is never shown larger than its pixels allow.
 */
final class LeadPicture {

    /** Flattest and steepest picture from edge to edge, as height over width. */
    private static final double FLATTEST = 0.25;

    private static final double STEEPEST = 0.85;

    /** Drawings and maps lose their meaning when they become smaller than this. */
    private static final double SMALLEST_DRAWING = 0.4;

    private final Picture picture;
    private final PictureDesk desk;
    private final PosterLook look;
    private final double across;
    private final int leaf;
    private final int captionLeaf;
    private final Part caption;

    LeadPicture(Picture picture, PictureDesk desk, Typography type, String language, PosterLook look, Tree tree) {
        this.picture = picture;
        this.desk = desk;
        this.look = look;
        this.across = look.sheet().across();
        this.leaf = tree.leaf();
        this.captionLeaf = tree.leaf();
        this.caption = caption(type, language);
    }

    private Part caption(Typography type, String language) {
        double size = type.note().size();
        var style = type.style(look.text().regular(), size, language);
        var runs = new ArrayList<Run>();
        picture.caption().ifPresent(words -> runs.add(new Run(words, style, captionLeaf)));
        picture.credit().ifPresent(words -> runs.add(new Run((runs.isEmpty() ? "" : " ") + words, style, captionLeaf)));
        var lines = type.composing()
                .paragraph(
                        runs,
                        look.sheet().measure(),
                        Setting.RAGGED,
                        type.note().line(),
                        size);
        return Part.of(Copy.NOTHING.withSlips(lines), type.unit());
    }

    /** Picture and caption, in reading order. */
    List<Element> elements() {
        var elements = new ArrayList<Element>();
        if (!picture.decorative()) {
            elements.add(new Element.Leaf(new Mark.Figure(picture.alt()), leaf));
        }
        if (!caption.isEmpty()) {
            elements.add(new Element.Leaf(Mark.Plain.CAPTION, captionLeaf));
        }
        return elements.isEmpty() ? List.of() : List.of(new Element.Branch(Mark.Plain.DIV, elements));
    }

    private boolean fromEdgeToEdge() {
        return desk.mayBeCut(picture) && desk.allowedWidth(picture) >= across;
    }

    private double pad() {
        return 11 * look.sheet().scale();
    }

    private double captionHeight() {
        return caption.isEmpty() ? 0 : caption.height() + 4 * look.sheet().scale();
    }

    /**
     * The least height with its caption.
     *
     * @param ease how much room there is for it, 0 to 1
     */
    double least(double ease) {
        double least = across * ((fromEdgeToEdge() ? FLATTEST : SMALLEST_DRAWING) + 0.3 * Math.max(0, ease));
        return Math.min(least, most() - captionHeight()) + captionHeight();
    }

    /** The greatest height with its caption. */
    double most() {
        double height = fromEdgeToEdge()
                ? Math.clamp(desk.heightAt(picture, across), across * FLATTEST, across * STEEPEST)
                : desk.heightAt(picture, mountedWidth()) + 2 * pad();
        return Math.min(height, look.sheet().down() * 0.6) + captionHeight();
    }

    private double mountedWidth() {
        return Math.min(across - 2 * pad(), desk.allowedWidth(picture));
    }

    /** Draws it; a photograph from edge to edge carries the day. */
    void draw(double top, double height, Optional<DateTile> tile, Plate plate) {
        double room = height - captionHeight();
        if (fromEdgeToEdge()) {
            place(desk.cropped(picture, across, room), PosterSheet.SAFE, top, plate);
            tile.filter(_ -> room > DateTile.height(look) * 1.3)
                    .ifPresent(day ->
                            day.draw(look.sheet().left(), top + room - DateTile.height(look) - pad(), look, plate));
        } else {
            mounted(top, room, plate);
        }
        caption.draw(look.sheet().left(), top + room + 4 * look.sheet().scale(), plate);
    }

    private void mounted(double top, double room, Plate plate) {
        plate.ornament(new Frame.Box(PosterSheet.SAFE, top, across, room, look.tint(0.86), null, 0));
        var shape = desk.shape(picture, mountedWidth(), room - 2 * pad());
        double x = PosterSheet.SAFE + (across - shape.width()) / 2;
        place(shape, x, top + (room - shape.height()) / 2, plate);
    }

    private void place(PictureDesk.Shape shape, double x, double top, Plate plate) {
        desk.examine(picture, shape);
        var frame = new Frame.PictureFrame(x, top, shape.width(), shape.height(), picture.source(), shape.crop());
        if (picture.decorative()) {
            plate.furniture(Content.Artifact.LAYOUT, List.of(frame));
        } else {
            plate.add(leaf, List.of(frame));
        }
    }
}
