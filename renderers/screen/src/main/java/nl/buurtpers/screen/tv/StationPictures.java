package nl.buurtpers.screen.tv;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurtpers.model.Picture;
import nl.buurtpers.render.Assets;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.render.Sink;
import nl.buurtpers.typeset.frame.Frame;

/**
 * The photographs that {@code teksttv.json} refers to, as files beside it, as large as they are on our own slides: each is
 * decoded once for both.
 */
final class StationPictures {

    private final Map<String, Station> bySource = new LinkedHashMap<>();

    private StationPictures() {}

    private record Station(String path, Assets.Encoded file) {}

    /** The pictures that stand beside the words of slides. */
    static StationPictures of(List<PaintedSlide> slides, Assets assets) {
        var boxes = new LinkedHashMap<String, Assets.Size>();
        for (var painted : slides) {
            var slide = painted.slide();
            if (!slide.passages().isEmpty()) {
                slide.picture().ifPresent(picture -> boxes.putIfAbsent(picture.source(), box(slide, picture, assets)));
            }
        }
        var sources = List.copyOf(boxes.keySet());
        var encoded = sources.parallelStream()
                .map(source -> {
                    var box = Objects.requireNonNull(boxes.get(source));
                    return assets.encoded(source, box.width(), box.height());
                })
                .toList();
        var pictures = new StationPictures();
        for (int i = 0; i < sources.size(); i++) {
            var file = encoded.get(i);
            pictures.bySource.put(
                    sources.get(i), new Station("pictures/%03d.%s".formatted(i + 1, file.extension()), file));
        }
        return pictures;
    }

    private static Assets.Size box(Slide slide, Picture picture, Assets assets) {
        return slide.page().pieces().stream()
                .flatMap(piece -> piece.frames().stream())
                .filter(frame -> frame instanceof Frame.PictureFrame)
                .map(frame -> (Frame.PictureFrame) frame)
                .filter(frame -> frame.source().equals(picture.source()))
                .map(frame -> SlidePainter.box(frame, assets.size(picture.source())))
                .findFirst()
                .orElseGet(() -> new Assets.Size(Screen.WIDTH, Screen.HEIGHT));
    }

    /** The path of a picture's file. */
    String path(String source) {
        return Objects.requireNonNull(bySource.get(source)).path();
    }

    void write(Sink sink, String language) throws IOException {
        for (var picture : bySource.values()) {
            var file = picture.file();
            sink.write(new OutputFile(picture.path(), file.mediaType(), language), file.bytes());
        }
    }
}
