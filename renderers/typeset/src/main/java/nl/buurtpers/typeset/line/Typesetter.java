package nl.buurtpers.typeset.line;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.text.Run;

/**
 * Sets a paragraph: runs in, lines out. A word that is wider than the measure is broken between its letters, so that no
 * line leaves the measure and no letter is lost.
 *
 * <pre>{@code
 * var style = new Style(FaceChain.of(FontLibrary.SANS, 400, false), 28, Ink.BLACK, "nl");
 * var lines = Typesetter.set(List.of(new Run("Het wijkcentrum blijft open.", style, 0)), 600, Setting.RAGGED);
 * for (int i = 0; i < lines.size(); i++) {
 *     frames.addAll(lines.get(i).frames(100, 200 + i * 40));
 * }
 * }</pre>
 */
public final class Typesetter {

    private Typesetter() {}

    /**
     * The lines of a paragraph.
     *
     * @param runs its text; empty or blank gives no lines
     * @param measure width of the lines, pt
     */
    public static List<Line> set(List<Run> runs, double measure, Setting setting) {
        var text = new MeasuredText(runs);
        if (text.length() == 0) {
            return List.of();
        }
        var atoms = new Atoms(text, setting.divided(), measure - setting.indent());
        if (atoms.count == 0) {
            return List.of();
        }
        var glue = Glue.of(text.run(0).style().size());
        var fit = new TotalFit(atoms, setting, measure, glue);
        var assembly = new LineAssembly(text, atoms, setting, measure, glue);
        var lines = new ArrayList<Line>();
        int first = 0;
        for (int last : fit.ends()) {
            lines.add(assembly.line(first, last, fit.ratio(last)));
            first = last + 1;
        }
        return lines;
    }

    /** Width of a text on one line, pt. */
    public static double width(List<Run> runs) {
        var text = new MeasuredText(runs);
        return text.width(0, text.length());
    }

    /** A single line without breaks, its words starting at 0. */
    public static Line line(List<Run> runs) {
        var lines = set(runs, Double.MAX_VALUE / 4, Setting.RAGGED);
        return lines.isEmpty() ? new Line(List.of(), 0, false) : lines.getFirst();
    }

    /** The frames of a single line. */
    public static List<Frame> frames(Run run, double x, double baseline) {
        return line(List.of(run)).frames(x, baseline);
    }
}
