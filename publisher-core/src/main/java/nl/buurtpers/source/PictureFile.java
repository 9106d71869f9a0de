package nl.buurtpers.source;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * Looks into a picture file. The kind comes from its first bytes and the size from its header, before anything is decoded:
 * a few kilobytes can claim to be 60,000 pixels wide. Then its parts are walked to the end, and a piece of it is decoded.
 */
final class PictureFile {

    private PictureFile() {}

    /** What is wrong with the picture, if anything is. */
    static Optional<AssetDesk.Fault> fault(Folder.Found.File file, boolean logo) {
        try {
            var kind = kind(head(file));
            return kind.isEmpty() ? Optional.of(unknown(file, logo)) : decoded(file, kind.get());
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Optional.of(new AssetDesk.Fault("picture-broken"));
        }
    }

    private static byte[] head(Folder.Found.File file) throws IOException {
        try (var in = Files.newInputStream(file.file(), LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(256);
        }
    }

    private static Optional<String> kind(byte[] head) {
        var magic = new String(head, StandardCharsets.ISO_8859_1);
        if (magic.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("jpeg");
        }
        if (magic.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of("png");
        }
        if (magic.startsWith("GIF87a") || magic.startsWith("GIF89a")) {
            return Optional.of("gif");
        }
        return magic.startsWith("RIFF") && magic.startsWith("WEBP", 8) ? Optional.of("webp") : Optional.empty();
    }

    private static AssetDesk.Fault unknown(Folder.Found.File file, boolean logo) {
        boolean svg = file.path().toLowerCase(Locale.ROOT).endsWith(".svg");
        return new AssetDesk.Fault(svg && logo ? "logo-svg" : "not-a-picture");
    }

    private static Optional<AssetDesk.Fault> decoded(Folder.Found.File file, String kind) throws IOException {
        var reader = reader(kind);
        try (ImageInputStream in = new FileImageInputStream(file.file().toFile())) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width > Limits.SIDE || height > Limits.SIDE || width * height > Limits.PIXELS) {
                return Optional.of(
                        new AssetDesk.Fault("picture-too-wide", width, height, Limits.PIXELS / 1_000_000, Limits.SIDE));
            }
            PictureStructure.check(file.file(), kind);
            sample(reader, kind, (int) width, (int) height);
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(String kind) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(kind);
        if (!readers.hasNext()) {
            throw new IOException("no reader for " + kind);
        }
        return readers.next();
    }

    /**
     * Decodes what tells most at the least cost: the top, which needs all tables, where the rest was walked through or has
     * checksums; of a GIF every so many pixels. WebP gives nothing for less than the whole, which takes longer than all
     * other pictures together.
     */
    private static void sample(ImageReader reader, String kind, int width, int height) throws IOException {
        var parameters = new ImageReadParam();
        switch (kind) {
            case "jpeg", "png" ->
                parameters.setSourceRegion(new Rectangle(0, 0, Math.min(width, 64), Math.min(height, 16)));
            case "webp" -> {
                return;
            }
            default -> {
                int step = Math.max(1, Math.max(width, height) / 64);
                parameters.setSourceSubsampling(step, step, 0, 0);
            }
        }
        reader.read(0, parameters).flush();
    }
}
