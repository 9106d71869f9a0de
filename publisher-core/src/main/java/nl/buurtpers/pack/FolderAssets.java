package nl.buurtpers.pack;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import nl.buurtpers.render.Assets;

/**
 * The pictures and fonts in an edition folder. Each picture is decoded once for each size while there is room to remember
 * it; at most two are being decoded at a time, so that an edition full of large photographs stays within its memory.
 *
 * <p>Paths were checked when the edition was read and are checked again here: a folder may change meanwhile.
 */
public final class FolderAssets implements Assets {

    /** Fonts of an edition are files that people bring; the largest of our own is under one megabyte. */
    private static final long MOST_FONT_BYTES = 20L << 20;

    private final Path root;
    private final Semaphore decoding = new Semaphore(2);
    private final Map<String, Size> sizes = new ConcurrentHashMap<>();
    private final Shelf<Fitted, BufferedImage> pictures;
    private final Shelf<Fitted, Encoded> files;

    /**
     * The assets of a folder.
     *
     * @param root the edition folder
     */
    public FolderAssets(Path root) throws IOException {
        this.root = root.toRealPath();
        long heap = Runtime.getRuntime().maxMemory();
        this.pictures = new Shelf<>(heap / 6, picture -> 4L * picture.getWidth() * picture.getHeight());
        this.files = new Shelf<>(heap / 12, file -> file.bytes().length);
    }

    private record Fitted(String source, Size size) {}

    @Override
    public Size size(String source) {
        return sizes.computeIfAbsent(source, _ -> read(source, PictureFile::size));
    }

    @Override
    public BufferedImage picture(String source, int width, int height) {
        var fitted = new Fitted(source, size(source).within(width, height));
        return pictures.get(fitted, () -> decode(fitted));
    }

    @Override
    public Encoded encoded(String source, int width, int height) {
        var fitted = new Fitted(source, size(source).within(width, height));
        return files.get(fitted, () -> {
            var picture = pictures.get(fitted, () -> decode(fitted));
            return read(source, file -> Encoding.of(picture, file.kind()));
        });
    }

    private BufferedImage decode(Fitted fitted) {
        decoding.acquireUninterruptibly();
        try {
            return read(fitted.source, file -> file.fitted(fitted.size));
        } finally {
            decoding.release();
        }
    }

    @Override
    public byte[] font(String source) {
        try {
            var file = inside(source);
            if (Files.size(file) > MOST_FONT_BYTES) {
                throw new IOException("font too large: " + source);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Reading<T> {
        T of(PictureFile file) throws IOException;
    }

    private <T> T read(String source, Reading<T> reading) {
        try {
            return reading.of(new PictureFile(inside(source)));
        } catch (IOException e) {
            throw new UncheckedIOException(source + ": " + e.getMessage(), e);
        }
    }

    private Path inside(String source) throws IOException {
        var file = root.resolve(source).normalize();
        if (!file.startsWith(root)
                || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || !file.toRealPath().startsWith(root)) {
            throw new IOException("not a file of this edition: " + source);
        }
        return file;
    }
}
