package nl.buurtpers.pack;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import nl.buurtpers.render.Assets.Encoded;
import nl.buurtpers.render.Assets.Size;

/**
 * A picture as it lies in the edition folder.
 *
 * @param path the file
 * @param kind what its first bytes say that it is
 * @param orientation how the camera was held
 */
record PictureFile(Path path, PictureKind kind, Orientation orientation) {

    static {
        ImageIO.setUseCache(false); // no temporary files
    }

    /** A picture with no more pixels than this is held whole. */
    private static final long HELD_WHOLE = 16_000_000;
    /** How many source pixels are read for each pixel across of larger ones: enough to average, few enough to hold. */
    private static final int OVERSAMPLING = 3;
    /** Bytes for each pixel that was asked for: a little more than a photograph of our own making weighs. */
    private static final double LIGHT = 0.3;
    /** With more pixels than this a file takes an old telephone too much memory. */
    private static final long MANY = 4_000_000;

    static PictureFile of(Path path) throws IOException {
        var kind = PictureKind.of(path);
        return new PictureFile(path, kind, Orientation.of(path, kind));
    }

    /** Width and height in pixels once upright; decodes nothing. */
    Size size() throws IOException {
        return orientation.upright(read(PictureFile::stored));
    }

    private static Size stored(ImageReader reader) throws IOException {
        return new Size(reader.getWidth(0), reader.getHeight(0));
    }

    /**
     * One of how many pixels must be read, across and down, to make it this small.
     *
     * @param whole {@link #size()}
     * @param size wanted, upright
     */
    static int step(Size whole, Size size) {
        if ((long) whole.width() * whole.height() <= HELD_WHOLE) {
            return 1;
        }
        int across = whole.width() / (size.width() * OVERSAMPLING);
        int down = whole.height() / (size.height() * OVERSAMPLING);
        return Math.max(1, Math.min(across, down));
    }

    /** How often a picture of which one of so many pixels is read can be halved before it is too small. */
    static int halvings(Size whole, int step, Size size) {
        int width = whole.width() / step / 2;
        int height = whole.height() / step / 2;
        int count = 0;
        while (width >= size.width() && height >= size.height()) {
            width /= 2;
            height /= 2;
            count++;
        }
        return count;
    }

    /** The pixels in sRGB, as they lie in the file, one of so many across and down. */
    BufferedImage pixels(int step) throws IOException {
        var picture = read(reader -> {
            var parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        });
        return SRgb.of(PressInks.isInk(picture) ? PressInks.upright(picture, path) : picture);
    }

    /**
     * The file itself without notes, where it is so light that making it smaller would cost sharpness and gain nothing.
     *
     * @param whole {@link #size()}
     * @param size wanted, upright
     */
    Optional<Encoded> asItIs(Size whole, Size size) throws IOException {
        boolean light = (long) whole.width() * whole.height() <= MANY
                && Files.size(path) <= LIGHT * size.width() * size.height();
        if (!light || !orientation.isUpright()) {
            return Optional.empty();
        }
        return switch (kind) {
            case JPEG ->
                BareJpeg.of(Files.readAllBytes(path)).map(bytes -> Encoded.of(bytes, "image/jpeg", "jpg", whole));
            case PNG -> BarePng.of(Files.readAllBytes(path)).map(bytes -> Encoded.of(bytes, "image/png", "png", whole));
            case GIF, WEBP -> Optional.empty(); // not every paper and mail program takes them
        };
    }

    /** The picture upright at a size that has the proportions of {@link #size()} and is not larger. */
    BufferedImage fitted(BufferedImage pixels, Size size) {
        var lying = orientation.upright(size);
        return orientation.apply(Scaling.fit(pixels, lying.width(), lying.height()));
    }

    private interface Step<T> {
        T of(ImageReader reader) throws IOException;
    }

    @SuppressWarnings("CatchingUnchecked") // decoders answer broken files with exceptions of every kind
    private <T> T read(Step<T> step) throws IOException {
        var reader = kind.reader();
        try (ImageInputStream stream = ImageIO.createImageInputStream(Files.newInputStream(path))) {
            reader.setInput(stream, true, true);
            return step.of(reader);
        } catch (RuntimeException e) {
            throw new IOException("the picture cannot be read", e);
        } finally {
            reader.dispose();
        }
    }
}
