package nl.buurtpers.app.delivery.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.codec.QuotedPrintableOutputStream;

/**
 * Words as quoted-printable (RFC 2045, 6.7) in parts that can be put one after another: a part that ends inside a line ends with
 * a soft line break. No line starts with a dot, so that no server on the way has to double one.
 */
final class Printable {

    private static final String SOFT_BREAK = "=\r\n";
    /** Longest line with what breaks it (RFC 2045, 6.7, rule 5). */
    private static final int LINE = 76;

    private Printable() {}

    /** A part; its line ends may be LF. */
    static byte[] of(String words) {
        return stands(words) ? (words + SOFT_BREAK).getBytes(StandardCharsets.US_ASCII) : coded(words);
    }

    /** Whether the words are written as they are: an address on the web in each copy of a letter is. */
    private static boolean stands(String words) {
        if (words.isEmpty() || words.length() >= LINE || words.charAt(0) == '.') {
            return false;
        }
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c <= ' ' || c > '~' || c == '=') {
                return false;
            }
        }
        return true;
    }

    private static byte[] coded(String words) {
        var bytes = new ByteArrayOutputStream(words.length() + words.length() / 8 + 16);
        var lines = words.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        try (var out = new QuotedPrintableOutputStream(bytes, false)) {
            out.write(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing but memory is written to
        }
        var coded = bytes.toString(StandardCharsets.US_ASCII).replace("\r\n.", "\r\n=2E");
        if (coded.startsWith(".")) {
            coded = "=2E" + coded.substring(1);
        }
        return (coded.isEmpty() || coded.endsWith("\r\n") ? coded : coded + SOFT_BREAK)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
