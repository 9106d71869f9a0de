package nl.buurtpers.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import nl.buurtpers.render.Previous;

/**
 * A channel's files in the publication that stands in the output folder. Another run may take that folder away at any
 * moment: then nothing was published before.
 *
 * @param out the publication
 * @param channel its id
 */
record PreviousFolder(Path out, String channel) implements Previous {

    /** What a renderer keeps for its next run is small; a larger file was not written for this. */
    private static final long MOST = 16L << 20;

    @Override
    public Optional<byte[]> file(String path) {
        var folder = out.resolve(channel);
        var file = folder.resolve(path).normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Files.size(file) > MOST ? Optional.empty() : Optional.of(Files.readAllBytes(file));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
