package nl.buurtpers.screen.teletext;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where the coloured keys lead. No link is dead: each leads to a page of this edition.
 *
 * @param red the overview that this page belongs to
 * @param green the page to read next
 * @param yellow the diary, else the headlines
 * @param cyan the index
 * @param index the page of the index key
 */
record Fastext(Link red, Link green, Link yellow, Link cyan, int index) {

    /** Columns of a label: a quarter of the row without the colour. */
    static final int LABEL = Row.COLUMNS / 4 - 1;

    /**
     * One key.
     *
     * @param label at most {@value Fastext#LABEL} characters of the {@link Repertoire}
     * @param page page number
     */
    record Link(String label, int page) {
        Link {
            label = label.length() <= LABEL ? label : label.substring(0, LABEL);
        }
    }

    /** Page numbers in the order of packet X/27: red, green, yellow, cyan, next, index (EN 300 706, 9.6.1). */
    List<Integer> pages() {
        return List.of(red.page, green.page, yellow.page, cyan.page, green.page, index);
    }

    List<Link> links() {
        return List.of(red, green, yellow, cyan);
    }

    /** Row 24. */
    Row row() {
        var setting = new Row.Setting();
        var inks = Stream.of(Ink.RED, Ink.GREEN, Ink.YELLOW, Ink.CYAN).iterator();
        int column = 0;
        for (var link : links()) {
            setting.to(column).code(inks.next().letters()).text(link.label);
            column += Row.COLUMNS / 4;
        }
        return setting.row();
    }
}
