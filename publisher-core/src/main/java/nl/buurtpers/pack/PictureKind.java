package nl.buurtpers.pack;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** What a picture file is, by its first bytes; its name says nothing. */
enum PictureKind {
    JPEG,
    PNG,
    GIF,
    WEBP;

    static PictureKind of(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var start = new String(stream.readNBytes(12), StandardCharsets.ISO_8859_1);
            if (start.startsWith("\u00ff\u00d8\u00ff")) {
                return JPEG;
            } else if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
                return PNG;
            } else if (start.startsWith("GIF8")) {
                return GIF;
            } else if (start.startsWith("RIFF") && start.endsWith("WEBP")) {
                return WEBP;
            }
            throw new IOException("not a JPEG, PNG, GIF or WebP picture");
        }
    }

    /** A reader for this kind; the caller disposes of it. */
    ImageReader reader() {
        return switch (this) {
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
            case JPEG, PNG, GIF -> ImageIO.getImageReadersByFormatName(name()).next();
        };
    }
}
