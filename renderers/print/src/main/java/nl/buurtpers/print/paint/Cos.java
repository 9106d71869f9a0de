package nl.buurtpers.print.paint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/** Short ways to make the objects that a PDF file consists of. */
final class Cos {

    /** Three times as fast as the default level, for a file that is a tenth larger. */
    private static final int LEVEL = 2;

    private Cos() {}

    static COSName name(String name) {
        return COSName.getPDFName(name);
    }

    /** A dictionary that is written where it is used, not as an object of its own. */
    static COSDictionary direct() {
        var dictionary = new COSDictionary();
        dictionary.setDirect(true);
        return dictionary;
    }

    static COSArray array(COSBase... items) {
        var array = new COSArray();
        for (var item : items) {
            array.add(item);
        }
        return array;
    }

    static COSArray numbers(double... values) {
        var array = new COSArray();
        for (double value : values) {
            array.add(number(value));
        }
        return array;
    }

    /** A number with at most three decimals. */
    static COSBase number(double value) {
        double rounded = Math.round(value * 1000) / 1000.0;
        return new COSFloat((float) rounded);
    }

    /** Text for people, which may hold any character. */
    static COSString text(String text) {
        var clean = Unicode.clean(text);
        var ascii = clean.chars().allMatch(c -> c < 0x7F);
        // Written here rather than by the library, which takes U+00AD for a character of PDFDocEncoding.
        return new COSString(ascii ? clean.getBytes(StandardCharsets.US_ASCII) : utf16(clean));
    }

    private static byte[] utf16(String text) {
        return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
    }

    /** A stream, compressed. */
    static COSStream stream(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (var deflater = new Deflater(LEVEL);
                var out = new DeflaterOutputStream(packed, deflater, 1 << 14)) {
            out.write(bytes);
        }
        var stream = plain(packed.toByteArray());
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        return stream;
    }

    /** A stream as it is. */
    static COSStream plain(byte[] bytes) throws IOException {
        var stream = new COSStream();
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(bytes);
        }
        return stream;
    }
}
