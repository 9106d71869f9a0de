package nl.buurtpers.render;

import java.util.Map;
import java.util.Optional;

/**
 * A typeface of the house style as a browser finds it: a font file of the edition, or the family itself where the reader
 * has it, followed by what systems have that is most like it.
 *
 * @param families value of the property {@code font-family}
 * @param source path of the font file in the edition, where it is one
 */
public record Typeface(String families, Optional<String> source) {

    private static final String SERIF =
            "\"Source Serif Pro\", Charter, \"Bitstream Charter\", \"Sitka Text\", Cambria, \"Noto Serif\", Georgia, serif";
    private static final String BOOK =
            "\"Iowan Old Style\", \"Palatino Linotype\", \"URW Palladio L\", P052, \"Noto Serif\", Georgia, serif";
    private static final String SLAB =
            "Rockwell, \"Rockwell Nova\", \"Roboto Slab\", \"DejaVu Serif\", \"Sitka Small\", Georgia, serif";
    private static final String SANS =
            "\"Source Sans Pro\", \"Segoe UI\", Seravek, Ubuntu, Calibri, \"Noto Sans\", \"DejaVu Sans\", sans-serif";
    private static final String PLAIN = "Verdana, \"Noto Sans\", \"DejaVu Sans\", \"Segoe UI\", sans-serif";

    private static final Map<String, String> LIKE = Map.of(
            "Source Serif 4", SERIF,
            "Literata", BOOK,
            "Bitter", SLAB,
            "Source Sans 3", SANS,
            "Noto Sans", SANS,
            "Atkinson Hyperlegible Next", PLAIN);

    /**
     * The typeface with this name.
     *
     * @param name a family or the path of a font file in the edition
     * @param own name by which the style sheet knows it if it is a file
     */
    public static Typeface of(String name, String own) {
        if (name.matches("(?i).*[.](ttf|otf)")) {
            return new Typeface("\"" + own + "\", " + SERIF, Optional.of(name));
        }
        // Names come from an edition: whatever could end the string of the style sheet is not in them.
        var family = name.replaceAll("[^\\p{L}\\p{N} -]", "");
        return new Typeface("\"" + family + "\", " + LIKE.getOrDefault(name, SERIF), Optional.empty());
    }

    /** The ending of the font file. */
    public String extension() {
        return source.map(path -> path.substring(path.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT))
                .orElse("");
    }
}
