package nl.buurtpers.render;

import java.util.Locale;
import nl.buurtpers.message.Messages;

/**
 * How much of a channel an item takes.
 *
 * @param item its id
 * @param unit in what it is counted
 * @param amount 0 or more; whole but for millimetres and pages
 */
public record Measure(String item, Unit unit, double amount) {

    /** In what is counted how much an item takes. */
    public enum Unit {
        /** Lines of running text in a column. */
        LINES,
        /** Depth of text as if it were set in one column. */
        MILLIMETRES,
        /** Pages, the last one by its share. */
        PAGES,
        /** Rows of teletext. */
        ROWS,
        /** Screens of teletext that follow each other under a number. */
        SUBPAGES,
        SLIDES,
        /** How long slides stand in one round. */
        SECONDS,
        /** Characters of a headline in an inbox. */
        CHARACTERS
    }

    /** The measure in words: "38 lines". */
    public String words(Messages messages) {
        return messages.text("measure." + unit.name().toLowerCase(Locale.ROOT), amount);
    }
}
