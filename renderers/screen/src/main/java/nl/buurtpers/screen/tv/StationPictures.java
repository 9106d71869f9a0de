package nl.buurtpers.screen.tv;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.buurtpers.render.Assets;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.render.Sink;

/** The photographs that {@code teksttv.json} refers to, as files beside it. */
final class StationPictures {

    /** As wide as pictures on our own slides, so that most are scaled once for both. */
    private static final int WIDTH = Screen.WIDTH - (int) Screen.PICTURE_X;

    private static final int HEIGHT = Screen.HEIGHT;

    private final Assets assets;
    private final Map<String, String> names = new LinkedHashMap<>();

    StationPictures(Assets assets) {
        this.assets = assets;
    }

    /** The path of a picture's file. */
    String path(String source) {
        return names.computeIfAbsent(source, this::name);
    }

    private String name(String source) {
        var extension = assets.encoded(source, WIDTH, HEIGHT).extension();
        return "pictures/%03d.%s".formatted(names.size() + 1, extension);
    }

    void write(Sink sink, String language) throws IOException {
        for (var entry : names.entrySet()) {
            var encoded = assets.encoded(entry.getKey(), WIDTH, HEIGHT);
            sink.write(new OutputFile(entry.getValue(), encoded.mediaType(), language), encoded.bytes());
        }
    }
}
