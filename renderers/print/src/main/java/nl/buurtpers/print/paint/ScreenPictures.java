package nl.buurtpers.print.paint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtpers.render.Assets;
import nl.buurtpers.typeset.frame.Composition;
import nl.buurtpers.typeset.frame.Frame;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Pictures in sRGB: each is embedded once, as large as its largest frame needs, at one of a few widths, so that several
 * papers and channels share one file.
 */
final class ScreenPictures implements Pictures {

    /** Pixels per inch, at least: sharp on a good screen, and on paper for who prints it at home. */
    private static final double RESOLUTION = 180;

    private static final List<Integer> WIDTHS = List.of(Assets.NARROW, Assets.WIDE, 2000, 3000);

    private final Map<String, Embedded> bySource = new LinkedHashMap<>();

    private record Embedded(COSName name, COSStream image, Assets.Size original) {}

    static ScreenPictures of(Composition composition, Assets assets) throws IOException {
        var scales = new LinkedHashMap<String, Double>();
        Frames.pictures(composition).forEach(frame -> scales.merge(frame.source(), scale(frame), Math::max));
        var encoded = scales.entrySet().parallelStream()
                .map(wanted -> ready(wanted.getKey(), wanted.getValue(), assets))
                .toList();
        var pictures = new ScreenPictures();
        for (var picture : encoded) {
            pictures.add(picture, assets);
        }
        return pictures;
    }

    private record Ready(String source, COSStream image) {}

    /** How much smaller the picture may be than it is. */
    private static double scale(Frame.PictureFrame frame) {
        double across = frame.width() / 72 * RESOLUTION / frame.crop().width();
        double down = frame.height() / 72 * RESOLUTION / frame.crop().height();
        return Math.min(1, Math.max(across, down));
    }

    private static Ready ready(String source, double scale, Assets assets) {
        double least = PrintJob.photograph(source) ? PrintJob.LEAST_WIDTH : 0;
        double across = Math.max(least, assets.size(source).width() * scale);
        int width = WIDTHS.stream().filter(step -> step >= across).findFirst().orElse(WIDTHS.getLast());
        try {
            return new Ready(source, image(source, width, assets));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static COSStream image(String source, int width, Assets assets) throws IOException {
        var file = assets.encoded(source, width);
        if (file.mediaType().equals("image/jpeg")) {
            return Images.jpeg(file.bytes(), file.size());
        }
        return Images.isTranslucent(file.bytes())
                ? Images.translucent(assets.picture(source, width, width * Assets.TALLEST))
                : Images.png(file.bytes());
    }

    private void add(Ready picture, Assets assets) {
        var name = Cos.name("Im" + (bySource.size() + 1));
        bySource.put(picture.source(), new Embedded(name, picture.image(), assets.size(picture.source())));
    }

    @Override
    public Placed place(Frame.PictureFrame frame, Sheet sheet) {
        var embedded = bySource.get(frame.source());
        if (embedded == null) {
            throw new IllegalArgumentException("a picture that was not prepared: " + frame.source());
        }
        return new Placed(
                embedded.name(), embedded.image(), Rect.wholePicture(frame, embedded.original()), Rect.of(frame));
    }
}
