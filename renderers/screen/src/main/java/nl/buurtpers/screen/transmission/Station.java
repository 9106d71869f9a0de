package nl.buurtpers.screen.transmission;

import java.time.ZonedDateTime;

/**
 * What a service says of itself to receivers.
 *
 * @param name twenty codes of seven bits
 * @param language three letters (ISO 639-2)
 * @param initialPage page that is shown first, 100 to 899
 * @param start time at which the cycle starts, as packet 8/30 tells it
 * @param lines lines of each field of the picture that carry teletext, 1 to 16
 */
public record Station(String name, String language, int initialPage, ZonedDateTime start, int lines) {

    /** Fields in a second of European television. */
    static final int FIELDS = 50;

    /** Characters of the name (EN 300 706, 9.8.1). */
    public static final int NAME = 20;

    public Station {
        if (name.length() != NAME || language.length() != 3) {
            throw new IllegalArgumentException("name of " + NAME + " and language of 3 letters: " + name + language);
        }
    }

    /** Packets in a second. */
    int rate() {
        return lines * FIELDS;
    }
}
