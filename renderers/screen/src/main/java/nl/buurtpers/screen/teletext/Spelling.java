package nl.buurtpers.screen.teletext;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.buurtpers.render.Finding;

/**
 * Writes text in characters that teletext has, and remembers what it had to replace. One for each item; every character
 * of what it returns is in the {@link Repertoire}, or is a line feed.
 */
final class Spelling {

    private static final String AMOUNT = "[0-9](?:[0-9.,]*[0-9])?(?:,[-–])?";
    private static final Pattern EURO_BEFORE = Pattern.compile("€[ \u00A0]?(" + AMOUNT + ")");
    /** Scripts that write few vowels, or whose words sound alike where they look different. */
    private static final Set<Character.UnicodeScript> BARE = EnumSet.of(
            Character.UnicodeScript.ARABIC,
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HEBREW,
            Character.UnicodeScript.SYRIAC,
            Character.UnicodeScript.THAI);

    private static final Pattern SPACES = Pattern.compile(" +");

    private final Optional<String> item;
    private final Map<String, String> replaced = new LinkedHashMap<>();
    private int letters;
    private int lettersLost;
    private int lettersBare;

    Spelling(Optional<String> item) {
        this.item = item;
    }

    /** The text, with line feeds where lines must end. */
    String spell(String text) {
        var written = euro(Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n"));
        var out = new StringBuilder(written.length());
        boolean spaced = false;
        int next;
        for (int i = 0; i < written.length(); i = next) {
            int character = written.codePointAt(i);
            next = i + Character.charCount(character);
            boolean space = space(character);
            if (foreign(character)) {
                next = end(written, next);
                romanise(written.substring(i, next), out);
            } else if (!space || !spaced) {
                append(space ? ' ' : character, out);
            }
            spaced = space;
        }
        return out.toString();
    }

    /** Letters and figures that have no sound of their own here: how they sound depends on those beside them. */
    private static boolean foreign(int character) {
        return !Repertoire.has(character)
                && Character.isLetterOrDigit(character)
                && Transliteration.of(character).isEmpty();
    }

    /** Where a word of foreign letters, with their vowels and marks, ends. */
    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && (foreign(text.codePointAt(end)) || mark(text.codePointAt(end)))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean mark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> !invisible(character);
            default -> false;
        };
    }

    private void romanise(String word, StringBuilder out) {
        word.codePoints().filter(Character::isLetterOrDigit).forEach(letter -> {
            letters++;
            lettersBare += BARE.contains(Character.UnicodeScript.of(letter)) ? 1 : 0;
        });
        var by = new StringBuilder();
        Romanisation.of(word).codePoints().forEach(letter -> romanised(letter, by));
        replaced.putIfAbsent(word, by.toString());
        out.append(by);
    }

    private void romanised(int letter, StringBuilder by) {
        var shown = Repertoire.has(letter) ? Character.toString(letter) : Transliteration.of(letter);
        by.append(shown);
        if (shown.isEmpty() && Character.isLetterOrDigit(letter)) {
            lettersLost++;
            lettersBare += BARE.contains(Character.UnicodeScript.of(letter)) ? 0 : 1;
        }
    }

    /** Spaces that may be wider, narrower or fewer; the one that does not break is not among them. */
    private static boolean space(int character) {
        return switch (character) {
            case ' ', '\t', '\f', '\u3000' -> true;
            default -> character >= 0x2000 && character <= 0x200a;
        };
    }

    /** Old receivers draw the sign of the ecu, or an E, where the euro should be; the word is safe. */
    private String euro(String text) {
        if (text.indexOf('€') < 0) {
            return text;
        }
        remember('€', "euro");
        var amounts = EURO_BEFORE.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("$1 euro");
        return amounts.replaceAll("(?<=[0-9])€", " euro").replace("€", "euro");
    }

    private void append(int character, StringBuilder out) {
        letters += Character.isLetterOrDigit(character) ? 1 : 0;
        if (character == '\n' || Repertoire.has(character)) {
            out.appendCodePoint(character);
        } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            out.append(' ');
        } else if (!invisible(character)) {
            replace(character, out);
        }
    }

    /** Controls, marks of direction, soft hyphens, selectors and lone surrogates show nothing, so nothing is lost. */
    private static boolean invisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> character >= 0xfe00 && character <= 0xfe0f;
        };
    }

    private void replace(int character, StringBuilder out) {
        var by = Transliteration.of(character);
        boolean letter = Character.isLetterOrDigit(character);
        lettersBare += letter && BARE.contains(Character.UnicodeScript.of(character)) ? 1 : 0;
        remember(character, by);
        out.append(by);
    }

    private void remember(int character, String by) {
        replaced.putIfAbsent("%s (U+%04X)".formatted(Character.toString(character), character), by);
    }

    /** Letters and digits that teletext has nothing for; whole words are missing. */
    int lettersLost() {
        return lettersLost;
    }

    /** Letters and digits of which nothing is left that tells how they sound. */
    int lettersBare() {
        return lettersBare;
    }

    /**
     * Whether most of the text is left for a reader. Scripts that teletext has nothing for leave holes, and consonants in
     * Latin letters without the vowels that their readers add by themselves are no text that anybody can read.
     */
    boolean legible() {
        return lettersBare * 2 <= letters;
    }

    /** One finding for each character, and for each word of another script, that was replaced or dropped. */
    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        replaced.forEach((character, by) -> findings.add(new Finding.Substituted(item, character, by)));
        return findings;
    }
}
