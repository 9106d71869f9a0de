package nl.buurtpers.print.press;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtpers.model.Edition;

/** The name that a print shop wants a file to have, made from the pattern of its profile. */
public final class ShopFileName {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    /** Long enough for every name, and within what any file system takes. */
    private static final int MOST = 100;

    private ShopFileName() {}

    /**
     * The name, with {@code .pdf}: letters, digits, dots, hyphens and underscores of ASCII alone.
     *
     * @param pattern may hold {@code {publication}, {neighbourhood}, {title}, {number}, {year}, {date}, {pages}}; a place
     *     that is not known or has no value is left out with the separator before it
     */
    public static String of(String pattern, Edition edition, int pages) {
        var values = Map.of(
                "publication", Optional.of(edition.publication()),
                "neighbourhood", Optional.of(edition.neighbourhood()),
                "title", edition.title(),
                "number", edition.number(),
                "year", edition.year(),
                "date", Optional.of(edition.date().toString()),
                "pages", Optional.of(Integer.toString(pages)));
        var filled = PLACE.matcher(pattern)
                .replaceAll(match -> plain(
                        values.getOrDefault(match.group(1), Optional.empty()).orElse("")));
        var name = plain(filled).replaceAll("([-_.])[-_.]+", "$1").replaceAll("^[-_.]+|[-_.]+$", "");
        var bounded = name.substring(0, Math.min(MOST, name.length()));
        return (bounded.isEmpty() ? edition.date().toString() : bounded) + ".pdf";
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-")
                .replaceAll("^-+|-+$", "");
    }
}
