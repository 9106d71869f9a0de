package nl.buurtpers.print.paint;

import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Process inks as JPEG. The writer of the JDK puts four plain components and no Adobe marker into the file, so nobody
 * turns the inks around.
 */
final class CmykJpeg {

    private static final float QUALITY = 0.88f;
    private static final int[] INKS = {0, 1, 2, 3};

    private CmykJpeg() {}

    static byte[] encode(byte[] inks, int width, int height) {
        var raster = Raster.createInterleavedRaster(
                new DataBufferByte(inks, inks.length), width, height, width * 4, 4, INKS, null);
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var file = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(file)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), settings);
            out.flush();
            return file.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            writer.dispose();
        }
    }
}
