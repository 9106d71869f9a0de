package nl.buurtpers.model;

import java.util.Arrays;
import java.util.Optional;

/** What a place or an event offers to visitors who need it. */
public enum Access {
    WHEELCHAIR("wheelchair"),
    TOILET("toilet"),
    HEARING_LOOP("hearing-loop"),
    SIGN_LANGUAGE("sign-language"),
    QUIET_HOUR("quiet-hour"),
    COMPANION_FREE("companion-free");

    private final String key;

    Access(String key) {
        this.key = key;
    }

    /** The word of the edition format. */
    public String key() {
        return key;
    }

    /** The value with this word of the edition format. */
    public static Optional<Access> of(String key) {
        return Arrays.stream(values()).filter(access -> access.key.equals(key)).findFirst();
    }
}
