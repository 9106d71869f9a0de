package nl.buurtpers.screen.tv;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes {@code loop.ffconcat}: which slide stands how long, in the form that ffmpeg reads. Film is
 * made from it elsewhere, for that takes a program that is not part of this house.
 */
final class CuttingList {

    static final String NAME = "loop.ffconcat";
    static final String MEDIA_TYPE = "text/plain";

    private static final int MILLISECONDS = 3;

    private CuttingList() {}

    /** The last slide stands there twice: of that one the duration is not read. */
    static byte[] of(List<PaintedSlide> slides) {
        var list = new StringBuilder("ffconcat version 1.0\n");
        for (var slide : slides) {
            list.append("file ").append(slide.file()).append('\n');
            list.append("duration ").append(seconds(slide.durationMs())).append('\n');
        }
        list.append("file ").append(slides.getLast().file()).append('\n');
        return list.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String seconds(long millis) {
        return BigDecimal.valueOf(millis, MILLISECONDS).toPlainString();
    }
}
