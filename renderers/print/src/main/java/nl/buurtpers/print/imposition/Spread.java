package nl.buurtpers.print.imposition;

/**
 * Two pages side by side on one side of a sheet.
 *
 * @param left page from 1; {@link #BLANK} for none
 * @param right page from 1; {@link #BLANK} for none
 */
public record Spread(int left, int right) {

    /** An empty page. */
    public static final int BLANK = 0;
}
