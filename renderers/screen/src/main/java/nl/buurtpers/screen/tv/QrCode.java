package nl.buurtpers.screen.tv;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.render.Colour;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Frame.Segment;

/**
 * A QR code (ISO/IEC 18004), dark on light whatever the theme, for not every camera reads it the other way round.
 *
 * @param modules which modules are dark, without the quiet zone
 */
record QrCode(BitMatrix modules) {

    /** Modules of quiet zone on each side: ISO/IEC 18004, 5.3.8. */
    private static final int QUIET = 4;

    private static final Colour DARK = new Colour(16, 16, 16);
    private static final Colour LIGHT = new Colour(235, 235, 235);

    /** The code of an address; nothing where it is too long for one. */
    static Optional<QrCode> of(String target) {
        try {
            var hints = Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.CHARACTER_SET, "UTF-8");
            return Optional.of(new QrCode(new QRCodeWriter().encode(target, BarcodeFormat.QR_CODE, 0, 0, hints)));
        } catch (WriterException | IllegalArgumentException tooLong) {
            return Optional.empty();
        }
    }

    /** Adds the code in a square: all its modules as one shape, on whole pixels. */
    void place(double x, double y, double side, List<Frame> frames) {
        frames.add(new Frame.Box(x, y, side, side, Palette.ink(LIGHT), null, 0));
        double module = Math.max(1, Math.floor(side / (modules.getWidth() + 2 * QUIET)));
        double margin = Math.round((side - module * modules.getWidth()) / 2);
        var segments = new ArrayList<Segment>();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row)) {
                    square(x + margin + column * module, y + margin + row * module, module, segments);
                }
            }
        }
        frames.add(new Frame.VectorPath(segments, Palette.ink(DARK)));
    }

    private static void square(double x, double y, double side, List<Segment> segments) {
        segments.add(new Segment.Move(x, y));
        segments.add(new Segment.Line(x + side, y));
        segments.add(new Segment.Line(x + side, y + side));
        segments.add(new Segment.Line(x, y + side));
        segments.add(new Segment.Close());
    }
}
