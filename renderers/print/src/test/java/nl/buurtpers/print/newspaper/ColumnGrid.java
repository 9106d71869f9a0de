package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import nl.buurtpers.print.PrintedPages;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Page;

/**
 * How much of the columns of a page is filled: read from what stands on it, a tenth of a point at a time. White of up to
 * three lines, as between a story and the next one, belongs to what it separates; what is more is a hole.
 */
final class ColumnGrid {

    private static final int FINE = 10;
    private static final double PART_OF_WHITE = 3;
    /** Rules over stories are thicker than others, pt. */
    private static final double STORY_RULE = 1.5;
    /** Headlines are larger than so many times running text. */
    private static final double HEADLINE = 1.5;

    private final Sheet sheet;
    private double[] last = {0, 0};
    private final List<Frame.Rule> stories = new ArrayList<>();
    private final List<BitSet> columns = new ArrayList<>();

    /**
     * White in a column.
     *
     * @param column from 0
     * @param from mm from the top of the page
     * @param lines of running text that would fit in
     */
    record Hole(int column, double from, double lines) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "column %d at %.0f mm: %.1f lines", column + 1, from, lines);
        }
    }

    private ColumnGrid(Sheet sheet) {
        this.sheet = sheet;
        for (int i = 0; i < sheet.columns(); i++) {
            columns.add(new BitSet());
        }
    }

    static ColumnGrid of(Page page, Sheet sheet) {
        var grid = new ColumnGrid(sheet);
        page.pieces().forEach(piece -> piece.frames().forEach(grid::rule));
        page.pieces().forEach(piece -> piece.frames().forEach(grid::cover));
        return grid;
    }

    /** The rule over a story tells how wide it is. */
    private void rule(Frame frame) {
        if (frame instanceof Frame.Rule rule && rule.thickness() > STORY_RULE) {
            stories.add(rule);
        }
    }

    /** A line of a headline fills the width of its story. */
    private void words(Frame.Text text) {
        double top = text.baseline() - text.size() * 0.8;
        double bottom = text.baseline() + text.size() * 0.25;
        cover(text.x(), text.width(), top, bottom);
        if (text.size() > HEADLINE * line() / 1.3) {
            for (var rule : stories) {
                double below = text.baseline() - rule.y1();
                if (below > 0 && below < 4 * text.size() && text.x() > rule.x1() - 1 && text.x() < rule.x2()) {
                    cover(rule.x1(), rule.x2() - rule.x1(), top, bottom);
                }
            }
        }
    }

    private void cover(Frame frame) {
        switch (frame) {
            case Frame.Text text -> words(text);
            case Frame.PictureFrame picture ->
                cover(picture.x(), picture.width(), picture.y(), picture.y() + picture.height());
            case Frame.Box box -> cover(box.x(), box.width(), box.y(), box.y() + box.height());
            case Frame.Rule rule -> {
                if (rule.y1() == rule.y2()) {
                    cover(rule.x1(), rule.x2() - rule.x1(), rule.y1() - 0.5, rule.y1() + 0.5);
                }
            }
            case Frame.Turned _ -> throw new IllegalArgumentException("no words of a newspaper are turned");
            case Frame.VectorPath path -> path.segments().forEach(this::cover);
        }
    }

    /** An upright edge of a drawing stands for what is beside it. */
    private void cover(Frame.Segment segment) {
        switch (segment) {
            case Frame.Segment.Move(double x, double y) -> last = new double[] {x, y};
            case Frame.Segment.Line(double x, double y) -> {
                cover(Math.min(x, last[0]), Math.abs(x - last[0]) + 2, Math.min(y, last[1]), Math.max(y, last[1]));
                last = new double[] {x, y};
            }
            case Frame.Segment.Curve curve -> last = new double[] {curve.x(), curve.y()};
            case Frame.Segment.Close() -> {}
        }
    }

    private void cover(double x, double width, double from, double to) {
        for (int i = 0; i < columns.size(); i++) {
            double left = sheet.x(i);
            if (x < left + sheet.column() - 1 && x + width > left + 1) {
                columns.get(i).set((int) Math.max(0, from * FINE), (int) Math.max(0, to * FINE));
            }
        }
    }

    private double line() {
        return Sheet.LINE * sheet.unit();
    }

    private int top() {
        return (int) (sheet.top() * FINE);
    }

    private int bottom() {
        return (int) ((sheet.top() + sheet.down() * sheet.unit() - line() * 0.3) * FINE);
    }

    List<Hole> holes() {
        var holes = new ArrayList<Hole>();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            for (int from = column.nextClearBit(top()); from < bottom(); from = column.nextClearBit(from)) {
                int next = column.nextSetBit(from);
                int to = next < 0 ? bottom() : Math.min(next, bottom());
                double lines = (to - from) / line() / FINE - PART_OF_WHITE;
                if (lines > 0) {
                    holes.add(new Hole(i, from / (double) FINE / PrintedPages.MM, lines));
                }
                from = to;
            }
        }
        return holes;
    }

    /** Part of the columns that is filled. */
    double filled() {
        double lines = (bottom() - top()) / line() / FINE * columns.size();
        return 1 - holes().stream().mapToDouble(Hole::lines).sum() / lines;
    }
}
