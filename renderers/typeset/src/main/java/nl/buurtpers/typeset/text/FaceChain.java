package nl.buurtpers.typeset.text;

import java.util.List;
import java.util.stream.Stream;
import nl.buurtpers.typeset.font.FontFace;
import nl.buurtpers.typeset.font.FontLibrary;

/**
 * A face with those that stand in for characters it lacks.
 *
 * @param faces the first one that has a character shows it; not empty
 */
public record FaceChain(List<FontFace> faces) {

    public FaceChain {
        faces = List.copyOf(faces);
        if (faces.isEmpty()) {
            throw new IllegalArgumentException("a chain without a face");
        }
    }

    /** A bundled family, then Noto Sans, then Noto Sans Arabic, in the nearest weight. */
    public static FaceChain of(String family, int weight, boolean italic) {
        return of(FontLibrary.face(family, weight, italic));
    }

    /** A face, then Noto Sans, then Noto Sans Arabic, in the nearest weight. */
    public static FaceChain of(FontFace face) {
        var others = Stream.of("Noto Sans", "Noto Sans Arabic")
                .map(family -> FontLibrary.face(family, face.weight(), false));
        return new FaceChain(Stream.concat(Stream.of(face), others).toList());
    }

    /** The face for most characters. */
    public FontFace first() {
        return faces.getFirst();
    }

    /** The face that shows a character; the first one where none has it. */
    public FontFace face(int codePoint) {
        for (int i = 0; i < faces.size(); i++) {
            var face = faces.get(i);
            if (face.covers(codePoint)) {
                return face;
            }
        }
        return first();
    }

    /** Whether some face has the character. */
    public boolean covers(int codePoint) {
        for (var face : faces) {
            if (face.covers(codePoint)) {
                return true;
            }
        }
        return false;
    }
}
