package nl.buurtpers.print.poster;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Frame.Segment;
import nl.buurtpers.typeset.frame.Ink;

/**
 * A QR code (ISO/IEC 18004) as one shape of rectangles. Level M: 15 % of it may be soiled or torn, and the
 * modules stay large.
 *
 * @param modules which ones are dark, without the quiet zone
 */
record QrCode(ByteMatrix modules) {

    /** Modules of white on each side (ISO/IEC 18004, 5.3.8). */
    private static final int QUIET = 4;

    /** The code of an address; nothing where it is too long for one. */
    static Optional<QrCode> of(String address) {
        try {
            return Optional.of(new QrCode(Encoder.encode(address, ErrorCorrectionLevel.M, hints(address))
                    .getMatrix()));
        } catch (WriterException | IllegalArgumentException tooLong) {
            return Optional.empty();
        }
    }

    /** Which characters are meant is said only where it is needed: some readers stumble over it. */
    private static Map<EncodeHintType, ?> hints(String address) {
        boolean plain = address.chars().allMatch(c -> c < 0x80);
        return plain ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
    }

    /** The code with its white in a square of this side, in pt. */
    List<Frame> at(double x, double y, double side) {
        double module = side / (modules.getWidth() + 2 * QUIET);
        var segments = new ArrayList<Segment>();
        for (int row = 0; row < modules.getHeight(); row++) {
            row(row, x + QUIET * module, y + (QUIET + row) * module, module, segments);
        }
        return List.of(new Frame.Box(x, y, side, side, Ink.WHITE, null, 0), new Frame.VectorPath(segments, Ink.BLACK));
    }

    /** Dark modules side by side are one rectangle: no hair lines between them, and a smaller file. */
    private void row(int row, double x, double y, double module, List<Segment> segments) {
        for (int from = 0, to; from < modules.getWidth(); from = to + 1) {
            to = from;
            while (to < modules.getWidth() && modules.get(to, row) == 1) {
                to++;
            }
            if (to > from) {
                rectangle(x + from * module, y, x + to * module, y + module, segments);
            }
        }
    }

    private static void rectangle(double left, double top, double right, double bottom, List<Segment> segments) {
        segments.add(new Segment.Move(left, top));
        segments.add(new Segment.Line(right, top));
        segments.add(new Segment.Line(right, bottom));
        segments.add(new Segment.Line(left, bottom));
        segments.add(new Segment.Close());
    }
}
