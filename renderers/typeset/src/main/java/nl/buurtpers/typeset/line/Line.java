package nl.buurtpers.typeset.line;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Piece;

/**
 * A set line, before it has a place: its parts stand at their distance from the left edge of the measure, on baseline 0.
 *
 * @param parts from left to right
 * @param width what the words take, pt; never more than the measure, unless one character alone is wider
 * @param hyphenated whether it ends in a divided word
 */
public record Line(List<Part> parts, double width, boolean hyphenated) {

    /**
     * Text of one look.
     *
     * @param leaf the leaf that it belongs to
     * @param text placed on baseline 0
     * @param struck whether a line goes through it
     */
    public record Part(int leaf, Frame.Text text, boolean struck) {

        private void place(double x, double baseline, List<Frame> frames) {
            var placed = moved(x, baseline);
            frames.add(placed);
            if (struck) {
                double y = baseline - text.face().xHeight() * text.size() / 1000 * 0.55;
                frames.add(new Frame.Rule(placed.x(), y, placed.x() + placed.width(), y, text.size() / 16, text.ink()));
            }
        }

        Part moved(double dx) {
            return new Part(leaf, moved(dx, 0), struck);
        }

        private Frame.Text moved(double dx, double dy) {
            return switch (text) {
                case Frame.TextRun t -> simple(t, t.x() + dx, t.baseline() + dy, t.width(), t.ending());
                case Frame.ShapedRun t -> shaped(t, t.x() + dx, t.baseline() + dy, t.ending());
            };
        }

        /** The same part with something behind it; a hyphen makes it wider by so many points. */
        Part ending(Frame.Ending ending, double hyphen) {
            var ended = switch (text) {
                case Frame.TextRun t -> simple(t, t.x(), t.baseline(), t.width() + hyphen, ending);
                case Frame.ShapedRun t -> shaped(t, t.x(), t.baseline(), ending);
            };
            return new Part(leaf, ended, struck);
        }

        /** The same part on a share of its room, its letters closer together. */
        Part squeezed(double share) {
            var squeezed = switch (text) {
                case Frame.TextRun t -> {
                    double less = t.width()
                            * (1 - share)
                            / Math.max(1, t.text().codePointCount(0, t.text().length()));
                    yield new Frame.TextRun(
                            t.x() * share,
                            t.baseline(),
                            t.width() * share,
                            t.face(),
                            t.size(),
                            t.ink(),
                            t.text(),
                            t.kerns(),
                            t.wordSpace(),
                            t.letterSpace() - less,
                            t.ending());
                }
                case Frame.ShapedRun t ->
                    new Frame.ShapedRun(
                            t.x() * share,
                            t.baseline(),
                            t.width() * share,
                            t.face(),
                            t.size(),
                            t.ink(),
                            t.text(),
                            t.glyphs().stream()
                                    .map(glyph -> new Frame.Glyph(glyph.id(), glyph.dx() * share, glyph.dy()))
                                    .toList(),
                            t.ending());
            };
            return new Part(leaf, squeezed, struck);
        }

        private static Frame.Text simple(
                Frame.TextRun t, double x, double baseline, double width, Frame.Ending ending) {
            return new Frame.TextRun(
                    x,
                    baseline,
                    width,
                    t.face(),
                    t.size(),
                    t.ink(),
                    t.text(),
                    t.kerns(),
                    t.wordSpace(),
                    t.letterSpace(),
                    ending);
        }

        private static Frame.Text shaped(Frame.ShapedRun t, double x, double baseline, Frame.Ending ending) {
            return new Frame.ShapedRun(
                    x, baseline, t.width(), t.face(), t.size(), t.ink(), t.text(), t.glyphs(), ending);
        }
    }

    public Line {
        parts = List.copyOf(parts);
    }

    /** The words of the line as they are extracted, without the hyphen of a divided word. */
    public String text() {
        var words = new StringBuilder();
        parts.forEach(part -> words.append(part.text().text()));
        return words.toString();
    }

    /** The frames of the line with its measure starting at x and its words standing on the baseline, one piece for each leaf. */
    public List<Piece> at(double x, double baseline) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < parts.size(); ) {
            int leaf = parts.get(i).leaf();
            var frames = new ArrayList<Frame>();
            for (; i < parts.size() && parts.get(i).leaf() == leaf; i++) {
                parts.get(i).place(x, baseline, frames);
            }
            pieces.add(Piece.of(leaf, frames));
        }
        return pieces;
    }

    /** The frames alone, for what is no part of the logical tree. */
    public List<Frame> frames(double x, double baseline) {
        var frames = new ArrayList<Frame>();
        parts.forEach(part -> part.place(x, baseline, frames));
        return frames;
    }
}
