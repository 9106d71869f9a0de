package nl.buurtpers.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.buurtpers.render.Assets;
import nl.buurtpers.render.Sink;

/**
 * Writes the pictures of the feeds, each when it is first asked for. A file is named after its content, so that the
 * entry of an older edition, which readers keep, never shows the picture of a newer one.
 */
final class FeedPictures {

    private final Assets assets;
    private final Sink sink;
    private final String language;
    private final Optional<String> base;
    private final Map<String, FeedPicture> written = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    /**
     * @param language what the manifest says of the files
     * @param base address of the folder of this channel, if it has one
     */
    FeedPictures(Assets assets, Sink sink, String language, Optional<String> base) {
        this.assets = assets;
        this.sink = sink;
        this.language = language;
        this.base = base;
    }

    /** The picture with this path in the edition. */
    FeedPicture picture(String source) {
        return written.computeIfAbsent(source, this::write);
    }

    private FeedPicture write(String source) {
        var encoded = assets.encoded(source, Assets.WIDE);
        var path = "images/" + encoded.contentName();
        if (names.add(path)) {
            write(path, encoded);
        }
        var address = base.map(folder -> folder + path).orElse(path);
        return new FeedPicture(address, encoded.mediaType(), encoded.bytes().length, encoded.size());
    }

    private void write(String path, Assets.Encoded encoded) {
        try {
            sink.write(path, encoded, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
