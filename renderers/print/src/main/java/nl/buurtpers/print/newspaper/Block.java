package nl.buurtpers.print.newspaper;

import java.util.List;
import java.util.Optional;
import nl.buurtpers.typeset.flow.Plate;

/** A rectangle of a page that belongs together: a story, a diary, an advertisement. Heights in units. */
interface Block {

    /** Columns that it may take, from the one that suits it best; none is less than 1 or more than the page has. */
    List<Integer> spans();

    /** The least height at this span. */
    int height(int span);

    /** By how much it may grow without looking empty. */
    int give(int span);

    /** White inside it at its least height that looks like holes: columns times units. */
    default int white(int span) {
        return 0;
    }

    /** Cuts it: the first part fills the height, the rest goes on elsewhere. */
    Optional<Cut> cut(int span, int height, Cutting how);

    /** How well the first part of a cut block must fill its room. */
    enum Cutting {
        FULL(0.86, 12),
        /** Where a page would stay emptier otherwise. */
        LENIENT(0.6, 6);

        private final double filled;
        private final int lines;

        Cutting(double filled, int lines) {
            this.filled = filled;
            this.lines = lines;
        }

        /** Part of its room that it fills at least. */
        double filled() {
            return filled;
        }

        /** Units that either part has at least, over all its columns. */
        int least() {
            return lines * Sheet.LINE;
        }
    }

    /** Cuts it where it must be, for a page on which it does not fit in any other way. Something is in the first part. */
    Cut forcedCut(int span, int height);

    /** Draws it into a slot of at least its height. */
    void draw(Slot slot, Plate plate);

    /** How early it should come: 1 is the front page. */
    int priority();

    /** Number of its section, for keeping sections together. */
    int section();

    /** Whether it is paid for. */
    default boolean advert() {
        return false;
    }

    /** Whether it is the rest of something that began on the page before. */
    default boolean continued() {
        return false;
    }

    /** Tells it the number of the page on which it was put. */
    default void placed(int page) {}

    /**
     * Both parts of a block.
     *
     * @param rest empty where nothing is left
     */
    record Cut(Block first, Optional<Block> rest) {}
}
