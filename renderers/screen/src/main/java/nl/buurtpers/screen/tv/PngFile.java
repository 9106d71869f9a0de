package nl.buurtpers.screen.tv;

import java.util.Optional;
import nl.buurtpers.screen.png.PngChunks;
import nl.buurtpers.screen.png.RasterDeflate;

/**
 * Writes a canvas as PNG (ISO/IEC 15948): opaque, marked as sRGB, without any metadata. Without photographs it has a palette
 * and its pixels are the data of the file as they are; with photographs it has true colour.
 */
final class PngFile {

    private static final byte NONE = 0;
    private static final byte SUB = 1;

    /** Of a pixel in true colour. */
    private static final int BYTES = 3;

    private PngFile() {}

    /** The file of a canvas. */
    static byte[] of(Canvas canvas) {
        return canvas.numbered()
                ? PngChunks.numbered(canvas.width, canvas.height, 8, canvas.colours())
                        .file(numbers(canvas))
                : PngChunks.trueColour(canvas.width, canvas.height).file(trueColour(canvas));
    }

    /** The pixels are the rows. */
    private static byte[] numbers(Canvas canvas) {
        int stride = canvas.width + 1;
        var deflate = new RasterDeflate(1, stride);
        deflate.rows(canvas.pixels, 0, canvas.height, canvas.pixels, 0);
        return deflate.finish();
    }

    private static byte[] trueColour(Canvas canvas) {
        int stride = canvas.width * BYTES + 1;
        var deflate = new RasterDeflate(BYTES, stride);
        var colours = new int[canvas.width];
        var bytes = new byte[stride];
        var above = new byte[stride];
        var before = Optional.<Canvas.Span>empty();
        for (int row = 0; row < canvas.height; row++) {
            var photograph = canvas.pictured(row);
            if (row > 0 && photograph.isEmpty() && before.isEmpty() && canvas.again(row)) {
                deflate.again();
                continue;
            }
            canvas.row(row, colours);
            set(colours, bytes, photograph.isPresent());
            if (photograph.isPresent()) {
                var span = photograph.get();
                deflate.row(bytes, above, span.from() * BYTES + 1, span.to() * BYTES + 1);
            } else {
                deflate.rows(bytes, 0, 1, above, 0);
            }
            var done = above;
            above = bytes;
            bytes = done;
            before = photograph;
        }
        return deflate.finish();
    }

    /** Plain rows as they are; with a photograph each pixel as its difference from the one before it. */
    private static void set(int[] colours, byte[] bytes, boolean pictured) {
        bytes[0] = pictured ? SUB : NONE;
        int before = 0;
        int to = 1;
        for (int colour : colours) {
            bytes[to] = (byte) ((colour >> 16) - (before >> 16));
            bytes[to + 1] = (byte) ((colour >> 8) - (before >> 8));
            bytes[to + 2] = (byte) (colour - before);
            before = pictured ? colour : 0;
            to += BYTES;
        }
    }
}
