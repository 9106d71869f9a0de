package nl.buurtpers.print.paint;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import nl.buurtpers.render.Assets;
import nl.buurtpers.typeset.frame.Composition;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;

/**
 * A composition as a file for screens and screen readers: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) at once.
 *
 * @param composition what to paint
 * @param assets where its pictures are
 * @param published what the file carries as its date
 */
public record TaggedPdf(Composition composition, Assets assets, Instant published) {

    /** Writes the file; twice gives the same bytes. The stream stays open. */
    public void write(OutputStream out) throws IOException {
        try (var document = new Document(composition, new ScreenMedium(assets))) {
            document.paint();
            var properties = new DocumentProperties(composition.title(), composition.language(), published);
            document.claim(properties, properties.dictionary(), Xmp.TAGGED);
            document.catalog().setItem(COSName.OUTPUT_INTENTS, Cos.array(intent()));
            document.write(out, 1.7f, CompressParameters.DEFAULT_COMPRESSION);
        }
    }

    private static COSDictionary intent() throws IOException {
        var profile = Cos.stream(SrgbProfile.bytes());
        profile.setInt(COSName.N, 3);
        var intent = new COSDictionary();
        intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
        intent.setItem(COSName.S, COSName.GTS_PDFA1);
        intent.setItem(COSName.OUTPUT_CONDITION_IDENTIFIER, new COSString("sRGB IEC61966-2.1"));
        intent.setItem(COSName.INFO, new COSString("sRGB IEC61966-2.1"));
        intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
        return intent;
    }
}
