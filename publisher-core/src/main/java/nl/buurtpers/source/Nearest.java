package nl.buurtpers.source;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** Guesses which word somebody meant: the English word for a Dutch one, or the one that differs by a slip of the finger. */
public final class Nearest {

    private static final Map<String, String> DUTCH = dutch();

    /** Words longer than this are no slips of the finger. */
    private static final int LONGEST = 60;

    private Nearest() {}

    /** The known word that was meant, if there is a likely one; among equals the first. */
    public static Optional<String> of(String word, Collection<String> known) {
        var lower = word.toLowerCase(Locale.ROOT).strip().replace('_', '-').replace(' ', '-');
        if (lower.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(k -> k.equalsIgnoreCase(lower))
                .findFirst()
                .or(() -> translated(lower, known))
                .or(() -> begun(lower, known))
                .or(() -> closest(lower, known));
    }

    private static Optional<String> translated(String word, Collection<String> known) {
        for (var meant : DUTCH.getOrDefault(word, "").split(" ", -1)) {
            if (known.contains(meant)) {
                return Optional.of(meant);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> begun(String word, Collection<String> known) {
        return known.stream()
                .filter(k -> word.length() >= 3 && k.startsWith(word))
                .findFirst();
    }

    private static Optional<String> closest(String word, Collection<String> known) {
        int least = Math.min(3, Math.max(1, (word.length() + 1) / 3));
        var best = Optional.<String>empty();
        for (var candidate : known) {
            int distance = distance(word, candidate.toLowerCase(Locale.ROOT));
            if (distance < least || (distance == least && best.isEmpty())) {
                least = distance;
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    /** Letters to add, drop, change or swap with their neighbour (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }

    private static Map<String, String> dutch() {
        try (var stream = Objects.requireNonNull(Nearest.class.getResourceAsStream("dutch-words.properties"));
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            var words = new TreeMap<String, String>();
            properties.stringPropertyNames().forEach(word -> words.put(word, properties.getProperty(word)));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
