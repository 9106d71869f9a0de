package nl.buurtpers.source;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ids: lower-case ASCII letters, digits and single hyphens. */
public final class Slug {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern NUMBERED = Pattern.compile("^([0-9]+)[-_. ]*");

    /** Letters that do not fall apart into an ASCII letter and a mark. */
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("ł", "l"),
            Map.entry("ı", "i"),
            Map.entry("þ", "th"),
            Map.entry("ŋ", "n"),
            Map.entry("ĳ", "ij"));

    private Slug() {}

    /** Whether this is an id. */
    static boolean fits(String id) {
        return id.length() <= Limits.ID && FORM.matcher(id).matches();
    }

    /** The id nearest to these words, if they hold a letter or digit that ASCII can show. */
    public static Optional<String> of(String words) {
        var plain = words.toLowerCase(Locale.ROOT);
        for (var letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        plain = Normalizer.normalize(plain, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        plain = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+", "");
        plain = plain.substring(0, Math.min(Limits.ID, plain.length())).replaceAll("-+$", "");
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }

    /** The id of an item that names none: its file name without leading number and ending. */
    static String ofFile(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("(?i)[.]md$", "");
        var number = NUMBERED.matcher(name);
        var words = number.find() ? name.substring(number.end()) : name;
        return of(words)
                .orElseGet(() -> of("item-" + name.substring(0, name.length() - words.length()))
                        .orElse("item"));
    }
}
