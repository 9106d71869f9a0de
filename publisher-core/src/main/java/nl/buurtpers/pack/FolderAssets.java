package nl.buurtpers.pack;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Semaphore;
import nl.buurtpers.render.Assets;

/**
 * The pictures and fonts in an edition folder. Each picture is decoded once while there is room to remember it, and scaled
 * once for each size; at most two are being decoded at a time, so that an edition full of large photographs stays within
 * its memory.
 *
 * <p>Paths were checked when the edition was read and are checked again here: a folder may change meanwhile.
 */
public final class FolderAssets implements Assets {

    /** Fonts of an edition are files that people bring; the largest of our own is under one megabyte. */
    private static final long MOST_FONT_BYTES = 20L << 20;

    /** The profile of a press with many measured colours weighs three megabytes. */
    private static final long MOST_PROFILE_BYTES = 10L << 20;

    private final Path root;
    private final boolean painted;
    private final Semaphore decoding = new Semaphore(2);
    private final Map<String, Original> originals = new ConcurrentHashMap<>();
    private final Shelf<Sampled, BufferedImage> decoded;
    private final Shelf<Fitted, BufferedImage> pictures;
    private final Shelf<Fitted, Encoded> files;

    /**
     * The assets of a folder from which nothing will be painted.
     *
     * @param root the edition folder
     */
    public FolderAssets(Path root) throws IOException {
        this(root, false);
    }

    private FolderAssets(Path root, boolean painted) throws IOException {
        this.root = root.toRealPath();
        this.painted = painted;
        long heap = Runtime.getRuntime().maxMemory();
        this.decoded = new Shelf<>(heap / 4, FolderAssets::bytes);
        this.pictures = new Shelf<>(heap / 20, FolderAssets::bytes);
        this.files = new Shelf<>(heap / 12, file -> file.bytes().length);
    }

    /** The assets of a folder from which channels will be painted: what they expect is made ahead. */
    public static FolderAssets painted(Path root) throws IOException {
        return new FolderAssets(root, true);
    }

    private static long bytes(BufferedImage picture) {
        return 4L * picture.getWidth() * picture.getHeight();
    }

    private record Original(PictureFile file, Size size) {}

    /** A picture of which one of so many pixels is decoded, made half as large so many times. */
    private record Sampled(String source, int step, int halvings) {}

    private record Fitted(String source, Size size) {}

    @Override
    public Size size(String source) {
        return original(source).size;
    }

    @Override
    public BufferedImage picture(String source, int width, int height) {
        var fitted = fitted(source, width, height);
        return pictures.get(fitted, () -> scaled(fitted));
    }

    /** The pixels are forgotten at once: whoever asks for a file does not ask for them. */
    @Override
    public Encoded encoded(String source, int width, int height) {
        var fitted = fitted(source, width, height);
        return files.get(
                fitted,
                () -> read(source, () -> {
                    var file = original(source).file;
                    var asItIs = file.asItIs(original(source).size, fitted.size);
                    return asItIs.isPresent() ? asItIs.get() : Encoding.of(scaled(fitted), file.kind());
                }));
    }

    @Override
    public void expect(String source, int width) {
        if (painted) {
            ForkJoinPool.commonPool().execute(() -> {
                try {
                    encoded(source, width);
                } catch (RuntimeException later) {
                    // Whoever asks for it is told.
                }
            });
        }
    }

    private Fitted fitted(String source, int width, int height) {
        return new Fitted(source, size(source).within(width, height));
    }

    private BufferedImage scaled(Fitted fitted) {
        var original = original(fitted.source);
        int step = PictureFile.step(original.size, fitted.size);
        int halvings = PictureFile.halvings(original.size, step, fitted.size);
        return original.file.fitted(sampled(new Sampled(fitted.source, step, halvings)), fitted.size);
    }

    /** What several small sizes of a picture have in common is made once. */
    private BufferedImage sampled(Sampled wanted) {
        return decoded.get(
                wanted,
                () -> wanted.halvings == 0
                        ? decode(original(wanted.source).file, wanted.source, wanted.step)
                        : Scaling.half(sampled(new Sampled(wanted.source, wanted.step, wanted.halvings - 1))));
    }

    private BufferedImage decode(PictureFile file, String source, int step) {
        decoding.acquireUninterruptibly();
        try {
            return read(source, () -> {
                inside(source);
                return file.pixels(step);
            });
        } finally {
            decoding.release();
        }
    }

    private Original original(String source) {
        return originals.computeIfAbsent(
                source,
                _ -> read(source, () -> {
                    var file = PictureFile.of(inside(source));
                    return new Original(file, file.size());
                }));
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

    @Override
    public Optional<byte[]> pressProfile(String name) {
        try {
            var file = inside("print-profiles/" + name);
            return Files.size(file) > MOST_PROFILE_BYTES ? Optional.empty() : Optional.of(Files.readAllBytes(file));
        } catch (IOException | InvalidPathException notThere) {
            return Optional.empty();
        }
    }

    private interface Reading<T> {
        T result() throws IOException;
    }

    private static <T> T read(String source, Reading<T> reading) {
        try {
            return reading.result();
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
