package nl.buurtpers.app.publicsite;

import java.util.Locale;

/** Sizes of files as people read them. */
public final class Sizes {

    private static final double KILO = 1_000;

    private Sizes() {}

    /** {@code 3,4 MB}, {@code 120 kB}. */
    public static String words(long bytes, String language) {
        var locale = Locale.forLanguageTag(language.startsWith("en") ? "en-GB" : "nl-NL");
        if (bytes < KILO * KILO) {
            return String.format(locale, "%d kB", Math.max(1, Math.round(bytes / KILO)));
        }
        return String.format(locale, "%.1f MB", bytes / KILO / KILO);
    }
}
