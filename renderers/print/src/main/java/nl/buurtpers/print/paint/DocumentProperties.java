package nl.buurtpers.print.paint;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * What a file says of itself.
 *
 * @param title not blank
 * @param language BCP 47 tag
 * @param published when
 */
record DocumentProperties(String title, String language, Instant published) {

    static final String PRODUCER = "Buurtpers";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    DocumentProperties {
        title = Unicode.clean(title);
        title = title.isEmpty() ? PRODUCER : title;
    }

    /** The document information dictionary (ISO 32000-1, 14.3.3). */
    COSDictionary dictionary() {
        var properties = new COSDictionary();
        properties.setItem(COSName.TITLE, Cos.text(title));
        properties.setItem(COSName.CREATOR, new COSString(PRODUCER));
        properties.setItem(COSName.PRODUCER, new COSString(PRODUCER));
        properties.setItem(COSName.CREATION_DATE, new COSString(DATE.format(published)));
        properties.setItem(COSName.MOD_DATE, new COSString(DATE.format(published)));
        properties.setItem(COSName.TRAPPED, COSName.getPDFName("False"));
        return properties;
    }
}
