package nl.buurtpers.print.column;

/**
 * The page of a paper of one column. Lengths in pt.
 *
 * @param width trim width
 * @param height trim height
 * @param inner margin at the spine
 * @param top margin above the text
 * @param measure width of the text
 * @param unit one unit of the grid
 * @param units of text on a page
 */
public record Format(double width, double height, double inner, double top, double measure, double unit, int units) {

    /** One millimetre. */
    public static final double MM = 72 / 25.4;

    /** Left edge of the text: pages with an even number lie left of the spine. */
    public double left(int number) {
        return recto(number) ? inner : width - inner - measure;
    }

    /** Lower edge of the text. */
    public double bottom() {
        return top + units * unit;
    }

    /** Whether the page lies right of the spine. */
    public static boolean recto(int number) {
        return number % 2 != 0;
    }
}
