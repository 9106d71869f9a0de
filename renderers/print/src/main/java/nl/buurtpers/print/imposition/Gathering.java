package nl.buurtpers.print.imposition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sheets that lie within each other and are stapled or sewn through one fold.
 *
 * @param number from 1
 * @param of gatherings in the whole
 * @param pages in reading order, a multiple of four; {@link Spread#BLANK} for an empty one
 */
public record Gathering(int number, int of, List<Integer> pages) {

    private static final int PAGES_OF_A_SHEET = 4;

    public Gathering {
        pages = List.copyOf(pages);
    }

    /**
     * All pages in one gathering, or in several that differ by one sheet at most where they are too many to be stapled.
     *
     * @param pages how many there are
     * @param closing pages at the end, such as a back cover, that stay at the end: blank pages stand before them
     * @param most pages of one gathering
     */
    public static List<Gathering> of(int pages, int closing, int most) {
        var all = filled(pages, closing);
        int sheets = all.size() / PAGES_OF_A_SHEET;
        int room = Math.max(1, most / PAGES_OF_A_SHEET);
        int count = Math.max(1, (sheets + room - 1) / room);
        var gatherings = new ArrayList<Gathering>();
        int from = 0;
        for (int i = 0; i < count; i++) {
            int to = from + (sheets / count + (i < sheets % count ? 1 : 0)) * PAGES_OF_A_SHEET;
            gatherings.add(new Gathering(i + 1, count, all.subList(from, to)));
            from = to;
        }
        return gatherings;
    }

    /** The pages with as many blank ones as make whole sheets. */
    private static List<Integer> filled(int pages, int closing) {
        int blanks = (PAGES_OF_A_SHEET - pages % PAGES_OF_A_SHEET) % PAGES_OF_A_SHEET;
        var filled = new ArrayList<Integer>();
        IntStream.rangeClosed(1, pages - closing).forEach(filled::add);
        IntStream.range(0, blanks).forEach(_ -> filled.add(Spread.BLANK));
        IntStream.rangeClosed(pages - closing + 1, pages).forEach(filled::add);
        return filled;
    }

    /**
     * The sheets from the outside in. Turned over its short edge, each back carries the page that follows the one on its
     * front: 2 behind 1.
     */
    public List<FoldedSheet> sheets() {
        int count = pages.size() / PAGES_OF_A_SHEET;
        return IntStream.range(0, count)
                .mapToObj(sheet -> new FoldedSheet(sheet + 1, count, front(sheet), back(sheet)))
                .toList();
    }

    private Spread front(int sheet) {
        return new Spread(pages.get(pages.size() - 1 - 2 * sheet), pages.get(2 * sheet));
    }

    private Spread back(int sheet) {
        return new Spread(pages.get(2 * sheet + 1), pages.get(pages.size() - 2 - 2 * sheet));
    }
}
