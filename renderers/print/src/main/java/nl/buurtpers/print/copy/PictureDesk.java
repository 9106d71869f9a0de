package nl.buurtpers.print.copy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.buurtpers.model.Picture;
import nl.buurtpers.render.Assets;
import nl.buurtpers.render.Finding;
import nl.buurtpers.typeset.flow.Slip;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.text.Run;

/** Places pictures with the words under them. Nothing is distorted; a picture is not shown larger than its pixels allow. */
public final class PictureDesk {

    /** Below this share of its room a picture looks lost: it is shown larger, with a finding. */
    private static final double LEAST_SHARE = 0.5;

    private final Typography type;
    private final Tree tree;
    private final Assets assets;
    private final Set<Finding> findings = new LinkedHashSet<>();
    private String item = "";

    public PictureDesk(Typography type, Tree tree, Assets assets) {
        this.type = type;
        this.tree = tree;
        this.assets = assets;
    }

    /** From now on pictures are of this item. */
    public void item(String id) {
        item = id;
    }

    /** What was found, in order. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** A picture in running text, whole. */
    public Copy figure(Picture picture, double measure, String language) {
        var shape = shape(picture, measure, type.tallest() * type.unit() * 0.55);
        return copy(picture, shape, measure, language);
    }

    /**
     * Where a picture goes in its room.
     *
     * @param width pt
     * @param height pt
     */
    public record Shape(double width, double height, Frame.Crop crop) {}

    /** A whole picture, as large as room and pixels allow. */
    public Shape shape(Picture picture, double measure, double highest) {
        var size = assets.size(picture.source());
        double allowed = size.width() * 72.0 / type.resolution();
        double width = Math.min(measure, Math.max(allowed, Math.min(measure * LEAST_SHARE, allowed * 3)));
        double height = width * size.height() / size.width();
        if (height > highest) {
            width *= highest / height;
            height = highest;
        }
        return new Shape(width, height, new Frame.Crop(0, 0, size.width(), size.height()));
    }

    /** A picture that fills its room exactly, cut at the edges; only photographs may be cut. */
    public Shape cropped(Picture picture, double width, double height) {
        var size = assets.size(picture.source());
        double scale = Math.max(width / size.width(), height / size.height());
        int w = Math.clamp(Math.round(width / scale), 1, size.width());
        int h = Math.clamp(Math.round(height / scale), 1, size.height());
        // What matters in a portrait stands above the middle.
        int left = picture.focus().map(focus -> focus.left(size.width(), w)).orElse((size.width() - w) / 2);
        int top = picture.focus().map(focus -> focus.top(size.height(), h)).orElse((size.height() - h) * 2 / 5);
        return new Shape(width, height, new Frame.Crop(left, top, w, h));
    }

    /** Height of the whole picture at this width, pt. */
    public double heightAt(Picture picture, double width) {
        var size = assets.size(picture.source());
        return width * size.height() / size.width();
    }

    /** The greatest width at which the picture has the pixels that the press asks for, pt. */
    public double allowedWidth(Picture picture) {
        return assets.size(picture.source()).width() * 72.0 / type.resolution();
    }

    /** Whether it is a photograph: drawings, charts and maps lose their meaning when they are cut. */
    public boolean mayBeCut(Picture picture) {
        var name = picture.source().toLowerCase(Locale.ROOT);
        return name.endsWith(".jpg") || name.endsWith(".jpeg");
    }

    /** The picture with its caption, kept together. */
    public Copy copy(Picture picture, Shape shape, double measure, String language) {
        examine(picture, shape);
        int leaf = tree.leaf();
        var slips = new ArrayList<Slip>();
        var elements = new ArrayList<Element>();
        int units = type.composing().units(shape.height() + (hasWords(picture) ? 3 : 0));
        slips.add(new Slip(units, (x, top, plate) -> place(picture, shape, leaf, x, top, plate)));
        if (!picture.alt().isBlank()) {
            elements.add(new Element.Leaf(new Mark.Figure(picture.alt()), leaf));
        }
        var caption = caption(picture, measure, language);
        elements.addAll(caption.elements());
        // A caption never moves away from its picture.
        caption.slips().forEach(slip -> slips.add(slip.withGive(0)));
        // Whole lines, so that the words below it stand on the lines of the other columns.
        int line = type.body().line();
        int rest = slips.stream().mapToInt(Slip::height).sum() % line;
        if (rest > 0) {
            slips.add(Slip.white(line - rest));
        }
        var all = nl.buurtpers.typeset.flow.Composing.together(slips);
        return elements.isEmpty()
                ? Copy.NOTHING.withSlips(all)
                : Copy.of(new Element.Branch(Mark.Plain.DIV, elements), all);
    }

    private static boolean hasWords(Picture picture) {
        return picture.caption().isPresent() || picture.credit().isPresent();
    }

    private void place(
            Picture picture, Shape shape, int leaf, double x, double top, nl.buurtpers.typeset.flow.Plate plate) {
        var frame = new Frame.PictureFrame(x, top, shape.width(), shape.height(), picture.source(), shape.crop());
        if (picture.alt().isBlank()) {
            plate.furniture(Content.Artifact.LAYOUT, List.of(frame));
        } else {
            plate.add(leaf, List.of(frame));
        }
    }

    /** Caption and credit in one paragraph. */
    private Copy caption(Picture picture, double measure, String language) {
        var runs = new ArrayList<Run>();
        int leaf = tree.leaf();
        var style = type.noteStyle(language);
        picture.caption()
                .ifPresent(words ->
                        runs.add(new Run(words, style.withFaces(type.small().bold()), leaf)));
        picture.credit().ifPresent(words -> runs.add(new Run((runs.isEmpty() ? "" : " ") + words, style, leaf)));
        if (runs.isEmpty()) {
            return Copy.NOTHING;
        }
        return Copy.of(
                new Element.Leaf(Mark.Plain.CAPTION, leaf),
                type.composing()
                        .paragraph(
                                runs,
                                measure,
                                Setting.RAGGED,
                                type.note().line(),
                                type.note().size()));
    }

    /** Notes when the picture has too few pixels for its place. */
    public void examine(Picture picture, Shape shape) {
        double ppi = Math.min(shape.crop().width() / shape.width(), shape.crop().height() / shape.height()) * 72;
        if (ppi < type.resolution() - 0.5) {
            findings.add(new Finding.LowResolution(item, picture.source(), (int) Math.floor(ppi), type.resolution()));
        }
    }

    /** Height of caption and credit in units. */
    public int captionUnits(Picture picture, double measure, String language) {
        return caption(picture, measure, language).slips().stream()
                .mapToInt(Slip::height)
                .sum();
    }

    /** A picture without words, such as a logo. */
    public Optional<Assets.Size> size(String source) {
        try {
            return Optional.of(assets.size(source));
        } catch (RuntimeException missing) {
            return Optional.empty();
        }
    }
}
