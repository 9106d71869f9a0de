package nl.buurtpers.source;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which paths an edition may name: relative to its folder, with forward slashes, never out of it. */
final class PathRule {

    private static final Pattern REMOTE = Pattern.compile("(?i)(https?:)?//.*");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
    private static final Pattern ENCODED = Pattern.compile("(?i).*%(2e|2f|5c|00).*");

    private PathRule() {}

    /** The path in its plain form, or nothing after telling why not. */
    static Optional<String> safe(String written, Spot spot) {
        var path = written.startsWith("./") ? written.substring(2) : written;
        var code = fault(path);
        code.ifPresent(c -> spot.error(c, written));
        return code.isPresent() ? Optional.empty() : Optional.of(path);
    }

    private static Optional<String> fault(String path) {
        if (REMOTE.matcher(path).matches()) {
            return Optional.of("path-remote");
        }
        if (SCHEME.matcher(path).matches() || path.startsWith("/") || path.startsWith("~")) {
            return Optional.of("path-outside");
        }
        if (ENCODED.matcher(path).matches() || steps(path).anyMatch(".."::equals)) {
            return Optional.of("path-outside");
        }
        if (path.indexOf('\\') >= 0) {
            return Optional.of("path-backslash");
        }
        boolean odd = path.length() > Limits.LINE_FIELD
                || steps(path).anyMatch(step -> step.isBlank() || step.startsWith("."));
        return odd ? Optional.of("path-odd") : Optional.empty();
    }

    /** Steps between slashes of either kind: a backslash is a slash to Windows. */
    private static Stream<String> steps(String path) {
        return Stream.of(path.split("[/\\\\]", -1));
    }
}
