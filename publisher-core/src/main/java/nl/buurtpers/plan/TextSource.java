package nl.buurtpers.plan;

import java.util.Locale;

/** Which of an item's texts a channel shows, from the fullest to the shortest. */
public enum TextSource {
    /** The text that the editor wrote for this channel. */
    TEXTS,
    BODY,
    SUMMARY,
    TITLE;

    /** The word of the coverage report. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
