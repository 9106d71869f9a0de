package nl.buurtpers.print.paint;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.buurtpers.typeset.font.FontFace;

/** The fonts of a document, numbered in the order of their first use. */
final class Fonts {

    private final Map<FontFace, EmbeddedFont> byFace = new LinkedHashMap<>();

    EmbeddedFont of(FontFace face) {
        var known = byFace.get(face);
        if (known == null) {
            known = new EmbeddedFont(face, byFace.size() + 1);
            byFace.put(face, known);
        }
        return known;
    }

    void finish() throws IOException {
        for (var font : byFace.values()) {
            font.finish();
        }
    }
}
