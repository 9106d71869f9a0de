package nl.buurtpers.typeset.hyphen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Divides words of one language. At least {@value #LEAST_BEFORE} letters stay before a division and {@value
 * #LEAST_AFTER} come after it. Words in capitals are never divided, nor is a Dutch word before a vowel with a trema:
 * divided there it would have to lose the trema (zeeën, zee-en).
 */
public final class Hyphenation {

    /** The least number of letters before a division. */
    public static final int LEAST_BEFORE = 2;
    /** The least number of letters after a division. */
    public static final int LEAST_AFTER = 3;

    /** Divides nothing: for languages without patterns. */
    public static final Hyphenation NONE = new Hyphenation(null);

    private static final int[] NOWHERE = {};
    /** Longer than any word that a person wrote; keeps the cost of nonsense linear. */
    private static final int LONGEST_WORD = 100;

    private final @Nullable PatternTree patterns;

    private Hyphenation(@Nullable PatternTree patterns) {
        this.patterns = patterns;
    }

    /** The hyphenation of a language; {@link #NONE} where there are no patterns. */
    public static Hyphenation of(String language) {
        var primary = language.toLowerCase(Locale.ROOT);
        return primary.equals("nl") || primary.startsWith("nl-") ? Dutch.HYPHENATION : NONE;
    }

    /** Indices into a word of letters before which it may be divided, rising. */
    public int[] divisions(String word) {
        if (patterns == null || word.length() < LEAST_BEFORE + LEAST_AFTER || word.length() > LONGEST_WORD) {
            return NOWHERE;
        }
        var small = word.toLowerCase(Locale.ROOT);
        if (small.length() != word.length() || allCapitals(word)) {
            return NOWHERE;
        }
        var values = patterns.values(small);
        var found = new int[word.length()];
        int count = 0;
        for (int i = LEAST_BEFORE; i <= word.length() - LEAST_AFTER; i++) {
            if ((values[i + 1] & 1) == 1 && "äëïöü".indexOf(small.charAt(i)) < 0) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static boolean allCapitals(String word) {
        return word.chars().noneMatch(Character::isLowerCase);
    }

    /** Read when the first Dutch word is divided. */
    private static final class Dutch {
        static final Hyphenation HYPHENATION = new Hyphenation(read("hyph_nl.txt"));

        private static PatternTree read(String file) {
            try (var in = Hyphenation.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException("patterns missing from the jar: " + file);
                }
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
                return new PatternTree(lines.filter(line -> !line.isBlank()).toList());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
