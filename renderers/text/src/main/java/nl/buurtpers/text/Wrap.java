package nl.buurtpers.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks words into lines, counting the columns that a terminal gives to each character. */
final class Wrap {

    private Wrap() {}

    /** The words in lines of at most so many columns; a wider word has a line of its own. */
    static List<String> lines(String words, int columns) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        int used = 0;
        for (var word : words.split(" ", -1)) {
            int width = width(word);
            if (!line.isEmpty() && used + 1 + width > columns) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            used += line.isEmpty() ? width : 1 + width;
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** How many columns the text takes. */
    static int width(String text) {
        return text.codePoints().map(Wrap::width).sum();
    }

    private static int width(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> wide(character) ? 2 : 1;
        };
    }

    /** East Asian scripts and pictographs take two columns (Unicode Standard Annex 11, W and F, in blocks). */
    private static boolean wide(int character) {
        return character >= 0x1100
                && (character <= 0x115f
                        || (character >= 0x2e80 && character <= 0xa4cf)
                        || (character >= 0xac00 && character <= 0xd7a3)
                        || (character >= 0xf900 && character <= 0xfaff)
                        || (character >= 0xfe30 && character <= 0xfe6f)
                        || (character >= 0xff00 && character <= 0xff60)
                        || (character >= 0x1f300 && character <= 0x1faff)
                        || (character >= 0x20000 && character <= 0x3fffd));
    }
}
