package nl.buurtpers.screen.tv;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/**
 * Which pixels a shape covers: runs of those that it covers whole, and its edge pixel by pixel.
 *
 * @param left pixels from the origin of the shape to its leftmost pixel
 * @param top pixels from its origin to its highest pixel, y down
 * @param width px
 * @param height px
 * @param runs row, first column, number of columns of each run, from the top left pixel
 * @param edge row, column, shade 1 to {@link Canvas#SHADES} of each pixel
 */
@SuppressWarnings("ArrayRecordComponent") // shared read-only, compared by nobody
record Mask(int left, int top, int width, int height, int[] runs, int[] edge) {

    /** Numbers that tell a run, or a pixel of the edge. */
    static final int STEP = 3;

    private static final int[] NONE = new int[0];
    private static final Mask NOTHING = new Mask(0, 0, 0, 0, NONE, NONE);

    /** The mask of a shape. */
    static Mask of(Shape shape) {
        var bounds = shape.getBounds2D();
        if (bounds.isEmpty()) {
            return NOTHING;
        }
        int left = (int) Math.floor(bounds.getMinX());
        int top = (int) Math.floor(bounds.getMinY());
        int width = (int) Math.ceil(bounds.getMaxX()) - left;
        int height = (int) Math.ceil(bounds.getMaxY()) - top;
        var collected = new Collected(coverage(shape, left, top, width, height), width);
        return new Mask(left, top, width, height, collected.runs(), collected.edge());
    }

    /** 0 to 255, row by row. */
    private static byte[] coverage(Shape shape, int left, int top, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.translate(-left, -top);
        graphics.setColor(Color.WHITE);
        graphics.fill(shape);
        graphics.dispose();
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    private static final class Collected {

        private int[] runs = new int[64 * STEP];
        private int[] edge = new int[256 * STEP];
        private int runEnd;
        private int edgeEnd;

        Collected(byte[] coverage, int width) {
            int at = 0;
            for (int row = 0; at < coverage.length; row++) {
                for (int column = 0; column < width; column++) {
                    int level = coverage[at++] & 0xff;
                    if (level > 0) {
                        covered(row, column, (level * Canvas.SHADES + 127) / 255);
                    }
                }
            }
        }

        private void covered(int row, int column, int shade) {
            if (shade == Canvas.SHADES) {
                full(row, column);
            } else if (shade > 0) {
                if (edgeEnd == edge.length) {
                    edge = Arrays.copyOf(edge, edge.length * 2);
                }
                edge[edgeEnd] = row;
                edge[edgeEnd + 1] = column;
                edge[edgeEnd + 2] = shade;
                edgeEnd += STEP;
            }
        }

        private void full(int row, int column) {
            int last = runEnd - STEP;
            if (last >= 0 && runs[last] == row && runs[last + 1] + runs[last + 2] == column) {
                runs[last + 2]++;
                return;
            }
            if (runEnd == runs.length) {
                runs = Arrays.copyOf(runs, runs.length * 2);
            }
            runs[runEnd] = row;
            runs[runEnd + 1] = column;
            runs[runEnd + 2] = 1;
            runEnd += STEP;
        }

        int[] runs() {
            return Arrays.copyOf(runs, runEnd);
        }

        int[] edge() {
            return Arrays.copyOf(edge, edgeEnd);
        }
    }
}
