package nl.buurtpers.render;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells one content from any other (FIPS 180-4). */
public final class Sha256 {

    private Sha256() {}

    /** The hash of this content, in lower-case hexadecimal. */
    public static String of(byte[] content) {
        return HexFormat.of().formatHex(start().digest(content));
    }

    /** A hash in the making. */
    public static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
