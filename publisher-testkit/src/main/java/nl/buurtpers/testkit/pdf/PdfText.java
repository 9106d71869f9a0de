package nl.buurtpers.testkit.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import nl.buurtpers.testkit.Extract;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF by where it stands on the page, without a look at its tags: furniture is read too. */
public final class PdfText {

    private PdfText() {}

    /** One passage for each page; words that were broken at a line end are joined. */
    public static Extract extract(Path file) throws IOException {
        try (var pdf = Loader.loadPDF(file.toFile())) {
            var passages = new ArrayList<Extract.Passage>();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                var text = stripper.getText(pdf).replaceAll("\u00AD\\s*", "");
                passages.add(new Extract.Passage("page " + page, text));
            }
            return new Extract(passages);
        }
    }
}
