package nl.buurtpers.screen.teletext;

import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The characters that a Level 1.5 receiver can show: Latin G0 with the English option, Latin G2, and letters with a mark
 * (EN 300 706, tables 35 to 37). A receiver of Level 1 shows the code beneath, so each has a good one.
 */
final class Repertoire {

    /** G0 with the English option where it differs from ASCII (table 36): character, code. */
    private static final String ENGLISH = "£#$$@@←[½\\→]↑^#_–`¼{‖|¾}÷~■\177";

    private static final String NOT_ENGLISH = "#@[\\]^_`{|}~";

    /** Characters of G0 that the English option replaced: character, fallback. Mode 0x10 reaches them (table 35). */
    private static final String HIDDEN = "[(])\\/^'_-`'{(})|!~-";

    /** Characters of G2 (table 37): character, code, fallback. */
    private static final String G2 = "¡!!¢\"c¥%Y§'S¤(*‘)'“*\"«+\"↓/v°0o±1+²22³33×4xµ5u¶6P·7-’9'”:\"»;\"¿??"
            + "―P-¹Q1®RR©SC™TT♪U*€VE‰W%⅛\\/⅜]/⅝^/⅞_/"
            + "Ω`OÆaAĐbDªcaĦdHĲfYĿgLŁhLØiOŒjOºkoÞlTŦmTŊnNŉon"
            + "ĸpkæqađrdðsdħthıuiĳvyŀwlłxløyoœzoß{sþ|tŧ}tŋ~n";

    /** Combining marks in the order of their modes 0x11 to 0x1F; a blank has none. */
    private static final String MARKS =
            "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308 \u030A\u0327 \u030B\u0328\u030C";

    /** Letters with marks are sure up to here: receivers have those of Latin-1 and Latin Extended-A. */
    private static final char LAST_LETTER = '\u017F';

    /** All characters are below this one. */
    static final char END = '\u2700';

    /** By character: looked up for each letter of a service several times. */
    private static final @Nullable Sign[] SIGNS = signs();

    private Repertoire() {}

    /** How a character is sent; empty if teletext does not have it. */
    static Optional<Sign> sign(char character) {
        return Optional.ofNullable(character < END ? SIGNS[character] : null);
    }

    /** Whether a receiver can show it. */
    static boolean has(int codePoint) {
        return codePoint < END && SIGNS[codePoint] != null;
    }

    private static @Nullable Sign[] signs() {
        var signs = new @Nullable Sign[END];
        for (char c = ' '; c <= '~'; c++) {
            if (NOT_ENGLISH.indexOf(c) < 0) {
                signs[c] = Sign.plain(c);
            }
        }
        for (int i = 0; i < ENGLISH.length(); i += 2) {
            signs[ENGLISH.charAt(i)] = Sign.plain(ENGLISH.charAt(i + 1));
        }
        for (int i = 0; i < HIDDEN.length(); i += 2) {
            signs[HIDDEN.charAt(i)] = new Sign(HIDDEN.charAt(i + 1), Enhancement.G0, HIDDEN.charAt(i));
        }
        for (int i = 0; i < G2.length(); i += 3) {
            signs[G2.charAt(i)] = new Sign(G2.charAt(i + 2), Enhancement.G2, G2.charAt(i + 1));
        }
        for (char c = '\u00C0'; c <= LAST_LETTER; c++) {
            if (signs[c] == null) {
                signs[c] = marked(c).orElse(null);
            }
        }
        signs['\u00A0'] = Sign.plain(' ');
        return signs;
    }

    private static Optional<Sign> marked(char c) {
        var parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        int mark = parts.length() == 2 ? MARKS.indexOf(parts.charAt(1)) : -1;
        if (mark < 0 || parts.charAt(0) > 'z') {
            return Optional.empty();
        }
        char letter = parts.charAt(0);
        return Optional.of(new Sign(letter, Enhancement.G0 + 1 + mark, letter));
    }
}
