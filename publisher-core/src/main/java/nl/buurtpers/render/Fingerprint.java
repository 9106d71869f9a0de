package nl.buurtpers.render;

import org.jspecify.annotations.Nullable;

/** The SHA-256 of bytes that do not change: computed when it is asked for the first time, and once. */
public final class Fingerprint {

    private final byte[] bytes;
    private volatile @Nullable String known;

    Fingerprint(byte[] bytes) {
        this.bytes = bytes;
    }

    /** In lower-case hexadecimal. */
    public String sha256() {
        var told = known;
        if (told == null) {
            told = Sha256.of(bytes);
            known = told;
        }
        return told;
    }
}
