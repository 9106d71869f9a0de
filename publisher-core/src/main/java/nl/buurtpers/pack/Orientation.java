package nl.buurtpers.pack;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.buurtpers.render.Assets.Size;

/**
 * How the camera was held, by the numbers of Exif tag 0x0112.
 *
 * @param value 1 (upright) to 8
 */
record Orientation(int value) {

    private static final Orientation UPRIGHT = new Orientation(1);

    /** The orientation that a file notes; upright where it notes none. */
    static Orientation of(Path file, PictureKind kind) throws IOException {
        if (kind != PictureKind.JPEG) {
            return UPRIGHT;
        }
        try (var stream = Files.newInputStream(file)) {
            var metadata = JpegMetadataReader.readMetadata(stream, List.of(new ExifReader()));
            var directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            if (directory == null || !directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
                return UPRIGHT;
            }
            int value = directory.getInt(ExifIFD0Directory.TAG_ORIENTATION);
            return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
        } catch (ImageProcessingException | MetadataException | RuntimeException e) {
            return UPRIGHT; // a note that cannot be read is no note
        }
    }

    boolean isUpright() {
        return value == 1;
    }

    /** Width and height once upright, or the other way round: turning twice gives the same. */
    Size upright(Size size) {
        return value >= 5 ? new Size(/* width= */ size.height(), /* height= */ size.width()) : size;
    }

    /** The picture upright. */
    BufferedImage apply(BufferedImage picture) {
        if (isUpright()) {
            return picture;
        }
        int w = picture.getWidth();
        int h = picture.getHeight();
        var upright = upright(new Size(w, h));
        var target = new BufferedImage(upright.width(), upright.height(), picture.getType());
        new AffineTransformOp(transform(w, h), AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, target);
        return target;
    }

    private AffineTransform transform(int w, int h) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }
}
