package nl.buurtpers.app.delivery.letter;

import java.util.Locale;

/** What differs from reader to reader. */
public enum Slot {
    /** Their address. */
    TO,
    /** Where they leave. */
    UNSUBSCRIBE,
    /** Where they change what they get. */
    PREFERENCES,
    /** What an inbox shows after the subject; the same for all readers of a mailing. */
    PREHEADER,
    /** The name of their message. */
    MESSAGE_ID;

    /**
     * The slot with this name in a file.
     *
     * @throws IllegalArgumentException where there is none
     */
    static Slot of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
