package nl.buurtpers.app.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Forms of what people type that become part of an address. */
public final class Ids {

    private static final int MOST = 50;
    /** What mail servers of our time deliver to (RFC 5321, 4.1.2, without quoted names and address literals). */
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{Alnum}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{Alnum}-]{1,63}([.][\\p{Alnum}-]{1,63})+");

    private Ids() {}

    /** Words as lower-case letters, digits and hyphens, at most 50; empty where there is no such letter. */
    public static String of(String words) {
        var plain = Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.substring(0, Math.min(MOST, plain.length())).replaceAll("-+$", "");
    }

    /** Whether this can be a mail address. */
    public static boolean address(String email) {
        return email.length() <= 254 && ADDRESS.matcher(email.strip()).matches();
    }
}
