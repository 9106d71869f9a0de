package nl.buurtpers.render;

import java.util.Optional;

/**
 * The face of a neighbourhood.
 *
 * @param accent colour of rules, labels and links
 * @param ink colour of text
 * @param paper colour under the text
 * @param headlineFont a bundled family or the path of a font file in the edition
 * @param textFont a bundled family or the path of a font file in the edition
 * @param logo path of a picture in the edition
 * @param logoAlt what stands for the logo in words
 */
public record HouseStyle(
        Colour accent,
        Colour ink,
        Colour paper,
        String headlineFont,
        String textFont,
        Optional<String> logo,
        Optional<String> logoAlt) {

    /** The house style of an edition that has none. */
    public static final HouseStyle STANDARD = new HouseStyle(
            new Colour(0x0b, 0x4f, 0x6c),
            new Colour(0x1a, 0x1a, 0x1a),
            Colour.WHITE,
            "Source Serif 4",
            "Source Serif 4",
            Optional.empty(),
            Optional.empty());

    /** The same face without its logo. */
    public HouseStyle withoutLogo() {
        return new HouseStyle(accent, ink, paper, headlineFont, textFont, Optional.empty(), Optional.empty());
    }
}
