package nl.buurtpers.screen.tv;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurtpers.model.Picture;
import nl.buurtpers.render.Assets;
import nl.buurtpers.render.OutputFile;

/** The photographs that {@code teksttv.json} refers to, as files beside it; the player of a station crops them itself. */
final class StationPictures {

    private final Map<String, Station> bySource = new LinkedHashMap<>();

    private StationPictures() {}

    private record Station(String path, Assets.Encoded file) {}

    /** The pictures that stand beside the words of slides. */
    static StationPictures of(List<PaintedSlide> slides, Assets assets) {
        var sources = slides.stream()
                .map(PaintedSlide::slide)
                .filter(slide -> !slide.passages().isEmpty())
                .flatMap(slide -> slide.picture().stream())
                .map(Picture::source)
                .distinct()
                .toList();
        var encoded = sources.parallelStream()
                .map(source -> assets.encoded(source, Assets.WIDE))
                .toList();
        var pictures = new StationPictures();
        for (int i = 0; i < sources.size(); i++) {
            var file = encoded.get(i);
            pictures.bySource.put(
                    sources.get(i), new Station("pictures/%03d.%s".formatted(i + 1, file.extension()), file));
        }
        return pictures;
    }

    /** The path of a picture's file. */
    String path(String source) {
        return Objects.requireNonNull(bySource.get(source)).path();
    }

    void write(Parcel parcel, String language) throws IOException {
        for (var picture : bySource.values()) {
            var file = picture.file();
            parcel.write(new OutputFile(picture.path(), file.mediaType(), language), file.bytes());
        }
    }
}
