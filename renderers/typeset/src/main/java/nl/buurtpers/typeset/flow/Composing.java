package nl.buurtpers.typeset.flow;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.typeset.line.Line;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.line.StandingType;
import nl.buurtpers.typeset.text.Run;

/**
 * Sets paragraphs as slips.
 *
 * @param unit pt of one unit of the grid
 * @param standing what was set before
 */
public record Composing(double unit, StandingType standing) {

    /** Units by which the white between two paragraphs may grow. */
    private static final int PARAGRAPH_GIVES = 2;

    /** Nothing was set before. */
    public Composing(double unit) {
        this(unit, new StandingType());
    }

    /**
     * A paragraph, its first two and last two lines together.
     *
     * @param units height of a line
     * @param size type size in pt; says where in its height a line stands
     */
    public List<Slip> paragraph(List<Run> runs, double measure, Setting setting, int units, double size) {
        return slips(standing.set(runs, measure, setting), units, size);
    }

    /** The same of lines that were set before. */
    public List<Slip> slips(List<Line> lines, int units, double size) {
        var slips = new ArrayList<Slip>(lines.size());
        double baseline = baseline(units, size);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean keep = lines.size() > 1 && (i == 0 || i == lines.size() - 2);
            int give = i == 0 ? PARAGRAPH_GIVES : 0;
            slips.add(new Slip(units, (x, top, plate) -> plate.add(line.at(x, top + baseline)))
                    .withGive(give)
                    .withKeep(keep));
        }
        return slips;
    }

    /** A heading: its lines together, and together with what follows. */
    public List<Slip> heading(
            List<Run> runs, double measure, Setting setting, int units, double size, int before, int after) {
        var slips = new ArrayList<Slip>();
        for (var slip : paragraph(runs, measure, setting, units, size)) {
            slips.add(slip.withKeep(true).withBefore(slips.isEmpty() ? before : 0));
        }
        if (after > 0 && !slips.isEmpty()) {
            slips.add(Slip.white(after).withKeep(true));
        }
        return slips;
    }

    /** How far below the top of a line of so many units the baseline is: ascenders and descenders share the white. */
    public double baseline(int units, double size) {
        return units * unit / 2 + size * 0.32;
    }

    /** Units that are at least so many points. */
    public int units(double points) {
        return (int) Math.ceil(points / unit - 1e-9);
    }

    /** Keeps all of these together; the last one is free, or kept with what follows as it was. */
    public static List<Slip> together(List<Slip> slips) {
        var kept = new ArrayList<Slip>();
        for (int i = 0; i < slips.size(); i++) {
            kept.add(i < slips.size() - 1 ? slips.get(i).withKeep(true) : slips.get(i));
        }
        return kept;
    }

    /** The first one never moves away from what is above it. */
    public static List<Slip> attached(List<Slip> slips) {
        if (slips.isEmpty()) {
            return slips;
        }
        var attached = new ArrayList<>(slips);
        attached.set(0, slips.getFirst().withGive(0));
        return attached;
    }

    /** The first one with at least so many units of white above it. */
    public static List<Slip> spaced(List<Slip> slips, int before) {
        if (slips.isEmpty() || slips.getFirst().before() >= before) {
            return slips;
        }
        var spaced = new ArrayList<>(slips);
        spaced.set(0, slips.getFirst().withBefore(before));
        return spaced;
    }
}
