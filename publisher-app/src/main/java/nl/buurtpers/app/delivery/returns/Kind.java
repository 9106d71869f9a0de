package nl.buurtpers.app.delivery.returns;

import java.util.Locale;

/** What came back of a copy. */
public enum Kind {
    /** There is no such address. */
    HARD,
    /** It was not delivered this time, or not for a reason that may pass. */
    SOFT,
    /** The reader called it unwanted. */
    COMPLAINT,
    /** Something that nobody could make out. */
    STRANGE;

    /** Its name among the numbers of the house. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
