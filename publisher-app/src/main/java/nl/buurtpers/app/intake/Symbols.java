package nl.buurtpers.app.intake;

import java.util.Map;
import java.util.Optional;

/** Signs that Word takes from a font of pictures, as signs of Unicode. */
final class Symbols {

    private static final Map<String, String> WINGDINGS = Map.ofEntries(
            Map.entry("28", "☎"),
            Map.entry("2a", "✉"),
            Map.entry("4a", "☺"),
            Map.entry("4c", "☹"),
            Map.entry("6c", "●"),
            Map.entry("6e", "■"),
            Map.entry("71", "❑"),
            Map.entry("9f", "•"),
            Map.entry("a7", "▪"),
            Map.entry("a8", "◻"),
            Map.entry("d8", "➢"),
            Map.entry("df", "←"),
            Map.entry("e0", "→"),
            Map.entry("e8", "➔"),
            Map.entry("fb", "✗"),
            Map.entry("fc", "✓"),
            Map.entry("fe", "☑"));

    private static final Map<String, String> SYMBOL = Map.ofEntries(
            Map.entry("a3", "≤"),
            Map.entry("ae", "→"),
            Map.entry("b0", "°"),
            Map.entry("b1", "±"),
            Map.entry("b3", "≥"),
            Map.entry("b4", "×"),
            Map.entry("b7", "•"),
            Map.entry("bb", "≈"),
            Map.entry("d7", "·"),
            Map.entry("61", "α"),
            Map.entry("62", "β"),
            Map.entry("6d", "μ"),
            Map.entry("70", "π"));

    private Symbols() {}

    /**
     * The sign, if it is known.
     *
     * @param code four hexadecimal digits; those of fonts of pictures start with F0
     */
    static Optional<String> of(String font, String code) {
        if (!code.matches("[0-9A-Fa-f]{4}")) {
            return Optional.empty();
        }
        int point = Integer.parseInt(code, 16);
        if (point < 0xf000 || point > 0xf0ff) {
            return Character.isDefined(point) && !Character.isSurrogate((char) point)
                    ? Optional.of(Character.toString(point))
                    : Optional.empty();
        }
        var low = Integer.toHexString(point & 0xff);
        var table = font.startsWith("Wingdings") ? WINGDINGS : SYMBOL;
        return Optional.ofNullable(table.get(low));
    }
}
