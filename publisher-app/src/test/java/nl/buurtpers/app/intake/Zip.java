package nl.buurtpers.app.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file that grows part by part. */
public final class Zip {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    /** A document of Word with this body. */
    public static Zip word(String body) {
        return new Zip().part("word/document.xml", """
                        <w:document xmlns:w="w" xmlns:r="r" xmlns:wp="wp" xmlns:a="a" xmlns:v="v"><w:body>%s</w:body>
                        </w:document>""".formatted(body));
    }

    static Zip odt(String styles, String text) {
        return new Zip()
                .part("mimetype", "application/vnd.oasis.opendocument.text")
                .part("content.xml", """
                        <o:document-content xmlns:o="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:table="tb"
                            xmlns:draw="d" xmlns:svg="v" xmlns:xlink="x" xmlns:dc="dc" xmlns:officeooo="oo"><o:automatic-styles>%s</o:automatic-styles>
                        <o:body><o:text>%s</o:text></o:body></o:document-content>""".formatted(styles, text));
    }

    Zip part(String name, String words) {
        return part(name, words.getBytes(StandardCharsets.UTF_8));
    }

    Zip part(String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file. */
    public byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
