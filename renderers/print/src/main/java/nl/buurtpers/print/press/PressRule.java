package nl.buurtpers.print.press;

import java.util.Locale;

/** What a print shop may ask; the keys are those of its profile where the profile has one. */
public enum PressRule {
    /** The version of PDF, the standard that the file names, and what the standard asks of every file. */
    STANDARD,
    /** The metadata say the same as the document information. */
    METADATA,
    OUTPUT_INTENT,
    /** As many pages as were composed. */
    PAGE_COUNT,
    PAGES_MULTIPLE,
    /** The same trim on every page, with bleed and paper around it. */
    BOXES,
    BLEED,
    /** Paper for marks where marks are asked, and none where they are not. */
    MARKS,
    LEAST_TYPE_SIZE,
    LEAST_LINE_WIDTH,
    SAFE_ZONE,
    LEAST_RESOLUTION,
    INK_LIMIT,
    /** Process inks and nothing else. */
    COLOURS,
    BLACK_ONLY_TEXT,
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
