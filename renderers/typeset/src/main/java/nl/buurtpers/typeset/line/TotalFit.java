package nl.buurtpers.typeset.line;

import java.util.Arrays;

/**
 * Chooses the line ends that are best for the whole paragraph. The cost of a line grows with how far it is from its ideal
 * and with where it ends; divided words one below the other cost more with each line, and so does a paragraph that ends
 * in a word's tail.
 */
final class TotalFit {

    /** How much of the measure a ragged line may leave open before it looks short. */
    private static final double RAG = 0.22;

    private static final double LADDER = 12_000;
    private static final double TOO_HIGH_LADDER = 2_000_000;
    private static final int HIGHEST_LADDER = 3;
    private static final double DIVIDED_BEFORE_LAST = 15_000;
    private static final double SHORT_LAST_LINE = 4_000;
    private static final double UNEVEN_NEIGHBOURS = 3_000;

    private final Atoms atoms;
    private final Setting setting;
    private final double measure;
    private final Glue glue;

    private final double[] cost;
    private final int[] previous;
    private final int[] ladder;
    private final double[] ratio;

    TotalFit(Atoms atoms, Setting setting, double measure, Glue glue) {
        this.atoms = atoms;
        this.setting = setting;
        this.measure = measure;
        this.glue = glue;
        this.cost = new double[atoms.count];
        this.previous = new int[atoms.count];
        this.ladder = new int[atoms.count];
        this.ratio = new double[atoms.count];
    }

    /** Indices of the last atom of each line. */
    int[] ends() {
        int paragraph = 0;
        for (int last = 0; last < atoms.count; last++) {
            if (ends(last, paragraph)) {
                paragraph = last + 1;
            }
        }
        var ends = new int[atoms.count];
        int lines = 0;
        for (int end = atoms.count - 1; end >= 0; end = previous[end]) {
            ends[lines++] = end;
        }
        var rising = new int[lines];
        for (int i = 0; i < lines; i++) {
            rising[i] = ends[lines - 1 - i];
        }
        return rising;
    }

    /** The cheapest way to end a line after this atom; tells whether the line end is one that the editor asked for. */
    private boolean ends(int last, int paragraph) {
        cost[last] = Double.POSITIVE_INFINITY;
        boolean forced = atoms.joint[last] == Atoms.Joint.FORCED || atoms.joint[last] == Atoms.Joint.END;
        for (int first = last; first >= paragraph; first--) {
            double missing = room(first) - atoms.natural(first, last);
            double r = setting.justified()
                    ? glue.ratio(
                            missing + atoms.hanging(first, last),
                            atoms.spaces(first, last),
                            atoms.to[last] - atoms.from[first])
                    : missing >= -1e-6 ? missing / (measure * RAG) : Double.NEGATIVE_INFINITY;
            if (r < -1 && first < last) {
                break;
            }
            double total = before(first) + line(first, last, forced ? Math.min(r, 0) : r, forced);
            if (total < cost[last]) {
                cost[last] = total;
                previous[last] = first - 1;
                ratio[last] = forced ? 0 : r;
                ladder[last] = atoms.joint[last] == Atoms.Joint.DIVISION ? ladderBefore(first) + 1 : 0;
            }
        }
        return forced;
    }

    private double room(int first) {
        return first == 0 ? measure - setting.indent() : measure;
    }

    private double before(int first) {
        return first == 0 ? 0 : cost[first - 1];
    }

    private int ladderBefore(int first) {
        return first == 0 ? 0 : ladder[first - 1];
    }

    private double line(int first, int last, double r, boolean forced) {
        double badness = Math.min(100 * Math.abs(r * r * r), 100_000);
        double penalty = atoms.joint[last].penalty * (setting.justified() ? 1 : 2);
        double sum = (10 + badness) * (10 + badness) + penalty * penalty;
        int above = ladderBefore(first);
        if (atoms.joint[last] == Atoms.Joint.DIVISION) {
            sum += LADDER * above * above + (above >= HIGHEST_LADDER ? TOO_HIGH_LADDER : 0);
        }
        if (forced && above > 0) {
            sum += DIVIDED_BEFORE_LAST;
        }
        if (forced && first > 0 && atoms.natural(first, last) < measure * 0.12) {
            sum += SHORT_LAST_LINE;
        }
        if (setting.justified() && first > 0 && Math.abs(ratio[first - 1] - r) > 1) {
            sum += UNEVEN_NEIGHBOURS;
        }
        return sum;
    }

    double ratio(int last) {
        return ratio[last];
    }

    @Override
    public String toString() {
        return Arrays.toString(previous);
    }
}
