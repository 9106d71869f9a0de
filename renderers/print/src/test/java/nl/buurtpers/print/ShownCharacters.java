package nl.buurtpers.print;

import java.text.Normalizer;

/** What the faces of paper cannot tell apart, or do not have: written down here, not asked of the composition engine. */
public final class ShownCharacters {

    private ShownCharacters() {}

    /** Joined letters taken apart, letters without a glyph left out. */
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace("\u0133", "ij")
                .replace("\u0132", "IJ")
                .replaceAll("[\\p{Cntrl}&&[^\\s]]|[\\p{Cf}\\p{Co}\\p{Cn}]", "");
    }
}
