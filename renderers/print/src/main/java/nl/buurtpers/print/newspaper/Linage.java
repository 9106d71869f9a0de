package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.buurtpers.render.Measure;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Page;
import nl.buurtpers.typeset.frame.Piece;

/**
 * How many lines the items of a paper are, and how deep they stand in its columns: headlines are not counted, since their
 * size follows the place of a story.
 *
 * @param size of running text, pt
 */
record Linage(Sheet sheet, Leaves leaves, double size) {

    /** Larger type is that of headlines. */
    private static final double LARGEST_TEXT = 1.4;

    /** Baselines closer than this are those of one line, pt. */
    private static final double SAME = 0.5;

    /** Lines and millimetres of every item, by id. */
    List<Measure> measures(List<Page> pages) {
        var items = new TreeMap<String, Map<Integer, TreeSet<Double>>>();
        for (int i = 0; i < pages.size(); i++) {
            for (var piece : pages.get(i).pieces()) {
                note(piece, i * sheet.columns(), items);
            }
        }
        var measures = new ArrayList<Measure>();
        items.forEach((item, columns) -> {
            measures.add(new Measure(item, Measure.Unit.LINES, lines(columns)));
            measures.add(new Measure(item, Measure.Unit.MILLIMETRES, depth(columns)));
        });
        return measures;
    }

    /**
     * Notes the lines of a piece.
     *
     * @param before columns of the pages before
     */
    private void note(Piece piece, int before, Map<String, Map<Integer, TreeSet<Double>>> items) {
        if (piece.content() instanceof Content.Of(int leaf)) {
            leaves.item(leaf).ifPresent(item -> {
                var columns = items.computeIfAbsent(item, _ -> new TreeMap<>());
                for (var frame : piece.frames()) {
                    if (frame instanceof Frame.Text text && text.size() <= size * LARGEST_TEXT) {
                        columns.computeIfAbsent(before + column(text.x()), _ -> new TreeSet<>())
                                .add(text.baseline());
                    }
                }
            });
        }
    }

    private int column(double x) {
        return Math.clamp((int) Math.floor((x - sheet.left() + SAME) / sheet.step()), 0, sheet.columns() - 1);
    }

    private static int lines(Map<Integer, TreeSet<Double>> columns) {
        int lines = 0;
        for (var baselines : columns.values()) {
            double last = Double.NEGATIVE_INFINITY;
            for (double baseline : baselines) {
                lines += baseline > last + SAME ? 1 : 0;
                last = baseline;
            }
        }
        return lines;
    }

    /** What stands between lines far apart, such as a picture, is not text. */
    private double depth(Map<Integer, TreeSet<Double>> columns) {
        double line = sheet.unit() * Sheet.LINE;
        double depth = 0;
        for (var baselines : columns.values()) {
            double last = Double.NEGATIVE_INFINITY;
            for (double baseline : baselines) {
                double down = baseline - last;
                depth += down > 3 * line ? line : down;
                last = baseline;
            }
        }
        return depth / Sheet.MM;
    }
}
