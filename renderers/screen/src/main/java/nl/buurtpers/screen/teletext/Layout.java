package nl.buurtpers.screen.teletext;

import java.util.List;

/**
 * How a page is divided: bar, running head, copy from {@code first} to {@code last}, a rule, source and mark, labels.
 *
 * @param first first row of copy
 * @param last last row of copy
 */
record Layout(int first, int last) {

    static final int BAR = 1;
    static final int RUNNING_HEAD = 2;
    static final int RULE = 22;
    static final int SOURCE = 23;
    static final int LABELS = 24;

    /** Pages with a bar. */
    static final Layout COPY = new Layout(3, 21);

    /** The index: the name of the service in mosaics fills three rows, the day one. */
    static final Layout FRONT = new Layout(6, 21);

    /** First row of copy under a running head. */
    int continued() {
        return Math.max(first, RUNNING_HEAD + 2);
    }

    List<List<Line>> subpages(List<Line> lines) {
        return new Makeup(last - first + 1, last - continued() + 1).subpages(lines);
    }
}
