package nl.buurtpers.print.imposition;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** The pages of the file that is imposed, as drawings; fonts and pictures are shared between them. */
final class SourcePages {

    private final PDDocument source;
    private final LayerUtility layers;
    private final Map<Integer, PDFormXObject> forms = new HashMap<>();

    SourcePages(PDDocument source, LayerUtility layers) {
        this.source = source;
        this.layers = layers;
    }

    private PDRectangle box() {
        return source.getPage(0).getMediaBox();
    }

    double width() {
        return box().getWidth();
    }

    double height() {
        return box().getHeight();
    }

    /** Two pages in the middle of a sheet. */
    PDRectangle trim(SheetFormat format) {
        return new PDRectangle(
                (float) (format.width() / 2 - width()),
                (float) ((format.height() - height()) / 2),
                (float) (2 * width()),
                (float) height());
    }

    /** A page, from 1. */
    PDFormXObject form(int number) throws IOException {
        var known = forms.get(number);
        if (known == null) {
            known = layers.importPageAsForm(source, number - 1);
            forms.put(number, known);
        }
        return known;
    }
}
