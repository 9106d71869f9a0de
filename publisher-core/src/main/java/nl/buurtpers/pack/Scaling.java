package nl.buurtpers.pack;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Scales down by area: each new pixel is the mean of the part of the picture that it covers. Sharp, without moiré, and the
 * same on every machine.
 */
final class Scaling {

    private final int[] source;
    private final int width;
    private final int height;
    private final int channels;

    private Scaling(BufferedImage picture) {
        this.source = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        this.width = picture.getWidth();
        this.height = picture.getHeight();
        this.channels = picture.getColorModel().hasAlpha() ? 4 : 3;
    }

    /**
     * The picture at another size, which is not larger.
     *
     * @param picture of type {@code INT_RGB} or {@code INT_ARGB_PRE}
     */
    static BufferedImage fit(BufferedImage picture, int width, int height) {
        if (picture.getWidth() == width && picture.getHeight() == height) {
            return picture;
        }
        var target = new BufferedImage(width, height, picture.getType());
        new Scaling(picture).into(((DataBufferInt) target.getRaster().getDataBuffer()).getData(), width, height);
        return target;
    }

    private void into(int[] target, int newWidth, int newHeight) {
        var across = Span.all(width, newWidth);
        var down = Span.all(height, newHeight);
        var sum = new float[newWidth * channels];
        var line = new float[newWidth * channels];
        int narrowed = -1; // the line that is in `line`: neighbours share the lines on their border
        for (int y = 0; y < newHeight; y++) {
            java.util.Arrays.fill(sum, 0);
            for (int row = 0; row < down[y].weights.length; row++) {
                if (narrowed != down[y].from + row) {
                    narrowed = down[y].from + row;
                    narrow(narrowed, across, line);
                }
                float weight = down[y].weights[row];
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += weight * line[i];
                }
            }
            pack(sum, target, y * newWidth, newWidth);
        }
    }

    private void narrow(int row, Span[] across, float[] line) {
        int start = row * width;
        for (int x = 0; x < across.length; x++) {
            var span = across[x];
            float red = 0;
            float green = 0;
            float blue = 0;
            float alpha = 0;
            for (int i = 0; i < span.weights.length; i++) {
                int pixel = source[start + span.from + i];
                float weight = span.weights[i];
                red += weight * (pixel >> 16 & 0xff);
                green += weight * (pixel >> 8 & 0xff);
                blue += weight * (pixel & 0xff);
                alpha += weight * (pixel >>> 24);
            }
            int at = x * channels;
            line[at] = red;
            line[at + 1] = green;
            line[at + 2] = blue;
            if (channels == 4) {
                line[at + 3] = alpha;
            }
        }
    }

    private void pack(float[] sum, int[] target, int start, int count) {
        for (int x = 0; x < count; x++) {
            int at = x * channels;
            int alpha = channels == 4 ? round(sum[at + 3]) : 255;
            target[start + x] = alpha << 24 | round(sum[at]) << 16 | round(sum[at + 1]) << 8 | round(sum[at + 2]);
        }
    }

    private static int round(float value) {
        return Math.min(255, (int) (value + 0.5f));
    }

    /** The pixels from {@code from} on that a new pixel covers, each with the share that it has in it; together 1. */
    @SuppressWarnings("ArrayRecordComponent") // inner loop; compared by nobody
    private record Span(int from, float[] weights) {

        static Span[] all(int old, int now) {
            var spans = new Span[now];
            double step = (double) old / now;
            for (int i = 0; i < now; i++) {
                spans[i] = of(i * step, Math.min(old, (i + 1) * step), old);
            }
            return spans;
        }

        private static Span of(double from, double to, int old) {
            int first = Math.min(old - 1, (int) from);
            int last = Math.max(first, Math.min(old - 1, (int) Math.ceil(to) - 1));
            var weights = new float[last - first + 1];
            for (int i = first; i <= last; i++) {
                double covered = Math.min(to, i + 1.0) - Math.max(from, i);
                weights[i - first] = (float) (Math.max(0, covered) / (to - from));
            }
            return new Span(first, weights);
        }
    }
}
