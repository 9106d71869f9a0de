package nl.buurtpers.pack;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.buurtpers.render.Assets;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.render.Sink;

/** The folder of one channel in a bundle that is being made; measures and hashes what is written. */
final class ChannelSink implements Sink {

    /** One step of a path: no separators, no control characters, nothing that starts with a dot. */
    private static final Pattern STEP = Pattern.compile("[^./\\\\:\\p{Cntrl}][^/\\\\:\\p{Cntrl}]{0,199}");

    private final Path root;
    private final String channel;
    private final TreeSet<String> opened = new TreeSet<>();
    private final SortedMap<String, Artifact> written = new TreeMap<>();

    /**
     * A sink.
     *
     * @param root the bundle's folder
     * @param channel id of the channel, also the name of its folder; empty for the top of the bundle
     */
    ChannelSink(Path root, String channel) {
        this.root = root;
        this.channel = channel;
    }

    /** The folder that the files of the channel are in; there where it wrote any. */
    Path folder() {
        return root.resolve(channel);
    }

    @Override
    public OutputStream open(OutputFile file) throws IOException {
        var path = path(file);
        return new BufferedOutputStream(
                new Measured(create(path), measured -> put(artifact(path, file, measured.bytes(), measured.sha256()))),
                1 << 15);
    }

    /** Hashed once, while it is written. */
    @Override
    public String write(OutputFile file, byte[] bytes) throws IOException {
        try (var stream = open(file)) {
            stream.write(bytes);
        }
        return sha256(path(file));
    }

    /** Its hash is known. */
    @Override
    public void write(String path, Assets.Encoded picture, String language) throws IOException {
        var file = new OutputFile(path, picture.mediaType(), language);
        var whole = path(file);
        try (var stream = create(whole)) {
            stream.write(picture.bytes());
        }
        put(artifact(whole, file, picture.bytes().length, picture.sha256()));
    }

    private OutputStream create(String path) throws IOException {
        claim(path);
        var target = root.resolve(path);
        Files.createDirectories(target.getParent());
        return Files.newOutputStream(
                target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    private String path(OutputFile file) {
        return channel.isEmpty() ? file.path() : channel + "/" + file.path();
    }

    private synchronized String sha256(String path) {
        return Objects.requireNonNull(written.get(path)).sha256();
    }

    private Artifact artifact(String path, OutputFile file, long bytes, String sha256) {
        return new Artifact(channel, path, file.mediaType(), bytes, sha256, file.language(), file.pages());
    }

    /** Names are compared without case: two files must not fall together on a disk that does not tell them apart. */
    private synchronized void claim(String path) {
        for (var step : path.split("/", -1)) {
            if (!STEP.matcher(step).matches()) {
                throw new IllegalArgumentException("not a path inside the channel's folder: " + path);
            }
        }
        if (!opened.add(path.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("opened before: " + path);
        }
    }

    private synchronized void put(Artifact artifact) {
        written.put(artifact.path(), artifact);
    }

    /**
     * What was written, sorted by path.
     *
     * @throws IllegalStateException if a file was not closed
     */
    synchronized List<Artifact> finish() {
        if (written.size() != opened.size()) {
            throw new IllegalStateException(channel + ": a file was not closed");
        }
        return List.copyOf(written.values());
    }
}
