package nl.buurtpers.typeset.text;

import nl.buurtpers.typeset.frame.Ink;

/**
 * How words look.
 *
 * @param faces what shows them
 * @param size pt
 * @param ink their colour
 * @param language BCP 47 tag: decides how words are divided
 * @param tracking points added after every character
 * @param struck whether a line goes through them
 */
public record Style(FaceChain faces, double size, Ink ink, String language, double tracking, boolean struck) {

    /** Not tracked, not struck. */
    public Style(FaceChain faces, double size, Ink ink, String language) {
        this(faces, size, ink, language, 0, false);
    }

    public Style withFaces(FaceChain other) {
        return new Style(other, size, ink, language, tracking, struck);
    }

    public Style withSize(double other) {
        return new Style(faces, other, ink, language, tracking, struck);
    }

    public Style withInk(Ink other) {
        return new Style(faces, size, other, language, tracking, struck);
    }

    public Style withLanguage(String other) {
        return new Style(faces, size, ink, other, tracking, struck);
    }

    public Style withTracking(double other) {
        return new Style(faces, size, ink, language, other, struck);
    }

    public Style withStrike() {
        return new Style(faces, size, ink, language, tracking, true);
    }
}
