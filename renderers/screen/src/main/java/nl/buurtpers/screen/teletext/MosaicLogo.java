package nl.buurtpers.screen.teletext;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.render.Colour;
import nl.buurtpers.render.Kit;

/**
 * The logo of the house in mosaics, as high as the masthead: a silhouette, since a square is of one colour and there are
 * few of them. Logos that live by their lines come out as a stain, so that editors choose it.
 */
final class MosaicLogo {

    /** Squares of a cell, across and down (EN 300 706, table 47). */
    private static final int ACROSS = 2;

    private static final int DOWN = 3;

    /** Squares down in all. */
    private static final int HIGH = Masthead.ROWS * DOWN;

    /** Columns of a wide logo: the name needs room beside it. */
    private static final int MOST_COLUMNS = 12;

    /** How much wider than high a square is on a television. */
    private static final double SHAPE = (double) Stamp.WIDTH / ACROSS / ((double) Stamp.HEIGHT / DOWN);

    /** Pixels of the picture that is looked at: many for each square. */
    private static final int LOOKED_AT = 240;

    /** How far a colour must be from the ground to be ink, of {@code 3 * 255}. */
    private static final int INK = 120;

    private final BufferedImage picture;
    private final Colour paper;
    private final int ground;

    private MosaicLogo(BufferedImage picture, Colour paper) {
        this.picture = picture;
        this.paper = paper;
        this.ground = colour(0, 0);
    }

    /** The codes of the rows of the masthead; empty without a logo, and where nothing of it stands out. */
    static List<String> of(Kit kit) {
        return kit.style()
                .logo()
                .map(source -> kit.assets().picture(source, LOOKED_AT, LOOKED_AT))
                .flatMap(picture -> new MosaicLogo(picture, kit.style().paper()).codes())
                .orElse(List.of());
    }

    private Optional<List<String>> codes() {
        return trimmed().map(part -> {
            double wide = HIGH * part.getWidth() / (part.getHeight() * SHAPE);
            int columns = Math.clamp(Math.round(wide / ACROSS), 1, MOST_COLUMNS);
            int high = Math.clamp(Math.round(HIGH * columns * ACROSS / wide), 1, HIGH);
            return rows(squares(part, columns * ACROSS, high));
        });
    }

    /** The part that is not blank. */
    private Optional<Rectangle> trimmed() {
        var part = new Rectangle(-1, -1);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (ink(x, y)) {
                    part.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return part.isEmpty() ? Optional.empty() : Optional.of(part);
    }

    /** Whether each square is set, halfway the rows where the logo is lower than they are. */
    private boolean[][] squares(Rectangle part, int across, int down) {
        var squares = new boolean[HIGH][across];
        int top = (HIGH - down) / 2;
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                squares[top + y][x] = set(part, x, across, y, down);
            }
        }
        return squares;
    }

    /** A square is set when half of what it covers is ink. */
    private boolean set(Rectangle part, int x, int across, int y, int down) {
        int inked = 0;
        int all = 0;
        for (int v = part.y + y * part.height / down; v < part.y + (y + 1) * part.height / down; v++) {
            for (int u = part.x + x * part.width / across; u < part.x + (x + 1) * part.width / across; u++) {
                inked += ink(u, v) ? 1 : 0;
                all++;
            }
        }
        return inked * 2 > all;
    }

    private boolean ink(int x, int y) {
        int colour = colour(x, y);
        int away = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            away += Math.abs((colour >> shift & 0xff) - (ground >> shift & 0xff));
        }
        return away > INK;
    }

    /** The colour of a pixel on the paper of the house, where the logo lets it through. */
    private int colour(int x, int y) {
        int pixel = picture.getRGB(x, y);
        int opaque = pixel >>> 24;
        return on(pixel >> 16 & 0xff, paper.red(), opaque) << 16
                | on(pixel >> 8 & 0xff, paper.green(), opaque) << 8
                | on(pixel & 0xff, paper.blue(), opaque);
    }

    private static int on(int above, int below, int opaque) {
        return (above * opaque + below * (255 - opaque)) / 255;
    }

    private static List<String> rows(boolean[][] squares) {
        var rows = new ArrayList<String>();
        for (int y = 0; y < HIGH; y += DOWN) {
            var row = new StringBuilder();
            for (int x = 0; x < squares[y].length; x += ACROSS) {
                int left = x;
                int top = y;
                row.append(Mosaic.code((across, down) -> squares[top + down][left + across]));
            }
            rows.add(row.toString());
        }
        return rows;
    }
}
