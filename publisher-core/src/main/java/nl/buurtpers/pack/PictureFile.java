package nl.buurtpers.pack;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import nl.buurtpers.render.Assets.Size;

/**
 * A picture as it lies in the edition folder.
 *
 * @param path the file
 * @param kind what its first bytes say that it is
 */
record PictureFile(Path path, PictureKind kind) {

    static {
        ImageIO.setUseCache(false); // no temporary files
    }

    /** How many source pixels are read for each pixel across that is asked for: enough to average, few enough to hold. */
    private static final int OVERSAMPLING = 3;

    PictureFile(Path path) throws IOException {
        this(path, PictureKind.of(path));
    }

    /** Width and height in pixels once upright; decodes nothing. */
    Size size() throws IOException {
        return orientation().upright(read(PictureFile::stored));
    }

    private static Size stored(ImageReader reader) throws IOException {
        return new Size(reader.getWidth(0), reader.getHeight(0));
    }

    /** The picture upright, in sRGB, at this size, which has the proportions of {@link #size()} and is not larger. */
    BufferedImage fitted(Size size) throws IOException {
        var orientation = orientation();
        var lying = orientation.upright(size);
        var pixels = read(reader -> decode(reader, lying));
        return orientation.apply(Scaling.fit(SRgb.of(pixels), lying.width(), lying.height()));
    }

    private static BufferedImage decode(ImageReader reader, Size size) throws IOException {
        var stored = stored(reader);
        int step = Math.max(
                1,
                Math.min(
                        stored.width() / (size.width() * OVERSAMPLING),
                        stored.height() / (size.height() * OVERSAMPLING)));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private Orientation orientation() throws IOException {
        return Orientation.of(path, kind);
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
