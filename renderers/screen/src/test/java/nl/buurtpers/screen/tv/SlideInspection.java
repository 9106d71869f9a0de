package nl.buurtpers.screen.tv;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Piece;

/**
 * Looks at the frames of a slide as a station's engineer looks at a picture.
 *
 * @param slide what is looked at
 * @param margin percent that text must keep from the edges
 * @param band pixels at the foot that must stay free
 * @param lacking letters that are told as replaced
 */
record SlideInspection(Slide slide, int margin, int band, Set<Integer> lacking) {

    /** Less than this nobody sees. */
    private static final double TOLERANCE = 0.6;

    /** Capitals of 2.3 % of the height: footers and credits. */
    private static final double LEAST_SIZE = 34;

    private record Area(String what, double left, double top, double right, double bottom) {

        boolean meets(Area other) {
            return left < other.right - TOLERANCE
                    && other.left < right - TOLERANCE
                    && top < other.bottom - TOLERANCE
                    && other.top < bottom - TOLERANCE;
        }

        boolean inside(double l, double t, double r, double b) {
            return left >= l - TOLERANCE && top >= t - TOLERANCE && right <= r + TOLERANCE && bottom <= b + TOLERANCE;
        }
    }

    /** All that is wrong, one sentence each. */
    List<String> troubles() {
        var troubles = new ArrayList<String>();
        var texts = frames().filter(frame -> frame instanceof Frame.Text)
                .map(frame -> (Frame.Text) frame)
                .toList();
        var words = texts.stream().map(SlideInspection::area).toList();
        unsafe(words, troubles);
        texts.stream().filter(text -> text.size() < LEAST_SIZE).forEach(text -> troubles.add("small: " + text.text()));
        overlaps(words, troubles);
        if (!spelled(painted(slide)).equals(spelled(slide.text()))) {
            troubles.add("painted <" + painted(slide) + "> told <" + slide.text() + ">");
        }
        return troubles;
    }

    private void unsafe(List<Area> words, List<String> troubles) {
        double x = 19.2 * margin;
        double y = 10.8 * margin;
        words.stream()
                .filter(area -> !area.inside(x, y, 1920 - x, Math.min(1080 - y, 1080.0 - band)))
                .forEach(area -> troubles.add("outside the safe area: " + area));
        pictures()
                .filter(area -> !area.inside(0, 0, 1920, 1080.0 - band))
                .forEach(area -> troubles.add("in the band: " + area));
    }

    private void overlaps(List<Area> words, List<String> troubles) {
        var solid = Stream.concat(words.stream(), pictures()).toList();
        for (int i = 0; i < solid.size(); i++) {
            for (int j = i + 1; j < solid.size(); j++) {
                if (solid.get(i).meets(solid.get(j))) {
                    troubles.add(solid.get(i) + " lies on " + solid.get(j));
                }
            }
        }
    }

    /** From the capitals' top to the baseline. */
    private static Area area(Frame.Text text) {
        double top = text.baseline() - text.face().capHeight() * text.size() / 1000;
        return new Area(text.text(), text.x(), top, text.x() + text.width(), text.baseline());
    }

    /** Photographs, drawings and QR codes. */
    private Stream<Area> pictures() {
        return frames().flatMap(frame -> switch (frame) {
            case Frame.PictureFrame p ->
                Stream.of(new Area(p.source(), p.x(), p.y(), p.x() + p.width(), p.y() + p.height()));
            case Frame.VectorPath path -> Stream.of(area(path));
            case Frame.Text _, Frame.Rule _, Frame.Box _, Frame.Turned _ -> Stream.empty();
        });
    }

    private static Area area(Frame.VectorPath path) {
        var corners = path.segments().stream()
                .filter(segment -> segment instanceof Frame.Segment.Line)
                .map(segment -> (Frame.Segment.Line) segment)
                .toList();
        var across = corners.stream().mapToDouble(Frame.Segment.Line::x).summaryStatistics();
        var down = corners.stream().mapToDouble(Frame.Segment.Line::y).summaryStatistics();
        return new Area("code", across.getMin(), down.getMin(), across.getMax(), down.getMax());
    }

    private Stream<Frame> frames() {
        return slide.page().pieces().stream().flatMap(piece -> piece.frames().stream());
    }

    /** What is read on the picture, without the footer. */
    static String painted(Slide slide) {
        return slide.page().pieces().stream()
                .filter(piece -> piece.content() instanceof Content.Of)
                .map(Piece::frames)
                .flatMap(List::stream)
                .filter(frame -> frame instanceof Frame.Text)
                .map(frame -> ((Frame.Text) frame).text())
                .collect(Collectors.joining(" "));
    }

    /** The letters in the order of their code points: scripts that run to the left are painted in another order. */
    private String spelled(String text) {
        return letters(text)
                .filter(letter -> !lacking.contains(letter))
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Letters and digits. */
    static IntStream letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().filter(Character::isLetterOrDigit);
    }
}
