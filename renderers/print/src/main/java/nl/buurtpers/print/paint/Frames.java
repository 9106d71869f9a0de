package nl.buurtpers.print.paint;

import java.util.stream.Stream;
import nl.buurtpers.typeset.frame.Composition;
import nl.buurtpers.typeset.frame.Frame;

/** Ways to go through the frames of a composition. */
final class Frames {

    private Frames() {}

    /** Every frame that holds a picture, page by page. */
    static Stream<Frame.PictureFrame> pictures(Composition composition) {
        return composition.pages().stream()
                .flatMap(page -> page.pieces().stream())
                .flatMap(piece -> piece.frames().stream())
                .filter(Frame.PictureFrame.class::isInstance)
                .map(Frame.PictureFrame.class::cast);
    }
}
