package nl.buurtpers.print.paint;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.buurtpers.typeset.frame.Composition;
import nl.buurtpers.typeset.frame.Frame;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Pictures in process inks, cut to what is seen of them. Two frames that show the same part at the same size share one. */
final class PressPictures implements Pictures {

    /** A little more than a press asks, so that rounding to whole pixels does not fall short of it. */
    private static final double ROUNDING = 1.02;
    /** The least that a press asks is not the best that it shows. */
    private static final double BETTER = 1.15;
    /** Pixels per inch of which no screen ruling for print shows more. */
    private static final double MOST = 300;

    /** Drawings and charts, even with soft edges, have fewer colours than this (counted with five bits a channel). */
    private static final int FEW_COLOURS = 1024;

    private final PressMedium medium;
    private final Map<Cut, Separated> separated = new LinkedHashMap<>();

    private record Separated(COSName name, COSStream image, int width, int height) {}

    /**
     * A part of a picture at a size.
     *
     * @param width pixels of the whole picture, scaled
     * @param x first pixel of the part, of the scaled picture
     */
    private record Cut(String source, int width, int height, int x, int y, int across, int down) {}

    private PressPictures(PressMedium medium) {
        this.medium = medium;
    }

    static PressPictures of(Composition composition, PressMedium medium) throws IOException {
        var pictures = new PressPictures(medium);
        var images = pictures.wanted(composition).parallelStream()
                .map(pictures::separate)
                .toList();
        for (var image : images) {
            pictures.add(image);
        }
        return pictures;
    }

    private List<Cut> wanted(Composition composition) {
        Set<Cut> cuts = new LinkedHashSet<>();
        for (var page : composition.pages()) {
            var sheet = medium.sheet(page);
            for (var piece : page.pieces()) {
                for (var frame : piece.frames()) {
                    if (frame instanceof Frame.PictureFrame picture) {
                        cuts.add(placing(picture, sheet).cut());
                    }
                }
            }
        }
        return new ArrayList<>(cuts);
    }

    @SuppressWarnings("ArrayRecordComponent") // on its way into a stream
    private record Ready(Cut cut, byte[] bytes, boolean photograph) {}

    private Ready separate(Cut cut) {
        var whole = medium.assets().picture(cut.source(), cut.width(), cut.height());
        int across = Math.min(cut.across(), whole.getWidth());
        int down = Math.min(cut.down(), whole.getHeight());
        var part = whole.getSubimage(
                Math.min(cut.x(), whole.getWidth() - across),
                Math.min(cut.y(), whole.getHeight() - down),
                across,
                down);
        boolean photograph = isPhotograph(cut.source(), part);
        var inks = photograph
                ? medium.separation().inks(part)
                : medium.separation().drawing(part);
        return new Ready(cut, photograph ? CmykJpeg.encode(inks, across, down) : inks, photograph);
    }

    /**
     * Drawings keep their sharp edges; the marks that JPEG leaves do not show in photographs. What came as JPEG bears such
     * marks already; of the rest only the pixels tell.
     */
    private static boolean isPhotograph(String source, BufferedImage part) {
        var name = source.toLowerCase(Locale.ROOT);
        return name.endsWith(".jpg")
                || name.endsWith(".jpeg")
                || (!part.getColorModel().hasAlpha() && !hasFewColours(part));
    }

    private static boolean hasFewColours(BufferedImage part) {
        var colours = new BitSet(1 << 15);
        var row = new int[part.getWidth()];
        for (int y = 0; y < part.getHeight(); y++) {
            part.getRaster().getDataElements(0, y, row.length, 1, row);
            for (int pixel : row) {
                colours.set((pixel >> 19 & 31) << 10 | (pixel >> 11 & 31) << 5 | (pixel >> 3 & 31));
            }
        }
        return colours.cardinality() <= FEW_COLOURS;
    }

    private void add(Ready ready) throws IOException {
        var cut = ready.cut();
        var stream = ready.photograph() ? Cos.plain(ready.bytes()) : Cos.stream(ready.bytes());
        var image = Images.image(stream, cut.across(), cut.down(), COSName.DEVICECMYK);
        if (ready.photograph()) {
            image.setItem(COSName.FILTER, COSName.DCT_DECODE);
        }
        separated.put(cut, new Separated(Cos.name("Im" + (separated.size() + 1)), image, cut.across(), cut.down()));
    }

    @Override
    public Placed place(Frame.PictureFrame frame, Sheet sheet) {
        var placing = placing(frame, sheet);
        var image = separated.get(placing.cut());
        if (image == null) {
            throw new IllegalArgumentException("a picture that was not prepared: " + frame.source());
        }
        return new Placed(image.name(), image.image(), placing.area(), placing.window());
    }

    private record Placing(Cut cut, Rect area, Rect window) {}

    /** Which pixels a frame shows, and where they go: whole pixels, of which the window may cut a little. */
    private Placing placing(Frame.PictureFrame frame, Sheet sheet) {
        var window = sheet.intoBleed(Rect.of(frame));
        var original = medium.assets().size(frame.source());
        var whole = covering(Rect.wholePicture(frame, original), window);
        double least = medium.profile().leastResolution();
        double pixels = Math.max(least * ROUNDING, Math.min(least * BETTER, MOST)) / 72;
        var size = original.within((int) Math.ceil(whole.width() * pixels), (int) Math.ceil(whole.height() * pixels));
        double across = size.width() / whole.width();
        double down = size.height() / whole.height();
        int left = first((window.left() - whole.left()) * across);
        int top = first((window.top() - whole.top()) * down);
        int right = last((window.right() - whole.left()) * across, size.width());
        int bottom = last((window.bottom() - whole.top()) * down, size.height());
        var cut = new Cut(frame.source(), size.width(), size.height(), left, top, right - left, bottom - top);
        var area = new Rect(
                whole.left() + left / across,
                whole.top() + top / down,
                whole.left() + right / across,
                whole.top() + bottom / down);
        return new Placing(cut, area, window);
    }

    private static int first(double pixel) {
        return Math.max(0, (int) Math.floor(pixel + 0.001));
    }

    private static int last(double pixel, int end) {
        return Math.min(end, (int) Math.ceil(pixel - 0.001));
    }

    /** The picture, enlarged from its middle until it covers the window: a bleed may need more than the picture has. */
    private static Rect covering(Rect whole, Rect window) {
        double left = Math.max(0, whole.left() - window.left());
        double right = Math.max(0, window.right() - whole.right());
        double top = Math.max(0, whole.top() - window.top());
        double bottom = Math.max(0, window.bottom() - whole.bottom());
        double growth =
                Math.max(1 + 2 * Math.max(left, right) / whole.width(), 1 + 2 * Math.max(top, bottom) / whole.height());
        double wider = whole.width() * (growth - 1) / 2;
        double higher = whole.height() * (growth - 1) / 2;
        return new Rect(whole.left() - wider, whole.top() - higher, whole.right() + wider, whole.bottom() + higher);
    }
}
