package nl.buurtpers.pack;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/**
 * Scales down by area: each new pixel is the mean of the part of the picture that it covers. Sharp, without moiré, and the
 * same on every machine, because it counts in whole numbers.
 *
 * <p>A pixel is spread over the four lanes of sixteen bits of a long, so that one multiplication weighs its four channels.
 */
final class Scaling {

    /** Weights are parts of this; a channel of eight bits times it fits its lane. */
    private static final int ONE = 1 << 8;

    private static final long HALVES = 0x0080_0080_0080_0080L;
    private static final long LEVELS = 0x00ff_00ff_00ff_00ffL;

    private final int[] source;
    private final int width;
    private final int height;

    private Scaling(BufferedImage picture) {
        this.source = pixels(picture);
        this.width = picture.getWidth();
        this.height = picture.getHeight();
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
        new Scaling(picture).into(pixels(target), width, height);
        return target;
    }

    /** The picture half as wide and half as high: the mean of four pixels each, at an odd edge of what there is. */
    static BufferedImage half(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var half = new BufferedImage((width + 1) / 2, (height + 1) / 2, picture.getType());
        int[] source = pixels(picture);
        int[] target = pixels(half);
        for (int y = 0; y < half.getHeight(); y++) {
            int upper = 2 * y * width;
            int lower = Math.min(2 * y + 1, height - 1) * width;
            int start = y * half.getWidth();
            for (int x = 0; x < width; x += 2) {
                int next = Math.min(x + 1, width - 1);
                target[start + x / 2] =
                        mean(source[upper + x], source[upper + next], source[lower + x], source[lower + next]);
            }
        }
        return half;
    }

    private static int mean(int a, int b, int c, int d) {
        int even = (a & 0xff00ff) + (b & 0xff00ff) + (c & 0xff00ff) + (d & 0xff00ff) + 0x20002;
        int odd = (a >>> 8 & 0xff00ff) + (b >>> 8 & 0xff00ff) + (c >>> 8 & 0xff00ff) + (d >>> 8 & 0xff00ff) + 0x20002;
        return (even >>> 2 & 0xff00ff) | (odd << 6 & 0xff00ff00);
    }

    private static int[] pixels(BufferedImage picture) {
        return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    }

    private void into(int[] target, int newWidth, int newHeight) {
        var across = Spans.of(width, newWidth);
        var down = Spans.of(height, newHeight);
        var sums = new long[newWidth];
        var line = new long[newWidth];
        int narrowed = -1; // the line that is in `line`: neighbours share the lines on their border
        for (int y = 0; y < newHeight; y++) {
            Arrays.fill(sums, 0);
            for (int i = down.starts[y]; i < down.starts[y + 1]; i++) {
                int row = down.froms[y] + i - down.starts[y];
                if (narrowed != row) {
                    narrowed = row;
                    narrow(row * width, across, line);
                }
                add(line, down.weights[i], sums);
            }
            pack(sums, target, y * newWidth);
        }
    }

    /** Everything in local variables: this is where the time goes, and the quick compiler keeps nothing else in registers. */
    private void narrow(int start, Spans across, long[] line) {
        int[] pixels = source;
        int[] froms = across.froms;
        int[] starts = across.starts;
        int[] weights = across.weights;
        int at = 0;
        for (int x = 0; x < line.length; x++) {
            int next = start + froms[x];
            int end = starts[x + 1];
            long sum = HALVES;
            while (at < end) {
                int pixel = pixels[next++];
                sum += ((pixel & 0xff00ffL) | (pixel & 0xff00ff00L) << 24) * weights[at++];
            }
            line[x] = (sum >>> 8) & LEVELS;
        }
    }

    private static void add(long[] line, int weight, long[] sums) {
        for (int x = 0; x < sums.length; x++) {
            sums[x] += line[x] * weight;
        }
    }

    private static void pack(long[] sums, int[] target, int start) {
        for (int x = 0; x < sums.length; x++) {
            long levels = ((sums[x] + HALVES) >>> 8) & LEVELS;
            target[start + x] = (int) (levels | levels >>> 24);
        }
    }

    /**
     * Which pixels each new pixel covers, and with which share; the shares of one are together {@link #ONE}.
     *
     * @param froms the first pixel of each
     * @param starts where the weights of each begin, and behind the last where they end
     */
    @SuppressWarnings("ArrayRecordComponent") // inner loop; compared by nobody
    private record Spans(int[] froms, int[] starts, int[] weights) {

        static Spans of(int old, int now) {
            var froms = new int[now];
            var starts = new int[now + 1];
            var weights = new int[old + 2 * now];
            double step = (double) old / now;
            int count = 0;
            for (int i = 0; i < now; i++) {
                double from = i * step;
                double to = Math.min(old, (i + 1) * step);
                froms[i] = Math.min(old - 1, (int) from);
                starts[i] = count;
                int last = Math.clamp((int) Math.ceil(to) - 1, froms[i], old - 1);
                count = weigh(from, to, froms[i], last, weights, count);
            }
            starts[now] = count;
            return new Spans(froms, starts, weights);
        }

        private static int weigh(double from, double to, int first, int last, int[] weights, int at) {
            int given = 0;
            int next = at;
            for (int i = first; i <= last; i++) {
                double covered = Math.clamp((i + 1 - from) / (to - from), 0, 1);
                int upToHere = i == last ? ONE : (int) Math.round(covered * ONE);
                weights[next++] = upToHere - given;
                given = upToHere;
            }
            return next;
        }
    }
}
