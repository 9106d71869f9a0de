package nl.buurtpers.app.accounts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import nl.buurtpers.render.Sha256;

/**
 * A secret that opens one door for whoever holds it. Only its hash is kept.
 *
 * @param words 160 random bits, fit for an address
 */
public record Token(String words) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 20;

    /** A new one. */
    public static Token make() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is kept of it: SHA-256 in hexadecimal. The words are random, so nobody can guess them back. */
    public String hash() {
        return hash(words);
    }

    /** SHA-256 of words, in hexadecimal. */
    public static String hash(String words) {
        return Sha256.of(words.getBytes(StandardCharsets.UTF_8));
    }
}
