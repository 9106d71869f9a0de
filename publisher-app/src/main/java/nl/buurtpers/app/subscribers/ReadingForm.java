package nl.buurtpers.app.subscribers;

import java.util.Arrays;
import java.util.Locale;

/** How somebody wants to read their letters. */
public enum ReadingForm {
    /** With pictures, in type of 18 pixels. */
    STANDARD,
    /** With pictures, in type of 24 pixels. */
    LARGE,
    /** Words alone. */
    PLAIN;

    /** Its name in forms and files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The form with this name; the standard one where there is none. */
    public static ReadingForm of(String id) {
        return Arrays.stream(values())
                .filter(form -> form.id().equals(id.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(STANDARD);
    }
}
