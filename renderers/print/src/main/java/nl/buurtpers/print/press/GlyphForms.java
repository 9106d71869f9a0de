package nl.buurtpers.print.press;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Tells forms that draw one filled outline, as letters without a font are drawn, from other ones. */
final class GlyphForms {

    private static final Set<String> OUTLINE = Set.of("m", "l", "c", "h", "f");

    private final Map<COSStream, Boolean> known = new HashMap<>();

    boolean isGlyph(COSStream form) throws IOException {
        var before = known.get(form);
        if (before == null) {
            before = isOutline(form);
            known.put(form, before);
        }
        return before;
    }

    private static boolean isOutline(COSStream form) throws IOException {
        var parser = new PDFStreamParser(new PDFormXObject(form));
        for (var token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof Operator operator && !OUTLINE.contains(operator.getName())) {
                return false;
            }
        }
        return true;
    }
}
