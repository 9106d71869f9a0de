package nl.buurtpers.model;

import java.util.Locale;

/** The room that an advertiser bought, as a part of a newspaper page. */
public enum AdvertSize {
    EIGHTH,
    QUARTER,
    HALF,
    FULL;

    /** The word of the edition format. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
