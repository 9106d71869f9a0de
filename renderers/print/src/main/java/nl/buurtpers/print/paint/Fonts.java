package nl.buurtpers.print.paint;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.buurtpers.typeset.font.FontFace;

/** Letters shown with embedded fonts, numbered in the order of their first use. */
final class Fonts implements Lettering {

    private final Map<FontFace, EmbeddedFont> byFace = new LinkedHashMap<>();

    @Override
    public Case open(ContentStream out, Sheet sheet) {
        return new FontCase(this, out, sheet);
    }

    EmbeddedFont of(FontFace face) {
        var known = byFace.get(face);
        if (known == null) {
            known = new EmbeddedFont(face, byFace.size() + 1);
            byFace.put(face, known);
        }
        return known;
    }

    @Override
    public void finish() throws IOException {
        for (var font : byFace.values()) {
            font.finish();
        }
    }
}
