package nl.buurtpers.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.buurtpers.model.Focus;
import nl.buurtpers.render.Colour;

/** The forms in which days, languages, colours and addresses are written. */
final class Forms {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern DUTCH_DATE = Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})");
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>()\\[\\],;:\"\\\\]{1,64}@[^\\s@<>()\\[\\],;:\"\\\\.]+(\\.[^\\s@<>()\\[\\],;:\"\\\\.]+)+");
    private static final Pattern HOST = Pattern.compile("[^\\s/:@?#<>\"]+\\.[^\\s/:@?#<>\".]+(:[0-9]+)?([/?#]\\S*)?");
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/:@?#<>\"]+(:[0-9]+)?([/?#][^\\s<>\"]*)?");
    private static final Pattern FOCUS = Pattern.compile("([0-9]{1,3}) ?% ?,? ?([0-9]{1,3}) ?%");
    private static final Set<String> TWO_LETTERS = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));

    private Forms() {}

    /** A day: ISO 8601, {@code 2026-11-26}. */
    static Optional<LocalDate> date(String words, Spot spot) {
        try {
            if (DATE.matcher(words).matches()) {
                return Optional.of(LocalDate.parse(words));
            }
        } catch (DateTimeException e) {
            spot.error("no-such-day", words);
            return Optional.empty();
        }
        var dutch = DUTCH_DATE.matcher(words);
        if (dutch.matches()) {
            var near = "%s-%2s-%2s".formatted(dutch.group(3), dutch.group(2), dutch.group(1));
            spot.error("bad-date-near", words, near.replace(' ', '0'));
        } else {
            spot.error("bad-date", words);
        }
        return Optional.empty();
    }

    /** A BCP 47 tag, or nothing after telling why not. */
    static Optional<String> language(String words, Spot spot) {
        var language = language(words);
        if (language.isEmpty()) {
            spot.error("bad-language", words);
        }
        return language;
    }

    /** A BCP 47 tag, its letters in the usual case. */
    static Optional<String> language(String words) {
        try {
            var locale = new Locale.Builder().setLanguageTag(words).build();
            var language = locale.getLanguage();
            if (language.length() == 3 || TWO_LETTERS.contains(language)) {
                return Optional.of(locale.toLanguageTag());
            }
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** {@code 30% 20%}: the spot of a picture that matters most, from its left and its top edge. */
    static Optional<Focus> focus(String words, Spot spot) {
        var percents = FOCUS.matcher(words);
        if (percents.matches()) {
            int across = Integer.parseInt(percents.group(1));
            int down = Integer.parseInt(percents.group(2));
            if (across <= 100 && down <= 100) {
                return Optional.of(new Focus(across, down));
            }
        }
        spot.error("bad-focus", words);
        return Optional.empty();
    }

    /** A region of the time zone database. */
    static Optional<ZoneId> timeZone(String words, Spot spot) {
        var zones = ZoneId.getAvailableZoneIds();
        if (zones.contains(words)) {
            return Optional.of(ZoneId.of(words));
        }
        Nearest.of(words, zones.stream().sorted().toList())
                .ifPresentOrElse(
                        near -> spot.error("bad-time-zone-near", words, near),
                        () -> spot.error("bad-time-zone", words));
        return Optional.empty();
    }

    /** {@code #rrggbb}. */
    static Optional<String> colour(String words, Spot spot) {
        var colour = Colour.of(words).map(Colour::hex);
        if (colour.isEmpty()) {
            spot.error("bad-colour", words);
        }
        return colour;
    }

    /** An address on the web, with or without {@code https://}. */
    static Optional<String> web(String words, Spot spot) {
        boolean scheme = WEB.matcher(words).matches();
        if (scheme || HOST.matcher(words).matches()) {
            return Optional.of(words);
        }
        spot.error("bad-web", words);
        return Optional.empty();
    }

    /** The base of absolute links, ending in a slash. */
    static Optional<URI> website(String words, Spot spot) {
        try {
            var uri = new URI(words.endsWith("/") ? words : words + "/");
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawUserInfo() == null && bare(uri)) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException e) {
            // told below
        }
        spot.error("bad-website", words);
        return Optional.empty();
    }

    private static boolean bare(URI uri) {
        return uri.getRawQuery() == null && uri.getRawFragment() == null;
    }

    static Optional<String> email(String words, Spot spot) {
        if (EMAIL.matcher(words).matches()) {
            return Optional.of(words);
        }
        spot.error("bad-email", words);
        return Optional.empty();
    }

    /** An id: lower-case ASCII letters, digits and hyphens. */
    static Optional<String> id(String words, Spot spot) {
        if (Slug.fits(words)) {
            return Optional.of(words);
        }
        Slug.of(words)
                .ifPresentOrElse(
                        near -> spot.error("bad-id-near", words, Limits.ID, near),
                        () -> spot.error("bad-id", words, Limits.ID));
        return Optional.empty();
    }
}
