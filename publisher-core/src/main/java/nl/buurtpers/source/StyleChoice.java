package nl.buurtpers.source;

import java.util.Optional;

/**
 * What an edition says of its face; what it leaves open comes from the house style of its neighbourhood.
 *
 * @param house id of a house style
 * @param accent {@code #rrggbb}
 * @param ink {@code #rrggbb}
 * @param paper {@code #rrggbb}
 * @param headlineFont a bundled family or the path of a font file in the edition
 * @param textFont a bundled family or the path of a font file in the edition
 * @param logo path of a picture in the edition
 * @param logoAlt what stands for the logo in words
 */
public record StyleChoice(
        Optional<String> house,
        Optional<String> accent,
        Optional<String> ink,
        Optional<String> paper,
        Optional<String> headlineFont,
        Optional<String> textFont,
        Optional<String> logo,
        Optional<String> logoAlt) {

    /** Everything is left open. */
    public static final StyleChoice NONE = new StyleChoice(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}
