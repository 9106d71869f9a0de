package nl.buurtpers.app.shelf;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtpers.render.Sha256;
import org.jsoup.Jsoup;

/**
 * What a page may do (Content Security Policy 3). A page of a bundle may run and wear exactly what it was published with:
 * its own scripts and styles are named by their hashes, nothing else written into it would work.
 */
final class Policies {

    private static final String FRAME = "; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    /** Of the pages of our own. */
    static final String PAGE = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'" + FRAME;

    /** A header must stay small; a page with more styles than this on its elements loses them. */
    private static final int MOST_STYLES = 80;

    private Policies() {}

    static String of(byte[] bytes, String mediaType) {
        return switch (mediaType.replaceFirst(";.*", "")) {
            case "text/html", "application/xhtml+xml" -> html(new String(bytes, StandardCharsets.UTF_8));
            case "image/svg+xml" -> "default-src 'none'; style-src 'unsafe-inline'; sandbox";
            default -> "";
        };
    }

    private static String html(String page) {
        var document = Jsoup.parse(page);
        var scripts = hashes(document.select("script:not([src])").stream().map(script -> script.data()));
        var sheets = hashes(document.select("style").stream().map(style -> style.data()));
        var worn = hashes(document.select("[style]").stream().map(element -> element.attr("style")));
        var styles = new LinkedHashSet<>(sheets);
        if (!worn.isEmpty()) {
            styles.add("'unsafe-hashes'"); // lets hashes stand for style attributes too
            worn.stream().limit(MOST_STYLES).forEach(styles::add);
        }
        return "default-src 'none'; script-src 'self'" + joined(scripts) + "; style-src 'self'" + joined(styles)
                + "; img-src 'self' data:; media-src 'self'; font-src 'self' data:; connect-src 'self'; frame-src 'self'"
                + FRAME;
    }

    private static Set<String> hashes(Stream<String> sources) {
        return sources.map(Policies::hash).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String hash(String source) {
        var digest = Sha256.start().digest(source.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    private static String joined(Set<String> sources) {
        return sources.stream().map(source -> " " + source).collect(Collectors.joining());
    }
}
