package nl.buurtpers.screen.teletext;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nl.buurtpers.screen.transmission.Triplet;

/**
 * One screen of a page.
 *
 * @param rows rows 1 to 24; the inserter makes row 0
 */
record Subpage(List<Row> rows) {

    /** Rows below the header (EN 300 706, 9.4: rows 1 to 23, and 24 for the labels of the coloured keys). */
    static final int ROWS = 24;

    /** Most triplets of packet X/26: 16 packets of 13, less the end mark (EN 300 706, 9.4.7). */
    static final int TRIPLETS = Triplet.MOST_PACKETS * Triplet.OF_A_PACKET - 1;

    Subpage {
        rows = List.copyOf(rows);
        if (rows.size() != ROWS) {
            throw new IllegalArgumentException("a subpage has " + ROWS + " rows, not " + rows.size());
        }
    }

    /** Row 1 to 24. */
    Row row(int number) {
        return rows.get(number - 1);
    }

    int triplets() {
        return rows.stream().mapToInt(Row::triplets).sum();
    }

    /** The better characters as they are sent: rows in order, columns in order (EN 300 706, 12.3.1). */
    List<Triplet> enhancements() {
        var triplets = new ArrayList<Triplet>();
        for (int row = 1; row <= ROWS; row++) {
            var enhancements = row(row).enhancements();
            if (!enhancements.isEmpty()) {
                triplets.add(Triplet.row(row));
            }
            enhancements.forEach(e -> triplets.add(new Triplet(e.column(), e.mode(), e.code())));
        }
        return triplets;
    }

    /** How long it stays on the screen: 12 characters a second, not less than 8 seconds and not more than 45. */
    int seconds() {
        int letters = rows.stream().mapToInt(Row::letters).sum();
        return Math.clamp(3 + letters / 12L, 8, 45);
    }

    /** Collects the rows. */
    static final class Setting {

        private final List<Row> rows = new ArrayList<>(Collections.nCopies(ROWS, Row.BLANK));
        private final List<Integer> furniture = new ArrayList<>();

        /** Copy from this row on. */
        Setting copy(int from, List<Line> lines) {
            int row = from;
            for (var line : lines) {
                row += line.spaced() && row > from ? 1 : 0;
                rows.set(row - 1, line.row());
                row += line.rows();
            }
            return this;
        }

        /** A row that is the same on many pages; its better characters yield to those of the copy. */
        Setting furniture(int number, Row row) {
            rows.set(number - 1, row);
            furniture.add(number - 1);
            return this;
        }

        Subpage subpage() {
            for (int i = furniture.size() - 1; i >= 0 && triplets() > TRIPLETS; i--) {
                rows.set(furniture.get(i), new Row(rows.get(furniture.get(i)).codes(), List.of()));
            }
            return new Subpage(rows);
        }

        private int triplets() {
            return IntStream.range(0, ROWS).map(i -> rows.get(i).triplets()).sum();
        }
    }
}
