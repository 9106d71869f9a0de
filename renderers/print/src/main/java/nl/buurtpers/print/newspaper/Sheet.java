package nl.buurtpers.print.newspaper;

/**
 * The grid of a newspaper page: columns across, units down; five units are a line of running text. Lengths in pt.
 *
 * @param width trim width
 * @param height trim height
 * @param columns number of columns
 * @param unit one unit
 */
record Sheet(double width, double height, int columns, double unit) {

    static final double MM = 72 / 25.4;
    static final int LINE = 5;

    private static final double SIDE = 12.5 * MM;
    private static final double HEAD = 20 * MM;
    private static final double FOOT = 13 * MM;
    /** At least 5 mm, so that no reader slips into the next column (CP-03). */
    static final double GUTTER = 5.5 * MM;

    static Sheet of(String paper, int columns, double leading) {
        double unit = leading / LINE;
        return switch (paper) {
            case "A3" -> new Sheet(297 * MM, 420 * MM, columns, unit);
            case "tabloid" -> new Sheet(289 * MM, 380 * MM, columns, unit);
            default -> new Sheet(210 * MM, 297 * MM, columns, unit);
        };
    }

    /** The same columns with lines so much further apart. */
    Sheet spread(double times) {
        return new Sheet(width, height, columns, unit * times);
    }

    double left() {
        return SIDE;
    }

    double top() {
        return HEAD;
    }

    /** Width of the type area. */
    double across() {
        return width - 2 * SIDE;
    }

    /** Units of the type area: whole lines. */
    int down() {
        int lines = (int) Math.floor((height - HEAD - FOOT) / (unit * LINE));
        return lines * LINE;
    }

    double column() {
        return (across() - GUTTER * (columns - 1)) / columns;
    }

    /** Width of so many columns with the gutters between them. */
    double span(int count) {
        return column() * count + GUTTER * (count - 1);
    }

    /** From the left edge of one column to that of the next. */
    double step() {
        return column() + GUTTER;
    }

    double x(int column) {
        return SIDE + column * step();
    }

    static int wholeLines(int units) {
        return (units + LINE - 1) / LINE * LINE;
    }
}
