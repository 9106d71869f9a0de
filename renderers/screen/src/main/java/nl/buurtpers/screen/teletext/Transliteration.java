package nl.buurtpers.screen.teletext;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What stands for a character that teletext does not have: the same letter without its second mark, a sign that is much
 * like it, or the sound of a letter of another script. A table of our own, because ICU takes most of a second to start and
 * 15 MB of room, for a few words in an edition.
 */
final class Transliteration {

    private static final Map<Integer, String> TABLE = table();

    /** Scripts of syllables, whose Unicode names end in how they sound: {@code ETHIOPIC SYLLABLE SE}. */
    private static final List<String> SYLLABLES = List.of(
            "ETHIOPIC SYLLABLE ",
            "HANGUL SYLLABLE ",
            "HIRAGANA LETTER ",
            "HIRAGANA LETTER SMALL ",
            "KATAKANA LETTER ",
            "KATAKANA LETTER SMALL ",
            "DEVANAGARI LETTER ",
            "BENGALI LETTER ",
            "TAMIL LETTER ",
            "GURMUKHI LETTER ",
            "CHEROKEE LETTER ");

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
        var parts = decomposed(character);
        return parts.isEmpty() ? syllable(character) : parts;
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

    private static String syllable(int character) {
        if (!Character.isLetter(character)) {
            return "";
        }
        var name = Objects.requireNonNullElse(Character.getName(character), "");
        return SYLLABLES.stream()
                .filter(start -> name.startsWith(start) && name.indexOf(' ', start.length()) < 0)
                .map(start -> name.substring(start.length()).toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
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
