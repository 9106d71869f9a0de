package nl.buurtpers.typeset.line;

import nl.buurtpers.typeset.frame.Kerns;

/**
 * How far a justified line may give: its spaces, and a little its letters. Up to one unit the letters give along with the
 * spaces; beyond that only the spaces do.
 *
 * @param spaceStretch points that one space gives at ratio 1
 * @param spaceShrink points that one space takes at ratio -1
 * @param letterStretch points that one character gives at ratio 1; two hundredths of an em pass unseen
 * @param letterShrink points that one character takes at ratio -1
 */
record Glue(double spaceStretch, double spaceShrink, double letterStretch, double letterShrink) {

    /** No line is set looser than this; one that would be stays short. */
    static final double LOOSEST = 4.5;

    static Glue of(double size) {
        return new Glue(size * 0.125, size * 0.06, size * 0.02, size * 0.008);
    }

    /** By how much the line must give to fill its room: 0 as it is, -1 as tight as it may be, below that it does not fit. */
    double ratio(double missing, int spaces, int characters) {
        if (missing >= 0) {
            double withLetters = spaces * spaceStretch + characters * letterStretch;
            if (missing <= withLetters) {
                return missing / Math.max(withLetters, 1e-9);
            }
            return spaces == 0 ? 1000 : (missing - characters * letterStretch) / (spaces * spaceStretch);
        }
        double shrink = spaces * spaceShrink + characters * letterShrink;
        return shrink <= 0 ? Double.NEGATIVE_INFINITY : missing / shrink;
    }

    double wordSpace(double ratio) {
        return ratio >= 0 ? Math.min(ratio, LOOSEST) * spaceStretch : ratio * spaceShrink;
    }

    double letterSpace(double ratio) {
        return ratio >= 0 ? Math.min(ratio, 1) * letterStretch : ratio * letterShrink;
    }

    /** Kerning of a part of a line, its gaps for marks closed. */
    static Kerns kerns(MeasuredText text, int from, int to) {
        var after = new short[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            if (text.at(i) != 0x00AD && text.at(i) != 0x200B) {
                after[length++] = i == to - 1 ? 0 : text.kern(i);
            }
        }
        return Kerns.of(length == after.length ? after : java.util.Arrays.copyOf(after, length));
    }
}
