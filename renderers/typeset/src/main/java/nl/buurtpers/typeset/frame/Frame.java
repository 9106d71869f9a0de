package nl.buurtpers.typeset.frame;

import java.util.List;
import nl.buurtpers.typeset.font.FontFace;
import org.jspecify.annotations.Nullable;

/** Something with a place on a page. */
public sealed interface Frame {

    /** Text of one face, size and ink on one baseline, left to right. */
    sealed interface Text extends Frame {
        double x();

        double baseline();

        /** What the run takes of its line, without the space that may follow it. */
        double width();

        FontFace face();

        double size();

        Ink ink();

        /** In logical order: what is extracted, searched and read aloud. */
        String text();
    }

    /**
     * Simple text: the glyphs are those of the face's cmap, one per code point, in the order of the text.
     *
     * <p>{@code width = (sum of advances + sum of kerns) * size / 1000 + wordSpace * (number of U+0020) + letterSpace *
     * (number of code points)}, plus the hyphen's advance when {@code ending} is {@code HYPHEN}. Word spacing operators of
     * PDF do not work for two-byte fonts: a painter folds {@code wordSpace} into the adjustments.
     *
     * @param kerns between the characters
     * @param wordSpace points added to every U+0020, from justification
     * @param letterSpace points added after every character, from justification or for spaced capitals
     * @param ending what to show behind the text
     */
    record TextRun(
            double x,
            double baseline,
            double width,
            FontFace face,
            double size,
            Ink ink,
            String text,
            Kerns kerns,
            double wordSpace,
            double letterSpace,
            Ending ending)
            implements Text {}

    /** What stands behind a run at the end of a line. */
    enum Ending {
        /** Nothing: the run is followed by another one, or the line broke at a hyphen or slash of the text. */
        NOTHING,
        /** A space that separates the words when the text is extracted; it is not counted in the width. */
        SPACE,
        /** A hyphen that is not part of the word: shown, but extracted as U+00AD. It is counted in the width. */
        HYPHEN
    }

    /**
     * Text of a complex script (Arabic, Hebrew): glyphs of the face in visual order, each at its own place. Painters show
     * the glyph ids and give {@code text}, which stays in logical order, as the text to extract.
     */
    record ShapedRun(
            double x,
            double baseline,
            double width,
            FontFace face,
            double size,
            Ink ink,
            String text,
            List<Glyph> glyphs,
            Ending ending)
            implements Text {
        public ShapedRun {
            glyphs = List.copyOf(glyphs);
        }
    }

    /** A glyph id of the face; {@code dx, dy} from the start of the run on its baseline, in points, y down. */
    record Glyph(int id, double dx, double dy) {}

    /** A straight line. */
    record Rule(double x1, double y1, double x2, double y2, double thickness, Ink ink) implements Frame {}

    /** A rectangle, filled, outlined (inside its edge), or both. */
    record Box(
            double x,
            double y,
            double width,
            double height,
            @Nullable Ink fill,
            @Nullable Ink outline,
            double outlineWidth)
            implements Frame {}

    /**
     * A bitmap picture.
     *
     * @param source the asset's key, as the edition names it
     * @param crop the part of the picture that fills the frame
     */
    record PictureFrame(double x, double y, double width, double height, String source, Crop crop) implements Frame {
        /** Effective resolution in pixels per inch, the lower of both directions. */
        public double resolution() {
            return Math.min(crop.width() / width, crop.height() / height) * 72;
        }
    }

    /** A rectangle in pixels of the upright picture. */
    record Crop(int x, int y, int width, int height) {}

    /** A filled outline: icons, logos, the modules of a QR code. Non-zero winding. */
    record VectorPath(List<Segment> segments, Ink fill) implements Frame {
        public VectorPath {
            segments = List.copyOf(segments);
        }
    }

    /**
     * Frames turned a quarter to the left about a point, to be read from the right: what was {@code a} to the right of the
     * point and {@code b} below it stands {@code b} to its right and {@code a} above it.
     *
     * @param frames in the coordinates of the page, before they are turned
     */
    record Turned(double x, double y, List<Frame> frames) implements Frame {
        public Turned {
            frames = List.copyOf(frames);
        }
    }

    /** A step of a path, in page coordinates. */
    sealed interface Segment {
        record Move(double x, double y) implements Segment {}

        record Line(double x, double y) implements Segment {}

        record Curve(double x1, double y1, double x2, double y2, double x, double y) implements Segment {}

        record Close() implements Segment {}
    }
}
