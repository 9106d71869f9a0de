package nl.buurtpers.print.press;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The ink that lies on a page when all of it is printed, a pixel for each point: what lies on top hides what is beneath,
 * and what overprints is added. Each pixel holds the four inks, cyan in the highest byte.
 */
final class InkPlate {

    /** Side of the squares that heavy spots are sought in, pt: a centimetre. */
    private static final int SQUARE = 28;

    private final double left;
    private final double top;
    private final int width;
    private final int height;
    private final int[] inks;
    private final BufferedImage mask;

    /** An empty plate for this part of the paper. */
    InkPlate(PDRectangle area) {
        this.left = area.getLowerLeftX();
        this.top = area.getUpperRightY();
        this.width = Math.max(1, (int) Math.ceil(area.getWidth()));
        this.height = Math.max(1, (int) Math.ceil(area.getHeight()));
        this.inks = new int[width * height];
        this.mask = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    }

    static int packed(double cyan, double magenta, double yellow, double black) {
        return level(cyan) << 24 | level(magenta) << 16 | level(yellow) << 8 | level(black);
    }

    private static int level(double share) {
        return (int) Math.round(Math.clamp(share, 0.0, 1.0) * 255);
    }

    /** Ink of a pixel in percent. */
    static double total(int ink) {
        return ((ink >>> 24) + (ink >> 16 & 255) + (ink >> 8 & 255) + (ink & 255)) / 2.55;
    }

    /** Covers a rectangle; at least a pixel of it, however thin it is. */
    void fill(Rectangle2D area, int ink, boolean overprint) {
        int fromX = column(area.getMinX());
        int fromY = row(area.getMaxY());
        int toX = Math.max(fromX + 1, column(area.getMaxX()));
        int toY = Math.max(fromY + 1, row(area.getMinY()));
        for (int y = Math.max(0, fromY); y < Math.min(height, toY); y++) {
            for (int x = Math.max(0, fromX); x < Math.min(width, toX); x++) {
                put(y * width + x, ink, overprint);
            }
        }
    }

    private int column(double x) {
        return (int) Math.round(x - left);
    }

    private int row(double y) {
        return (int) Math.round(top - y);
    }

    /** Covers any shape. */
    void fill(Shape shape, int ink, boolean overprint) {
        var bounds = shape.getBounds2D();
        int fromX = Math.clamp(column(bounds.getMinX()) - 1, 0, width);
        int toX = Math.clamp(column(bounds.getMaxX()) + 1, 0, width);
        int fromY = Math.clamp(row(bounds.getMaxY()) - 1, 0, height);
        int toY = Math.clamp(row(bounds.getMinY()) + 1, 0, height);
        byte[] covered = ((DataBufferByte) mask.getRaster().getDataBuffer()).getData();
        Arrays.fill(covered, fromY * width, toY * width, (byte) 0);
        draw(shape);
        for (int y = fromY; y < toY; y++) {
            for (int x = fromX; x < toX; x++) {
                if (covered[y * width + x] != 0) {
                    put(y * width + x, ink, overprint);
                }
            }
        }
    }

    private void draw(Shape shape) {
        Graphics2D graphics = mask.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        graphics.translate(-left, top);
        graphics.scale(1, -1);
        graphics.fill(shape);
        graphics.dispose();
    }

    private void put(int at, int ink, boolean overprint) {
        inks[at] = overprint ? over(inks[at], ink) : ink;
    }

    /** Inks of which there is none leave what is beneath them (overprint mode 1, ISO 32000-1, 11.7.4.3). */
    private static int over(int beneath, int ink) {
        int sum = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int level = ink >>> shift & 255;
            sum |= (level == 0 ? beneath >>> shift & 255 : level) << shift;
        }
        return sum;
    }

    /** Covers what a picture covers, within a shape. */
    void fill(PlacedPicture picture, Shape clip) {
        var area = picture.area().createIntersection(clip.getBounds2D());
        boolean whole = clip instanceof Rectangle2D || clip.contains(area);
        for (int y = Math.max(0, row(area.getMaxY())); y < Math.min(height, row(area.getMinY())); y++) {
            for (int x = Math.max(0, column(area.getMinX())); x < Math.min(width, column(area.getMaxX())); x++) {
                double pageX = left + x + 0.5;
                double pageY = top - y - 0.5;
                if (whole || clip.contains(pageX, pageY)) {
                    put(y * width + x, picture.ink(pageX, pageY, inks[y * width + x]), false);
                }
            }
        }
    }

    /** The most ink on one spot, in percent. */
    double most() {
        int most = 0;
        int known = 0;
        for (int ink : inks) {
            if (ink != known) {
                known = ink;
                most = Math.max(most, sum(ink));
            }
        }
        return most / 2.55;
    }

    private static int sum(int ink) {
        return (ink >>> 24) + (ink >> 16 & 255) + (ink >> 8 & 255) + (ink & 255);
    }

    /**
     * A spot of the page.
     *
     * @param x pt
     * @param y pt
     * @param percent ink that lies on it
     */
    record Spot(double x, double y, double percent) {}

    /** The heaviest spot of each stain: of squares with too much ink that touch each other. */
    List<Spot> heavierThan(double percent) {
        int across = (width + SQUARE - 1) / SQUARE;
        var heavy = new BitSet();
        for (int square = 0; square < across * ((height + SQUARE - 1) / SQUARE); square++) {
            heavy.set(square, total(inks[heaviest(square, across)]) > percent);
        }
        var spots = new ArrayList<Spot>();
        for (int square = heavy.nextSetBit(0); square >= 0; square = heavy.nextSetBit(square)) {
            int at = stain(heavy, square, across);
            int row = at / width;
            spots.add(new Spot(left + at % width + 0.5, top - row - 0.5, total(inks[at])));
        }
        return spots;
    }

    /** Takes a stain out of the heavy squares; gives its heaviest pixel. */
    private int stain(BitSet heavy, int first, int across) {
        var open = new ArrayDeque<Integer>(List.of(first));
        heavy.clear(first);
        int heaviest = heaviest(first, across);
        while (!open.isEmpty()) {
            int square = open.pop();
            int at = heaviest(square, across);
            heaviest = sum(inks[at]) > sum(inks[heaviest]) ? at : heaviest;
            for (int near : new int[] {square - across, square - 1, square + 1, square + across}) {
                boolean touches = near >= 0 && (near / across == square / across || near % across == square % across);
                if (touches && heavy.get(near)) {
                    heavy.clear(near);
                    open.push(near);
                }
            }
        }
        return heaviest;
    }

    private int heaviest(int square, int across) {
        int fromX = square % across * SQUARE;
        int fromY = square / across * SQUARE;
        int heaviest = fromY * width + fromX;
        for (int y = fromY; y < Math.min(height, fromY + SQUARE); y++) {
            for (int x = fromX; x < Math.min(width, fromX + SQUARE); x++) {
                if (sum(inks[y * width + x]) > sum(inks[heaviest])) {
                    heaviest = y * width + x;
                }
            }
        }
        return heaviest;
    }
}
