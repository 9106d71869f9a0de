package nl.buurtpers.print.press;

import java.util.Locale;

/** What a print shop may ask; the keys are those of its profile where the profile has one. */
public enum PressRule {
    STANDARD,
    OUTPUT_INTENT,
    PAGES_MULTIPLE,
    /** The same trim on every page, with bleed and paper around it. */
    BOXES,
    BLEED,
    LEAST_TYPE_SIZE,
    LEAST_LINE_WIDTH,
    SAFE_ZONE,
    LEAST_RESOLUTION,
    INK_LIMIT,
    /** Process inks and nothing else. */
    COLOURS,
    OUTLINES,
    /** Every font is in the file. */
    FONTS,
    /** Nothing to tap, to fill in or to run. */
    ANNOTATIONS,
    /** Nothing shines through. */
    TRANSPARENCY;

    /** The key in profiles, findings and tickets. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
