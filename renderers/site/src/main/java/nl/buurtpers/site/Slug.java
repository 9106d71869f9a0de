package nl.buurtpers.site;

import java.text.Normalizer;
import java.util.Locale;

/** Names of files: lower-case ASCII letters, digits and hyphens. */
final class Slug {

    private static final int LONGEST = 50;

    private Slug() {}

    /** The words as the name of a file; {@code x} where no letter of them can be used. */
    static String of(String words) {
        var slug = Normalizer.normalize(words, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        slug = slug.substring(0, Math.min(slug.length(), LONGEST)).replaceAll("^-|-$", "");
        return slug.isEmpty() ? "x" : slug;
    }
}
