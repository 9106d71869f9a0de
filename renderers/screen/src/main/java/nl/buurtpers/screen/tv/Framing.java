package nl.buurtpers.screen.tv;

import nl.buurtpers.model.Picture;
import nl.buurtpers.render.Assets;
import nl.buurtpers.typeset.frame.Frame;

/** Fits pictures into their place: cropped or shown whole, never distorted. */
final class Framing {

    /** The most of a photograph that is cut off. */
    private static final double MOST_CUT = 0.3;

    /** Heads are in the upper half of a photograph that does not say what matters most: of what is cut off, so much is cut at the top. */
    private static final double TOP_SHARE = 0.35;

    /** A picture is enlarged at most so much. */
    static final double MOST_ENLARGED = 2;

    private Framing() {}

    /** Whether the picture may be cropped: a drawing, chart or plan loses its meaning. */
    static boolean photograph(String source) {
        var name = source.toLowerCase(java.util.Locale.ROOT);
        return name.endsWith(".jpg") || name.endsWith(".jpeg") || name.endsWith(".webp");
    }

    /** Whether it is a photograph that can stand beside text, cropped, and stay itself: neither a strip nor a tower. */
    static boolean photographBeside(Picture picture, Assets assets) {
        if (!photograph(picture.source())) {
            return false;
        }
        var size = assets.size(picture.source());
        double form = (double) size.height() / size.width();
        return form >= 0.35 && form <= 1.6;
    }

    /** The least height of a photograph of this width: more of it may not be cut off. */
    static double lowest(Assets.Size size, double width) {
        return width * size.height() / size.width() * (1 - MOST_CUT);
    }

    /** The height of a photograph of this width: as it is, or lower or higher by what may be cut off. */
    static double height(Assets.Size size, double width, double least, double most) {
        double whole = width * size.height() / size.width();
        double wanted = Math.clamp(whole, Math.min(least, most), most);
        return Math.min(most, Math.clamp(wanted, lowest(size, width), whole / (1 - MOST_CUT)));
    }

    /** The photograph fills the place; what sticks out is cut off. */
    static Frame.PictureFrame filling(
            Picture picture, Assets.Size size, double x, double y, double width, double height) {
        double scale = Math.max(width / size.width(), height / size.height());
        int across = Math.clamp(Math.round(width / scale), 1, size.width());
        int down = Math.clamp(Math.round(height / scale), 1, size.height());
        var focus = picture.focus();
        int left = focus.map(spot -> spot.left(size.width(), across)).orElse((size.width() - across) / 2);
        int top = focus.map(spot -> spot.top(size.height(), down))
                .orElse((int) Math.round((size.height() - down) * TOP_SHARE));
        return new Frame.PictureFrame(x, y, width, height, picture.source(), new Frame.Crop(left, top, across, down));
    }

    /** The whole picture, in the middle of the place. */
    static Frame.PictureFrame whole(String source, Assets.Size size, double x, double y, double width, double height) {
        double scale = Math.min(MOST_ENLARGED, Math.min(width / size.width(), height / size.height()));
        double across = Math.round(Math.max(1, size.width() * scale));
        double down = Math.round(Math.max(1, size.height() * scale));
        return new Frame.PictureFrame(
                Math.round(x + (width - across) / 2),
                Math.round(y + (height - down) / 2),
                across,
                down,
                source,
                new Frame.Crop(0, 0, size.width(), size.height()));
    }

    /** A photograph that loses little fills the place; anything else is shown whole. */
    static Frame.PictureFrame best(Picture picture, Assets.Size size, double x, double y, double width, double height) {
        double scale = Math.max(width / size.width(), height / size.height());
        double kept = width * height / (size.width() * scale * size.height() * scale);
        return photograph(picture.source()) && kept >= 1 - MOST_CUT && scale <= MOST_ENLARGED
                ? filling(picture, size, x, y, width, height)
                : whole(picture.source(), size, x, y, width, height);
    }
}
