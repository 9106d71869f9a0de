package nl.buurtpers.pack;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.adobe.AdobeJpegDirectory;
import com.drew.metadata.adobe.AdobeJpegReader;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Photographs in the four inks of a press, as they come back from a printer. */
final class PressInks {

    private PressInks() {}

    static boolean isInk(BufferedImage picture) {
        return picture.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_CMYK;
    }

    /**
     * The picture with 0 for no ink. Programs of Adobe write inks the other way round and note that they are theirs; the
     * decoder takes every file for one of those.
     */
    static BufferedImage upright(BufferedImage picture, Path file) throws IOException {
        if (!isNotedByAdobe(file)) {
            var raster = picture.getRaster();
            int[] line = new int[raster.getWidth() * raster.getNumBands()];
            for (int y = 0; y < raster.getHeight(); y++) {
                raster.getPixels(0, y, raster.getWidth(), 1, line);
                for (int i = 0; i < line.length; i++) {
                    line[i] = 255 - line[i];
                }
                raster.setPixels(0, y, raster.getWidth(), 1, line);
            }
        }
        return picture;
    }

    private static boolean isNotedByAdobe(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return JpegMetadataReader.readMetadata(stream, List.of(new AdobeJpegReader()))
                    .containsDirectoryOfType(AdobeJpegDirectory.class);
        } catch (ImageProcessingException e) {
            return false; // a note that cannot be read is no note
        }
    }
}
