package nl.buurtpers.screen.teletext;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The glyphs of our own drawing. Letters with marks are composed: over a small letter the mark stands in the two highest
 * rows, with a blank one under it; a capital is made a row lower for it, and marks of a single row stand clear of it.
 */
final class Glyphs {

    private static final String EMPTY = ".".repeat(Glyph.WIDTH);
    private static final Map<Character, List<String>> DRAWN = read("glyphs.txt", 9, name -> name.charAt(0));
    private static final Map<Character, List<String>> MARKS =
            read("marks.txt", 2, name -> (char) Integer.parseInt(name, 16));
    private static final Map<Character, Glyph> ALL = all();

    private Glyphs() {}

    /** The glyph of a character of the {@link Repertoire}. */
    static Glyph of(char character) {
        return Objects.requireNonNull(ALL.get(character), () -> "no glyph for " + (int) character);
    }

    private static Map<Character, Glyph> all() {
        var all = new HashMap<Character, Glyph>();
        for (char c = ' '; c < Repertoire.END; c++) {
            if (Repertoire.has(c)) {
                all.put(c, new Glyph(rows(c)));
            }
        }
        return Map.copyOf(all);
    }

    private static List<String> rows(char character) {
        var drawn = DRAWN.get(character);
        if (drawn != null) {
            var rows = new ArrayList<>(List.of(EMPTY));
            rows.addAll(drawn);
            return rows;
        }
        var parts = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFD);
        return parts.length() == 2
                ? marked(parts.charAt(0), parts.charAt(1))
                : java.util.Collections.nCopies(10, EMPTY);
    }

    private static List<String> marked(char letter, char mark) {
        var rows = rows(dotless(letter, mark));
        var drawing = Objects.requireNonNull(MARKS.get(mark), () -> "no mark " + (int) mark);
        if (mark == '\u0327' || mark == '\u0328') {
            return over(rows, drawing, 8);
        }
        if (!Character.isUpperCase(letter)) {
            return over(rows, drawing, 0);
        }
        boolean single = drawing.getFirst().equals(EMPTY);
        return over(lowered(rows), single ? List.of(drawing.getLast()) : drawing, 0);
    }

    private static char dotless(char letter, char mark) {
        boolean below = mark == '\u0327' || mark == '\u0328';
        return below ? letter : letter == 'i' ? 'ı' : letter == 'j' ? 'ȷ' : letter;
    }

    /** A capital a row lower: one of its seven rows goes that is as the row before it, else the third. */
    private static List<String> lowered(List<String> capital) {
        var rows = new ArrayList<>(capital);
        rows.remove(IntStream.rangeClosed(2, 4)
                .filter(y -> rows.get(y).equals(rows.get(y - 1)))
                .findFirst()
                .orElse(3));
        rows.addFirst(EMPTY);
        return rows;
    }

    private static List<String> over(List<String> rows, List<String> drawing, int at) {
        var all = new ArrayList<>(rows);
        for (int i = 0; i < drawing.size(); i++) {
            all.set(at + i, merged(all.get(at + i), drawing.get(i)));
        }
        return all;
    }

    private static String merged(String row, String other) {
        var dots = new StringBuilder(row);
        for (int x = 0; x < other.length(); x++) {
            if (other.charAt(x) == '#') {
                dots.setCharAt(x, '#');
            }
        }
        return dots.toString();
    }

    /** Bands of glyphs beside each other, under a row of names. */
    private static Map<Character, List<String>> read(String resource, int height, Function<String, Character> name) {
        var glyphs = new HashMap<Character, List<String>>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Glyphs.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            var rows = lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith(";;"))
                    .toList();
            for (int band = 0; band < rows.size(); band += height + 1) {
                var names = rows.get(band).strip().split(" +", -1);
                for (int i = 0; i < names.length; i++) {
                    int from = i * (Glyph.WIDTH + 1);
                    var glyph = rows.subList(band + 1, band + 1 + height).stream()
                            .map(row -> row.substring(from, from + Glyph.WIDTH))
                            .toList();
                    glyphs.put(name.apply(names[i]), glyph);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return glyphs;
    }
}
