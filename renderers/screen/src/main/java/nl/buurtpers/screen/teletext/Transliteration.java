package nl.buurtpers.screen.teletext;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What stands for a character that teletext does not have: the same letter without its second mark, a sign that is much
 * like it, or the sound of a letter of another script. The scripts that are written most in our neighbourhoods stand in a
 * table of our own, as Dutch readers say them; {@link Romanisation} knows the others.
 */
final class Transliteration {

    private static final Map<Integer, String> TABLE = table();

    private Transliteration() {}

    /** Characters of the {@link Repertoire} in place of this one; empty if there are none. */
    static String of(int character) {
        var own = TABLE.get(character);
        if (own != null) {
            return own;
        }
        int lower = Character.toLowerCase(character);
        if (lower != character && TABLE.containsKey(lower)) {
            return capitalised(Objects.requireNonNull(TABLE.get(lower)));
        }
        return decomposed(character);
    }

    private static String capitalised(String letters) {
        return letters.isEmpty() ? "" : letters.substring(0, 1).toUpperCase(Locale.ROOT) + letters.substring(1);
    }

    /** The letter with as many of its marks as teletext has; the plain form of ligatures and of letters in circles. */
    private static String decomposed(int character) {
        var out = new StringBuilder();
        Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                .codePoints()
                .forEach(part -> {
                    if (Character.getType(part) == Character.NON_SPACING_MARK) {
                        compose(part, out);
                    } else if (Repertoire.has(part)) {
                        out.appendCodePoint(part);
                    } else if (part != character) {
                        out.append(of(part));
                    }
                });
        return out.toString();
    }

    private static void compose(int mark, StringBuilder out) {
        if (out.isEmpty()) {
            return;
        }
        int last = out.length() - 1;
        var composed = Normalizer.normalize(out.substring(last) + Character.toString(mark), Normalizer.Form.NFC);
        if (composed.length() == 1 && Repertoire.has(composed.charAt(0))) {
            out.setLength(last);
            out.append(composed);
        }
    }

    private static Map<Integer, String> table() {
        var table = new HashMap<Integer, String>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Transliteration.class.getResourceAsStream("transliteration.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("##"))
                    .forEach(line -> {
                        for (var pair : line.strip().split(" +", -1)) {
                            int end = pair.offsetByCodePoints(0, 1);
                            table.put(pair.codePointAt(0), pair.substring(end).replace('_', ' '));
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(table);
    }
}
