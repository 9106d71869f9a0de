package nl.buurtpers.print.copy;

import java.util.List;
import nl.buurtpers.render.Assets;
import nl.buurtpers.render.Finding;
import nl.buurtpers.typeset.font.FontFace;
import nl.buurtpers.typeset.font.FontLibrary;
import nl.buurtpers.typeset.text.FaceChain;

/**
 * The faces of one family.
 *
 * @param regular for running text
 * @param bold for what is stressed strongly
 * @param italic for what is stressed; upright where a paper does not slope
 * @param boldItalic for both
 */
public record Fount(FaceChain regular, FaceChain bold, FaceChain italic, FaceChain boldItalic) {

    /** A bundled family. */
    public static Fount of(String family) {
        return new Fount(
                FaceChain.of(family, 400, false),
                FaceChain.of(family, 700, false),
                FaceChain.of(family, 400, true),
                FaceChain.of(family, 700, true));
    }

    /** The same without slope: stress is shown by weight alone (UKAAF: no italics in large print). */
    public Fount upright() {
        return new Fount(regular, bold, bold, bold);
    }

    /**
     * A family of the house style: a bundled one, or a font file of the edition.
     *
     * @param standard what is used where neither exists
     * @param findings is told when it does not exist
     */
    public static Fount of(String name, Assets assets, String standard, List<Finding> findings) {
        var bundled = FontLibrary.family(name);
        if (bundled.isPresent()) {
            return of(bundled.orElseThrow());
        }
        try {
            var face = FaceChain.of(FontFace.of(assets.font(name)));
            return new Fount(face, face, face, face);
        } catch (IllegalArgumentException unusable) {
            findings.add(new Finding.FontReplaced(name, standard));
            return of(standard);
        }
    }

    FaceChain face(boolean strong, boolean sloped) {
        return strong ? (sloped ? boldItalic : bold) : sloped ? italic : regular;
    }
}
