package nl.buurtpers.print.poster;

import nl.buurtpers.typeset.font.FontFace;

/**
 * How large letters must be to be read from a distance.
 *
 * <p>Visual acuity 1.0 is to recognise a letter of 5 minutes of arc (ISO 8596). Low vision begins below 6/18 (WHO,
 * ICD-11 9D90), where a letter must be three times as high: 15 minutes of arc, 4.4 mm for each metre, or the distance
 * divided by 229. The height is that of capitals. So whoever does not have low vision reads a poster from these
 * distances, and whoever has it reads it from nearer by: at half a metre all of it, down to an acuity of 0.17.
 */
final class Reading {

    /** A passer-by on the other side of the corridor or the pavement. */
    static final double HEADLINE = 5;

    /** Where somebody halts who wants to know when and where. */
    static final double KEY_FACTS = 2;

    /** Where somebody stands who reads on. */
    static final double TEXT = 1;

    private static final double POINTS_PER_METRE =
            1000 * StrictMath.tan(StrictMath.toRadians(15 / 60.0)) * PosterSheet.MM;

    private Reading() {}

    /** Type size in pt whose capitals are read from so many metres. */
    static double size(FontFace face, double metres) {
        return metres * POINTS_PER_METRE * 1000 / capHeight(face);
    }

    /** From how many metres capitals of this type are read. */
    static double distance(FontFace face, double size) {
        return size * capHeight(face) / 1000 / POINTS_PER_METRE;
    }

    /** Some fonts of editors do not tell; then it is what most faces have. */
    private static double capHeight(FontFace face) {
        return face.capHeight() > 400 ? face.capHeight() : 680;
    }
}
