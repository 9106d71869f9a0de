package nl.buurtpers.typeset.text;

import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes a text showable: composed (NFC), without controls, with other characters in the place of those that no face has.
 * White space is left to the line breaker.
 */
public final class Characters {

    /** What stands for a letter that no face has. */
    private static final String UNKNOWN = "?";

    private Characters() {}

    /** The text as it can be shown with these faces. */
    public static String showable(String text, FaceChain faces) {
        if (plain(text, faces)) {
            return text;
        }
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var result = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> {
            if (kept(c, faces)) {
                result.appendCodePoint(c);
            } else if (!silent(c)) {
                result.append(substitute(c));
            }
        });
        return result.toString();
    }

    /** The characters that other ones stand for, with those; empty for one that is left out. Sorted by code point. */
    public static Map<Integer, String> substitutions(String text, FaceChain faces) {
        var found = new TreeMap<Integer, String>();
        if (!plain(text, faces)) {
            Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
                if (!kept(c, faces) && !silent(c) && !equivalent(c)) {
                    found.put(c, substitute(c));
                }
            });
        }
        return found;
    }

    private static boolean plain(String text, FaceChain faces) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x300 || c < ' ' || (c >= 0x7F && c <= 0x9F) || (c > 0x7F && !faces.covers(c))) {
                return false;
            }
        }
        return true;
    }

    private static boolean kept(int c, FaceChain faces) {
        return switch (c) {
            case '\t', '\n', '\r', '\f', ' ', Run.LINE_END, 0x2029, 0x00AD, 0x200B -> true;
            // A hyphen of the face at hand, not one of another face.
            case 0x2010, 0x2011 -> false;
            default -> !silent(c) && faces.covers(c);
        };
    }

    /** Characters that show nothing by themselves: controls, joiners, variation selectors, tags, surrogates. */
    private static boolean silent(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> c != 0x00AD;
            default -> (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE0FFF) || (c >= 0x1F3FB && c <= 0x1F3FF);
        };
    }

    /** Whether what stands for the character looks the same. */
    private static boolean equivalent(int c) {
        return c == 0x2010 || c == 0x2011 || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static String substitute(int c) {
        if (Character.getType(c) == Character.SPACE_SEPARATOR) {
            return c == 0x202F || c == 0x2007 ? "\u00a0" : " ";
        }
        return switch (c) {
            case 0x2010, 0x2011, 0x2012, 0x2212 -> "-";
            case 0x2015 -> "\u2014";
            case 0x0132 -> "IJ";
            case 0x0133 -> "ij";
            case 0x2713, 0x2714, 0x2611, 0x2705 -> "v";
            case 0x2717, 0x2718, 0x274C, 0x2716 -> "x";
            case 0x2192, 0x27A1, 0x2794 -> "->";
            case 0x2190, 0x2B05 -> "<-";
            case 0x2605, 0x2606, 0x2B50 -> "*";
            case 0x263A, 0x1F600, 0x1F603, 0x1F604, 0x1F60A, 0x1F642 -> ":-)";
            case 0x1F609 -> ";-)";
            case 0x2639, 0x1F641, 0x1F61E, 0x1F622 -> ":-(";
            default -> pictograph(c) ? "" : decomposed(c);
        };
    }

    private static boolean pictograph(int c) {
        int type = Character.getType(c);
        return type == Character.OTHER_SYMBOL
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** The plain form of a ligature, a full-width letter or a rare accent; a question mark where there is none. */
    private static String decomposed(int c) {
        var plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                .codePoints()
                .filter(each -> each < 0x250)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.isEmpty() ? UNKNOWN : plain;
    }
}
