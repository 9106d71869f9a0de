package nl.buurtpers.app.house;

import java.util.Set;

/** First words of addresses that are the house's own: no neighbourhood can have them for its id. */
public final class Reserved {

    private static final Set<String> WORDS = Set.of(
            "actuator",
            "api",
            "assets",
            "desk",
            "error",
            "favicon.ico",
            "health",
            "invitation",
            "login",
            "logout",
            "print",
            "redactie",
            "returns",
            "robots.txt",
            "security.txt",
            "sitemap.xml",
            "start",
            "stations",
            "subscribe",
            "unsubscribe",
            "webauthn",
            "webjars",
            ".well-known");

    private Reserved() {}

    /** Whether this word is the house's own. */
    public static boolean is(String word) {
        return WORDS.contains(word);
    }

    /** Whether a neighbourhood may have this id: lower-case letters, digits and hyphens, and not a word of the house. */
    public static boolean free(String id) {
        return id.matches("[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?") && !is(id);
    }
}
