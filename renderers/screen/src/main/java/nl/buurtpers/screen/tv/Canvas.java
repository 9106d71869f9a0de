package nl.buurtpers.screen.tv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The pixels of a slide in the making. A pixel is the number of a colour: a slide has a ground, a few inks and the shades
 * between them, so that a letter is put down byte by byte without any mixing and the file needs no search for colours.
 * Photographs keep their own colours: where one shows, the pixel is {@value #PICTURE}.
 */
final class Canvas {

    /** Shades from the ground to an ink, the ink included. */
    static final int SHADES = 31;

    /** The number of a pixel that shows a picture. */
    static final int PICTURE = 255;

    private static final int GROUND = 0;

    final int width;
    final int height;

    /** Row by row; before each row stands a byte for the PNG filter "none". */
    final byte[] pixels;

    private final int[] colours = new int[PICTURE + 1];
    private int count = 1;
    private final List<Ramp> ramps = new ArrayList<>();
    private final List<Placed> pictures = new ArrayList<>();

    /** Whether something lies on a picture. */
    private boolean covered;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new byte[(width + 1) * height];
    }

    /** The shades of an ink: their numbers follow {@code below}, the last one is the ink itself. */
    private record Ramp(int rgb, int below) {}

    /**
     * A picture in its place.
     *
     * @param pixels of its whole raster, 0xRRGGBB
     * @param offset where the pixel of its top left corner is
     * @param scan from one row to the next
     */
    @SuppressWarnings("ArrayRecordComponent") // shared read-only, compared by nobody
    record Placed(int x, int y, int width, int height, int[] pixels, int offset, int scan) {

        int at(int column, int row) {
            return pixels[offset + (row - y) * scan + column - x] & 0xffffff;
        }

        boolean shows(int column, int row) {
            return column >= x && column < x + width && row >= y && row < y + height;
        }

        boolean touches(int left, int top, int right, int bottom) {
            return left < x + width && right > x && top < y + height && bottom > y;
        }
    }

    /** The pictures, the lowest first. */
    List<Placed> pictures() {
        return pictures;
    }

    /** The colours by number. */
    int[] colours() {
        return Arrays.copyOf(colours, count);
    }

    /** Fills a rectangle, as far as it is on the canvas. */
    void fill(double x, double y, double w, double h, int rgb) {
        int left = Math.clamp(Math.round(x), 0, width);
        int right = Math.clamp(Math.round(x + w), 0, width);
        int top = Math.clamp(Math.round(y), 0, height);
        int bottom = Math.clamp(Math.round(y + h), 0, height);
        if (right - left == width && bottom - top == height && count == 1) {
            colours[GROUND] = rgb;
            return;
        }
        cover(left, top, right, bottom);
        byte number = (byte) solid(rgb);
        for (int row = top; row < bottom; row++) {
            Arrays.fill(pixels, at(left, row), at(right, row), number);
        }
    }

    /** The number of a colour. */
    private int solid(int rgb) {
        for (int i = 0; i < count; i++) {
            if (colours[i] == rgb) {
                return i;
            }
        }
        return add(rgb);
    }

    private int add(int rgb) {
        if (count == PICTURE) {
            throw new IllegalStateException("a slide of more than " + PICTURE + " colours");
        }
        colours[count] = rgb;
        return count++;
    }

    private int ramp(int rgb) {
        for (var ramp : ramps) {
            if (ramp.rgb == rgb) {
                return ramp.below;
            }
        }
        int below = count - 1;
        for (int shade = 1; shade <= SHADES; shade++) {
            add(mixed(colours[GROUND], rgb, shade));
        }
        ramps.add(new Ramp(rgb, below));
        return below;
    }

    private static int mixed(int ground, int ink, int shade) {
        return channel(ground, ink, 16, shade) | channel(ground, ink, 8, shade) | channel(ground, ink, 0, shade);
    }

    private static int channel(int ground, int ink, int shift, int shade) {
        int below = (ground >> shift) & 0xff;
        int above = (ink >> shift) & 0xff;
        return ((below * (SHADES - shade) + above * shade + SHADES / 2) / SHADES) << shift;
    }

    /** Puts a shape down in an ink, its origin at x, y; what is off the canvas is cut off. */
    void stamp(Mask mask, int x, int y, int rgb) {
        int left = x + mask.left();
        int top = y + mask.top();
        int below = ramp(rgb);
        cover(left, top, left + mask.width(), top + mask.height());
        runs(mask.runs(), left, top, (byte) (below + SHADES));
        edge(mask.edge(), left, top, below);
    }

    private void runs(int[] runs, int left, int top, byte number) {
        for (int i = 0; i < runs.length; i += Mask.STEP) {
            int row = top + runs[i];
            int from = Math.max(0, left + runs[i + 1]);
            int to = Math.min(width, left + runs[i + 1] + runs[i + 2]);
            if (row >= 0 && row < height && from < to) {
                Arrays.fill(pixels, at(from, row), at(to, row), number);
            }
        }
    }

    /** Where two letters touch, the fuller shade stays; on another ink only what is covered more than half. */
    private void edge(int[] edge, int left, int top, int below) {
        for (int i = 0; i < edge.length; i += Mask.STEP) {
            int row = top + edge[i];
            int column = left + edge[i + 1];
            if (row >= 0 && row < height && column >= 0 && column < width) {
                int at = at(column, row);
                int old = pixels[at] & 0xff;
                int shade = edge[i + 2];
                boolean same = old > below && old <= below + SHADES;
                boolean fuller = same ? below + shade > old : shade > SHADES / 2;
                if (old == GROUND || fuller) {
                    pixels[at] = (byte) (below + shade);
                }
            }
        }
    }

    private void cover(int left, int top, int right, int bottom) {
        for (var picture : pictures) {
            covered |= picture.touches(left, top, right, bottom);
        }
    }

    /** Puts a picture down, all of it on the canvas. */
    void place(Placed picture) {
        cover(picture.x, picture.y, picture.x + picture.width, picture.y + picture.height);
        pictures.add(picture);
        show(picture);
    }

    private void show(Placed picture) {
        for (int row = picture.y; row < picture.y + picture.height; row++) {
            Arrays.fill(pixels, at(picture.x, row), at(picture.x + picture.width, row), (byte) PICTURE);
        }
    }

    /** The colour that a pixel has as yet. */
    int beneath(int column, int row) {
        int number = pixels[at(column, row)] & 0xff;
        return number == PICTURE ? pictured(column, row) : colours[number];
    }

    /** The colours of a row. */
    void row(int row, int[] out) {
        int from = at(0, row);
        for (int column = 0; column < width; column++) {
            out[column] = colours[pixels[from + column] & 0xff];
        }
        for (var picture : pictures) {
            if (row >= picture.y && row < picture.y + picture.height) {
                for (int column = picture.x, end = picture.x + picture.width; column < end; column++) {
                    if (pixels[from + column] == (byte) PICTURE) {
                        out[column] = picture.at(column, row);
                    }
                }
            }
        }
    }

    /**
     * A part of a row.
     *
     * @param from the first column
     * @param to the column behind the last
     */
    record Span(int from, int to) {}

    /** The part of a row that pictures reach into. */
    Optional<Span> pictured(int row) {
        int from = width;
        int to = 0;
        for (var picture : pictures) {
            if (row >= picture.y && row < picture.y + picture.height) {
                from = Math.min(from, picture.x);
                to = Math.max(to, picture.x + picture.width);
            }
        }
        return from < to ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    /** Whether a row without pictures is the one above it once more. */
    boolean again(int row) {
        return Arrays.equals(pixels, at(0, row), at(width, row), pixels, at(0, row - 1), at(width, row - 1));
    }

    private int pictured(int column, int row) {
        for (int i = pictures.size() - 1; i >= 0; i--) {
            var picture = pictures.get(i);
            if (picture.shows(column, row)) {
                return picture.at(column, row);
            }
        }
        return colours[GROUND];
    }

    /** Where a pixel is in {@link #pixels}. */
    int at(int column, int row) {
        return row * (width + 1) + 1 + column;
    }

    /**
     * Gives the pixels of pictures numbers as well, if there are numbers enough: a logo or a drawing has few colours.
     *
     * @return whether no pixel shows a picture any more
     */
    boolean numbered() {
        if (covered) {
            return false;
        }
        var numbers = new ColourNumbers(colours, count, PICTURE);
        for (var picture : pictures) {
            if (!numbered(picture, numbers)) {
                pictures.forEach(this::show);
                return false;
            }
        }
        count = numbers.count();
        return true;
    }

    private boolean numbered(Placed picture, ColourNumbers numbers) {
        for (int row = picture.y; row < picture.y + picture.height; row++) {
            int at = at(picture.x, row);
            for (int column = picture.x; column < picture.x + picture.width; column++) {
                int number = numbers.of(picture.at(column, row));
                if (number < 0) {
                    return false;
                }
                pixels[at++] = (byte) number;
            }
        }
        return true;
    }
}
