package nl.buurtpers.print.paint;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import nl.buurtpers.print.press.OutputCondition;
import nl.buurtpers.print.press.PressStandard;
import nl.buurtpers.render.Assets;
import nl.buurtpers.render.PrintProfile;
import nl.buurtpers.typeset.frame.Composition;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;

/**
 * A composition as a file for the press: PDF/X by the rules of a print shop. It says the same words in the same order as
 * the file for screens, tags included; links are words here, because PDF/X allows no annotations on the page.
 *
 * @param composition what to paint
 * @param assets where its pictures are
 * @param published what the file carries as its date
 * @param profile the rules
 */
public record PressPdf(Composition composition, Assets assets, Instant published, PrintProfile profile) {

    /** JPEG moves the inks of a pixel a little, so pictures keep this far from the limit; percent. */
    private static final double JPEG_MARGIN = 20;

    /** Writes the file; twice gives the same bytes. The stream stays open. */
    public void write(OutputStream out) throws IOException {
        var condition = OutputCondition.of(profile.outputIntent(), assets);
        var standard = PressStandard.of(profile.standard());
        var inks = condition.separation(profile.inkLimit() - JPEG_MARGIN);
        try (var document = new Document(composition, new PressMedium(assets, profile, inks))) {
            document.paint();
            var properties = new DocumentProperties(composition.title(), composition.language(), published);
            var information = properties.dictionary();
            standard.information().forEach((key, value) -> information.setItem(Cos.name(key), new COSString(value)));
            document.claim(properties, information, Xmp.press(standard));
            document.catalog().setItem(COSName.OUTPUT_INTENTS, Cos.array(intent(condition)));
            // Old equipment cannot read objects that are packed together, and PDF 1.4 does not know them.
            document.write(out, standard.pdfVersion(), CompressParameters.NO_COMPRESSION);
        }
    }

    /** Where the profile of the shop is not there, the file says what it was made with instead. */
    private COSDictionary intent(OutputCondition condition) throws IOException {
        boolean known = OutputCondition.known(profile.outputIntent(), assets).isPresent();
        var made = known ? profile : PrintProfile.STANDARD;
        var icc = Cos.stream(condition.profile());
        icc.setInt(COSName.N, 4);
        var intent = new COSDictionary();
        intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
        intent.setItem(COSName.S, Cos.name("GTS_PDFX"));
        intent.setItem(COSName.OUTPUT_CONDITION_IDENTIFIER, Cos.text(made.outputCondition()));
        intent.setItem(COSName.OUTPUT_CONDITION, Cos.text(made.outputCondition()));
        intent.setItem(COSName.REGISTRY_NAME, new COSString("http://www.color.org"));
        intent.setItem(COSName.INFO, Cos.text(made.outputCondition() + ", " + made.outputIntent()));
        intent.setItem(COSName.DEST_OUTPUT_PROFILE, icc);
        return intent;
    }
}
