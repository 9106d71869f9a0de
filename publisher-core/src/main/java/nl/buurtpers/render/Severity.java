package nl.buurtpers.render;

import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
    /** The edition cannot be published like this. */
    ERROR,
    /** It can, but a reader will miss something or stumble. */
    WARNING,
    /** Worth knowing. */
    INFO;

    /** The word of reports. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
